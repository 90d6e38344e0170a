import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { type Direction, linesOf, type TextLine } from './bidi-lines.js';
import { withoutMarks } from './words/index.js';

const require = createRequire(import.meta.url);
const fontFile = (name: string) => readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
let fonts: { readonly plain: Buffer; readonly bold: Buffer } | undefined;

export const ink = '#1b1f24';
export const quiet = '#5a6472';
export const accent = '#1f6feb';
export const rule = '#c9d1d9';

const margin = 42;
/** Whole runs are laid out at once: word by word, Arabic words would stand in the wrong order. */
const features: [] = [];

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

/** A tagged page after page: each block keeps its words as they are read beside how they are drawn. */
export interface PdfWriter {
  readonly doc: PDFKit.PDFDocument;
  /** Inside the margins. */
  readonly width: number;
  heading(level: 1 | 2 | 3, text: string): void;
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

export interface WriterSettings {
  readonly language: string;
  readonly direction: Direction;
  readonly title: string;
  /** Of the document; its clock. */
  readonly madeAt: Date;
  /** False: a test reads the bytes. */
  readonly compress?: boolean;
}

const headingSizes = { 1: 15, 2: 12, 3: 10 } as const;
const bodySize = 8.6;

export function pdfWriter(settings: WriterSettings): PdfWriter {
  const { direction } = settings;
  const doc = openDocument(settings);
  const chunks: Buffer[] = [];
  const ended = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
  const root = doc.struct('Document', { title: settings.title, lang: settings.language });
  doc.addStructure(root);
  const width = doc.page.width - 2 * margin;
  let y = margin;

  const use = ({ size, bold = false, colour = ink }: TextStyle) =>
    doc
      .font(bold ? 'bold' : 'plain')
      .fontSize(size)
      .fillColor(colour);
  const measure = { widthOf: (text: string) => doc.widthOfString(withoutMarks(text), { features }) };
  const lineHeight = (size: number) => size * 1.38;
  const broken = (text: string, within: number, style: TextStyle, base: Direction = direction) => {
    use(style);
    return linesOf(text, { direction: base, width: within, measure });
  };
  const drawLine = ({ runs, width: own }: TextLine, { x, y: top, width: within }: Box, base: Direction) => {
    let at = base === 'rtl' ? x + within - own : x;
    for (const { text } of runs) {
      doc.text(text, at, top, { lineBreak: false, features });
      at += measure.widthOf(text);
    }
  };
  const drawLines = (lines: readonly TextLine[], box: Box, of: { style: TextStyle; base?: Direction }) => {
    use(of.style);
    lines.forEach((line, n) =>
      drawLine(line, { ...box, y: box.y + n * lineHeight(of.style.size) }, of.base ?? direction),
    );
  };
  const room = (height: number) => {
    if (y + height <= doc.page.height - margin - 14) return;
    doc.addPage();
    y = margin;
  };
  const block = (
    tag: string,
    text: string,
    of: { style: TextStyle; after: number; language?: string; indent?: number },
  ) => {
    const base: Direction = of.language === undefined ? direction : 'ltr';
    const indent = of.indent ?? 0;
    const lines = broken(text, width - indent, of.style, base);
    const height = lines.length * lineHeight(of.style.size);
    room(height);
    const x = base === 'rtl' ? margin : margin + indent;
    const box = { x, y, width: width - indent };
    const options = {
      actual: withoutMarks(text),
      ...(of.language === undefined ? {} : { lang: of.language }),
    };
    const made = doc.struct(tag, options, () => drawLines(lines, box, { style: of.style, base }));
    y += height + of.after;
    return made;
  };
  const paragraph: PdfWriter['paragraph'] = (text, { language, quiet: isQuiet = false } = {}) => {
    const style = { size: isQuiet ? bodySize - 0.8 : bodySize, colour: isQuiet ? quiet : ink };
    const said = language === undefined ? {} : { language };
    root.add(block('P', text, { style, after: 3, ...said }));
  };

  return {
    doc,
    width,
    heading(level, text) {
      const size = headingSizes[level];
      room(lineHeight(size) + 40);
      if (level > 1) y += level === 2 ? 8 : 5;
      root.add(block(`H${level}`, text, { style: { size, bold: true }, after: level === 3 ? 2 : 4 }));
    },
    paragraph,
    bullets(items, language) {
      if (items.length === 0) return;
      const list = doc.struct('L');
      root.add(list);
      for (const item of items) {
        const said = language === undefined ? {} : { language };
        const base: Direction = language === undefined ? direction : 'ltr';
        const body = block('LBody', item, { style: { size: bodySize }, after: 2, indent: 10, ...said });
        const entry = doc.struct('LI');
        list.add(entry);
        const top = y - 2 - lineHeight(bodySize) * broken(item, width - 10, { size: bodySize }, base).length;
        const mark = doc.struct('Lbl', { actual: '•' }, () => {
          const x = base === 'rtl' ? margin + width - 3 : margin + 3;
          doc.circle(x, top + bodySize * 0.62, 1.1).fill(quiet);
        });
        entry.add(mark);
        entry.add(body);
        entry.end();
      }
      list.end();
    },
    table(head, rows) {
      const style = { size: bodySize - 0.6 };
      const shares = head.map((_, n) => (n === 0 ? 1.5 : 1));
      const whole = shares.reduce((sum, share) => sum + share, 0);
      const widths = shares.map((share) => (width * share) / whole);
      const xOf = (n: number) => {
        const before = widths.slice(0, n).reduce((sum, each) => sum + each, 0);
        return direction === 'rtl' ? margin + width - before - (widths[n] ?? 0) : margin + before;
      };
      const table = doc.struct('Table');
      root.add(table);
      [head, ...rows].forEach((cells, rowAt) => {
        const bold = rowAt === 0;
        const lines = cells.map((cell, n) => broken(cell, (widths[n] ?? 0) - 6, { ...style, bold }));
        const height = Math.max(...lines.map(({ length }) => length)) * lineHeight(style.size) + 3;
        room(height);
        const row = doc.struct('TR');
        table.add(row);
        cells.forEach((cell, n) => {
          const box = { x: xOf(n) + 1, y, width: (widths[n] ?? 0) - 6 };
          const draw = () => drawLines(lines[n] ?? [], box, { style: { ...style, bold } });
          row.add(doc.struct(bold ? 'TH' : 'TD', { actual: withoutMarks(cell) }, draw));
        });
        row.end();
        y += height;
        doc.markContent('Artifact', { type: 'Layout' });
        doc
          .moveTo(margin, y - 1.5)
          .lineTo(margin + width, y - 1.5)
          .lineWidth(0.4)
          .stroke(rule);
        doc.endMarkedContent();
      });
      table.end();
      y += 4;
    },
    figure({ alt, height }, draw) {
      room(height);
      const box = { x: margin, y, width };
      root.add(doc.struct('Figure', { alt: withoutMarks(alt) }, () => draw(box)));
      y += height + 4;
    },
    label(text, { x, y: top, align = 'left', size = 7, colour = quiet }) {
      // A label without letters of its own, such as a date, reads from left to right.
      const base = /\p{Script=Arabic}/u.test(text) ? direction : 'ltr';
      const [line] = broken(text, 1000, { size, colour }, base);
      if (line === undefined) return;
      use({ size, colour });
      const shift = { left: 0, centre: line.width / 2, right: line.width }[align];
      drawLine(line, { x: x - shift, y: top, width: line.width }, 'ltr');
    },
    finish(pageText) {
      const { count } = doc.bufferedPageRange();
      for (let page = 0; page < count; page += 1) {
        doc.switchToPage(page);
        doc.markContent('Artifact', { type: 'Pagination' });
        const style = { size: 7, colour: quiet };
        const [line] = broken(pageText(page + 1, count), width, style);
        const box = { x: margin, y: doc.page.height - margin + 6, width };
        // The page's own margin would start another page.
        doc.page.margins.bottom = 0;
        if (line !== undefined) drawLine(line, box, direction);
        doc.endMarkedContent();
      }
      root.end();
      doc.end();
      return ended;
    },
  };
}

function openDocument({ language, title, madeAt, compress = true }: WriterSettings): PDFKit.PDFDocument {
  fonts ??= { plain: fontFile('DejaVuSans'), bold: fontFile('DejaVuSans-Bold') };
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: margin, left: margin, right: margin, bottom: margin / 2 },
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    compress,
    info: { Title: title, Author: 'cryobridge', CreationDate: madeAt, ModDate: madeAt },
  });
  doc.registerFont('plain', fonts.plain).registerFont('bold', fonts.bold);
  return doc;
}
