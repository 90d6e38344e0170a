import { type Direction, linesOf, type TextLine } from './bidi-lines.js';
import { ink } from './pdf-document.js';
import { withoutMarks } from './words/index.js';

export interface TextStyle {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Lines, and the way they run. */
export interface BrokenText {
  readonly lines: readonly TextLine[];
  readonly style: TextStyle;
  readonly direction: Direction;
  readonly height: number;
}

/** Whole runs are laid out at once: word by word, Arabic words would stand in the wrong order. */
const features: [] = [];

export const lineHeight = (size: number) => size * 1.38;

export function brokenText(
  doc: PDFKit.PDFDocument,
  text: string,
  of: { readonly width: number; readonly style: TextStyle; readonly direction: Direction },
): BrokenText {
  use(doc, of.style);
  const lines = linesOf(text, { ...of, measure: { widthOf: (part: string) => widthOf(doc, part) } });
  return {
    lines,
    style: of.style,
    direction: of.direction,
    height: lines.length * lineHeight(of.style.size),
  };
}

/** From the left, or to the right edge of the box where text runs from right to left. */
export function drawText(doc: PDFKit.PDFDocument, { lines, style, direction }: BrokenText, box: Box): void {
  use(doc, style);
  lines.forEach(({ runs, width }, n) => {
    let x = direction === 'rtl' ? box.x + box.width - width : box.x;
    for (const { text } of runs) {
      doc.text(text, x, box.y + n * lineHeight(style.size), { lineBreak: false, features });
      x += widthOf(doc, text);
    }
  });
}

function widthOf(doc: PDFKit.PDFDocument, text: string): number {
  return doc.widthOfString(withoutMarks(text), { features });
}

function use(doc: PDFKit.PDFDocument, { size, bold = false, colour = ink }: TextStyle): void {
  doc
    .font(bold ? 'bold' : 'plain')
    .fontSize(size)
    .fillColor(colour);
}
