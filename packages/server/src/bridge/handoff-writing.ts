import type { BridgeView } from '@cryobridge/contract';
import type { PdfWriter } from '../pdf/pdf-writer.js';
import type { HandoffLanguage, HandoffWords } from './words/index.js';

/** What every section of the hand-off is written with. */
export interface Writing {
  readonly writer: PdfWriter;
  readonly words: HandoffWords;
  readonly view: BridgeView;
  readonly language: HandoffLanguage;
}
