import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';

/** What a page says before and after it locks. */
const english = {
  soon: (seconds: number) =>
    `Nobody has touched this page for a while. It locks in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}; your work stays.`,
  stay: 'Keep working',
  title: 'Locked',
  note: (name: string) =>
    `${name} was signed out because nobody touched this page. Sign in as ${name} to go on where you were, with what you typed. Anybody else gets a clean page.`,
};

export type IdleWords = Widened<typeof english>;
export const idleWords: IdleWords = inLanguage('idle', english);
