import { type Direction, hasRightToLeft, linesOf, type TextLine } from './bidi-lines.js';
import { ink } from './pdf-document.js';
import { withoutMarks } from '@cryobridge/course/papers';

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
  /** What the first line leaves free at its beginning. */
  readonly indent: number;
}

/** Whole runs are laid out at once: word by word, Arabic words would stand in the wrong order. */
const features: [] = [];
/**
 * What holds no letter of a script from right to left stands as `visualRuns` put it; the font would turn some of its
 * signs and figures once more. `pdfkit` hands on what it is given here, and the font takes a text for the script.
 */
const asLatin = 'latn' as unknown as [];
const shaping = (text: string) => (hasRightToLeft.test(text) ? features : asLatin);

export const lineHeight = (size: number) => size * 1.38;

interface Breaking {
  readonly width: number;
  readonly style: TextStyle;
  readonly direction: Direction;
  readonly indent?: number;
}

const broken = new WeakMap<PDFKit.PDFDocument, Map<string, BrokenText>>();

/** Text broken into lines. A document that is tried in several ways breaks each of its texts once. */
export function brokenText(doc: PDFKit.PDFDocument, text: string, of: Breaking): BrokenText {
  let texts = broken.get(doc);
  if (texts === undefined) broken.set(doc, (texts = new Map()));
  const key = JSON.stringify([text, of.width, of.style, of.direction, of.indent ?? 0]);
  let found = texts.get(key);
  if (found === undefined) texts.set(key, (found = breakText(doc, text, of)));
  return found;
}

function breakText(doc: PDFKit.PDFDocument, text: string, of: Breaking): BrokenText {
  const lines = linesOf(text, {
    ...of,
    measure: { widthOf: (part: string) => widthOf(doc, part, of.style) },
  });
  return {
    lines,
    style: of.style,
    direction: of.direction,
    indent: of.indent ?? 0,
    height: lines.length * lineHeight(of.style.size),
  };
}

/** From the left, or to the right edge of the box where text runs from right to left. */
export function drawText(doc: PDFKit.PDFDocument, text: BrokenText, box: Box): void {
  const { lines, style, direction } = text;
  lines.forEach(({ runs, width }, n) => {
    const indent = n === 0 ? text.indent : 0;
    let x = direction === 'rtl' ? box.x + box.width - width - indent : box.x + indent;
    for (const { text } of runs) {
      use(doc, style);
      doc.text(text, x, box.y + n * lineHeight(style.size), { lineBreak: false, features: shaping(text) });
      x += widthOf(doc, text, style);
    }
  });
}

const known = new WeakMap<PDFKit.PDFDocument, Map<string, number>>();
/** Widths are measured once at this size: they grow with the letters. */
const measuredAt = 100;

export function widthOf(doc: PDFKit.PDFDocument, text: string, { size, bold = false }: TextStyle): number {
  let widths = known.get(doc);
  if (widths === undefined) known.set(doc, (widths = new Map()));
  const key = `${bold ? 'bold' : 'plain'} ${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    doc.font(bold ? 'bold' : 'plain').fontSize(measuredAt);
    const drawn = withoutMarks(text);
    width = doc.widthOfString(drawn, { features: shaping(drawn) }) / measuredAt;
    widths.set(key, width);
  }
  return width * size;
}

function use(doc: PDFKit.PDFDocument, { size, bold = false, colour = ink }: TextStyle): void {
  doc
    .font(bold ? 'bold' : 'plain')
    .fontSize(size)
    .fillColor(colour);
}
