import type { BridgeView } from '@cryobridge/contract';
import { sayCourse } from '@cryobridge/course';
import { filled, isolated } from '@cryobridge/course/papers';
import type { Catalog, FactValue, Statement, Voice } from '@cryobridge/plan';
import type { PdfWriter } from '../pdf/pdf-writer.js';
import type { HandoffLanguage, HandoffWords } from './words/index.js';

/** What every section of the hand-off is written with. */
export interface Writing {
  readonly writer: PdfWriter;
  readonly words: HandoffWords;
  readonly view: BridgeView;
  readonly language: HandoffLanguage;
  /** Sentences of plan and course in the language. */
  readonly catalog: Catalog;
  readonly voice: Voice;
}

export type Speech = Pick<Writing, 'words' | 'voice'>;

/** Facts in a sentence of the document: figures and days as its language writes them. */
export function fill(
  { voice }: Pick<Writing, 'voice'>,
  sentence: string,
  facts: Readonly<Record<string, FactValue>>,
): string {
  return filled(sentence, facts, voice);
}

/** One fact as the language writes it, in its own direction. */
export function told({ voice }: Pick<Writing, 'voice'>, fact: FactValue): string {
  return isolated(voice.say(fact));
}

/** In the language of the document, with what the knowledge says in its terms. */
export function said(
  { catalog }: Pick<Writing, 'catalog'>,
  statement: Pick<Statement, 'id' | 'facts'>,
): string {
  return sayCourse(statement, catalog);
}

export function term({ catalog }: Pick<Writing, 'catalog'>, text: string): string {
  return catalog.terms[text] ?? text;
}
