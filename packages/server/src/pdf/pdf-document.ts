import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { Direction } from './bidi-lines.js';

const require = createRequire(import.meta.url);
const fontFile = (name: string) => readFileSync(require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`));
let fonts: { readonly plain: Buffer; readonly bold: Buffer } | undefined;

export const ink = '#1b1f24';
export const quiet = '#5a6472';
export const accent = '#1f6feb';
export const rule = '#c9d1d9';

export const margin = 42;

export const paperSizes = ['a4', 'letter'] as const;
export type PaperSize = (typeof paperSizes)[number];

export interface PdfSettings {
  readonly language: string;
  readonly direction: Direction;
  readonly title: string;
  /** A4 unless told. */
  readonly paper?: PaperSize;
  /** Of the document; its clock. */
  readonly madeAt: Date;
  /** False: a test reads the bytes. */
  readonly compress?: boolean;
}

/** A tagged document with fonts that hold Latin and Arabic; only the letters used are embedded. */
export function openDocument({
  language,
  title,
  madeAt,
  paper = 'a4',
  compress = true,
}: PdfSettings): PDFKit.PDFDocument {
  fonts ??= { plain: fontFile('DejaVuSansCondensed'), bold: fontFile('DejaVuSansCondensed-Bold') };
  const doc = new PDFDocument({
    size: paper === 'a4' ? 'A4' : 'LETTER',
    margins: { top: margin, left: margin, right: margin, bottom: margin / 2 },
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    compress,
    info: { Title: title, Author: 'cryobridge', CreationDate: madeAt, ModDate: madeAt },
  });
  return doc.registerFont('plain', fonts.plain).registerFont('bold', fonts.bold);
}

/** Everything that is written, once the document has ended. */
export function bytesOf(doc: PDFKit.PDFDocument): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
