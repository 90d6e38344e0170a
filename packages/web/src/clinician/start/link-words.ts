import { number } from '../../format/number.js';
import { inLanguage } from '../../words/in-language.js';
import type { Widened } from '../../words/widened.js';

/** What the card says that plans from a record of this server. */
const english = {
  title: 'A record on this server',
  find: 'Name, number or date of birth',
  hint: 'From two letters on. Everything on record is read; what it does not tell becomes a question.',
  looking: 'Looking',
  nobody: 'Nobody on record fits.',
  more: 'Others fit too: type on.',
  found: (count: number) => (count === 1 ? 'One person fits.' : `${number(count)} people fit.`),
  nameless: 'No name on record',
  born: (date: string) => `born ${date}`,
  sexes: { male: 'male', female: 'female', other: 'other', unknown: 'sex unknown' },
  plan: 'Plan',
  planFor: (name: string) => `Plan for ${name}`,
};

export type LinkWords = Widened<typeof english>;
export const linkWords: LinkWords = inLanguage('link', english);
