import type { Direction } from './bidi-lines.js';
import { margin } from './pdf-document.js';

/** Where the next block goes. */
export interface Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  readonly direction: Direction;
  /** Inside the margins. */
  readonly width: number;
  y: number;
}

export const bodySize = 8.6;

/** Starts another page where a block would not fit. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height <= sheet.doc.page.height - margin - 14) return;
  sheet.doc.addPage();
  sheet.y = margin;
}
