import {
  type Catalog,
  type FactValue,
  type Language,
  type Plan,
  type Reason,
  type SourceMark,
  type Statement,
  type Voice,
  sourceMarks,
  voiceOf,
} from '@cryobridge/plan';
import { sayCourse } from '../words/index.js';
import { filled } from './filled.js';
import { type PaperItem, item } from './paper.js';

/** How one document speaks: facts into its words, statements into sentences, terms into the language. */
export interface Telling {
  readonly voice: Voice;
  fill(sentence: string, facts: Readonly<Record<string, FactValue>>): string;
  say(statement: Statement | Reason): string;
  /** What the knowledge calls it, in the language. */
  term(text: string): string;
  /** Several as one. */
  list(texts: readonly string[]): string;
  /** A sentence as an item, with its sources. */
  item(statement: Statement | Reason, more?: Partial<Pick<PaperItem, 'sign' | 'worth'>>): PaperItem;
  /** Numbers of the sources that its items named so far. */
  cited(): readonly number[];
}

export interface TellingParts {
  readonly catalog: Catalog;
  readonly plan: Pick<Plan, 'sources' | 'claims'>;
  readonly unknown: string;
}

export function telling({ catalog, plan, unknown }: TellingParts): Telling {
  const voice = voiceOf(catalog.language, unknown);
  const markOf = sourceMarks(plan);
  const cited = new Set<number>();
  const say = (statement: Statement | Reason) => sayCourse(statement, catalog);
  return {
    voice,
    say,
    fill: (sentence, facts) => filled(sentence, facts, voice),
    term: (text) => catalog.terms[text] ?? text,
    list: (texts) => texts.join(catalog.language === 'ar' ? '؛ ' : '; '),
    item(statement, more = {}) {
      const mark = markOf(statement);
      for (const each of mark.listedAt) cited.add(each);
      return item(say(statement), { ...more, mark: markText(mark, { voice, language: catalog.language }) });
    },
    cited: () => [...cited].toSorted((a, b) => a - b),
  };
}

function markText(
  { listedAt, assumed }: SourceMark,
  { voice, language }: { readonly voice: Voice; readonly language: Language },
): string {
  // With a space after its comma a row of Arabic figures runs the way of the page.
  const cited = listedAt.map((each) => voice.say(each)).join(language === 'ar' ? '، ' : ',');
  return `${cited === '' ? '' : `[${cited}]`}${assumed ? '*' : ''}`;
}
