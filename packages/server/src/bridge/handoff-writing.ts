import type { BridgeView } from '@cryobridge/contract';
import { sayCourse } from '@cryobridge/course';
import type { Catalog, Statement } from '@cryobridge/plan';
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
