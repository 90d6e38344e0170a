import type { Direction } from './bidi-lines.js';
import { bytesOf, ink, margin, openDocument, type PdfSettings, quiet } from './pdf-document.js';
import { bodySize, makeRoom, type Sheet } from './pdf-sheet.js';
import { writeTable } from './pdf-table.js';
import { type Box, brokenText, drawText, lineHeight, type TextStyle } from './pdf-text.js';
import { withoutMarks } from '@cryobridge/course/papers';

/** A tagged page after page: each block keeps its words as they are read beside how they are drawn. */
export interface PdfWriter {
  readonly doc: PDFKit.PDFDocument;
  /** @param keep height of what must not be parted from it; as much as a few lines unless told. */
  heading(level: 1 | 2 | 3, text: string, keep?: number): void;
  /** @param language of words that are not the document's own. */
  paragraph(text: string, more?: { readonly language?: string; readonly quiet?: boolean }): void;
  bullets(items: readonly string[], language?: string): void;
  table(head: readonly string[], rows: readonly (readonly string[])[]): void;
  figure(of: { readonly alt: string; readonly height: number }, draw: (box: Box) => void): void;
  /** One line of a drawing; not a block of its own. */
  label(text: string, at: LabelPlace): void;
  finish(pageText: (page: number, pages: number) => string): Promise<Buffer>;
}

export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly align?: 'left' | 'centre' | 'right';
  readonly size?: number;
  readonly colour?: string;
}

const headingSizes = { 1: 15, 2: 12, 3: 10 } as const;
const spaceAbove = { 1: 0, 2: 8, 3: 5 } as const;
const spaceBelow = { 1: 4, 2: 4, 3: 2 } as const;
const keptWithHeading = 40;

export function pdfWriter(settings: PdfSettings): PdfWriter {
  const doc = openDocument(settings);
  const ended = bytesOf(doc);
  const root = doc.struct('Document', { title: settings.title, lang: settings.language });
  doc.addStructure(root);
  const width = doc.page.width - 2 * margin;
  const sheet: Sheet = { doc, root, direction: settings.direction, width, y: margin };
  return {
    doc,
    heading(level, text, keep = keptWithHeading) {
      const size = headingSizes[level];
      makeRoom(sheet, lineHeight(size) + spaceAbove[level] + spaceBelow[level] + keep);
      sheet.y += spaceAbove[level];
      root.add(block(sheet, `H${level}`, { text, style: { size, bold: true }, after: spaceBelow[level] }));
    },
    paragraph(text, { language = null, quiet: isQuiet = false } = {}) {
      const style = isQuiet ? { size: bodySize - 0.8, colour: quiet } : { size: bodySize, colour: ink };
      root.add(block(sheet, 'P', { text, style, after: 3, language }));
    },
    bullets: (items, language) => writeList(sheet, items, language ?? null),
    table: (head, rows) => writeTable(sheet, head, rows),
    figure({ alt, height }, draw) {
      makeRoom(sheet, height);
      const box = { x: margin, y: sheet.y, width };
      root.add(doc.struct('Figure', { alt: withoutMarks(alt) }, () => draw(box)));
      sheet.y += height + 4;
    },
    label: (text, at) => drawLabel(sheet, text, at),
    finish(pageText) {
      writePageNumbers(sheet, pageText);
      root.end();
      doc.end();
      return ended;
    },
  };
}

interface Block {
  readonly text: string;
  readonly style: TextStyle;
  readonly after: number;
  /** Null: the document's own. Another language runs its own way. */
  readonly language?: string | null;
  readonly indent?: number;
}

function block(sheet: Sheet, tag: string, of: Block): PDFKit.PDFStructureElement {
  const { text, style, after, language = null, indent = 0 } = of;
  const { doc } = sheet;
  const direction = directionOf(sheet, language);
  const width = sheet.width - indent;
  const broken = brokenText(doc, text, { width, style, direction });
  makeRoom(sheet, broken.height);
  const box = { x: direction === 'rtl' ? margin : margin + indent, y: sheet.y, width };
  sheet.y += broken.height + after;
  const options = { actual: withoutMarks(text), ...(language === null ? {} : { lang: language }) };
  return doc.struct(tag, options, () => drawText(doc, broken, box));
}

/** The only other language is English. */
function directionOf({ direction }: Sheet, language: string | null): Direction {
  return language === null ? direction : 'ltr';
}

const bulletIndent = 10;

function writeList(sheet: Sheet, items: readonly string[], language: string | null): void {
  if (items.length === 0) return;
  const { doc, width } = sheet;
  const list = doc.struct('L');
  sheet.root.add(list);
  const x = directionOf(sheet, language) === 'rtl' ? margin + width - 3 : margin + 3;
  for (const text of items) {
    const style = { size: bodySize };
    const { height } = brokenText(doc, text, {
      width: width - bulletIndent,
      style,
      direction: directionOf(sheet, language),
    });
    makeRoom(sheet, height);
    const y = sheet.y + bodySize * 0.62;
    const body = block(sheet, 'LBody', { text, style, after: 2, indent: bulletIndent, language });
    const item = doc.struct('LI');
    list.add(item);
    item.add(doc.struct('Lbl', { actual: '•' }, () => doc.circle(x, y, 1.1).fill(quiet)));
    item.add(body);
    item.end();
  }
  list.end();
}

function drawLabel(sheet: Sheet, text: string, at: LabelPlace): void {
  const { x, y, align = 'left', size = 7, colour = quiet } = at;
  // A label without letters of its own, such as a date, reads from left to right.
  const direction = /\p{Script=Arabic}/u.test(text) ? sheet.direction : 'ltr';
  const broken = brokenText(sheet.doc, text, { width: 1000, style: { size, colour }, direction });
  const width = broken.lines[0]?.width ?? 0;
  const shift = { left: 0, centre: width / 2, right: width }[align];
  drawText(sheet.doc, broken, { x: x - shift, y, width });
}

function writePageNumbers(
  { doc, width, direction }: Sheet,
  text: (page: number, pages: number) => string,
): void {
  const { count } = doc.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    doc.switchToPage(page);
    // The page's own margin would start another page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    const broken = brokenText(doc, text(page + 1, count), {
      width,
      style: { size: 7, colour: quiet },
      direction,
    });
    drawText(doc, broken, { x: margin, y: doc.page.height - margin + 6, width });
    doc.endMarkedContent();
  }
}
