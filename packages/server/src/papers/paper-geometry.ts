import type { Paper } from '@cryobridge/course/papers';
import type { Direction } from '../pdf/bidi-lines.js';

type Structure = PDFKit.PDFStructureElement;

/** What every piece of a paper is laid out with. */
export interface Layout {
  readonly doc: PDFKit.PDFDocument;
  readonly paper: Paper;
  readonly direction: Direction;
  /** Size of body text, points; all else follows from it. */
  readonly size: number;
  /** Highest picture, in lines of it. */
  readonly pictureLines: number;
}

/** Something that stays together: how high it is, and how it is drawn into the structure of the document. */
export interface Piece {
  readonly height: number;
  draw(at: { readonly x: number; readonly y: number }, into: Structure): void;
}

/** Pieces under each other that are one thing to whoever hears the page read: a list, a table; null: each its own. */
export interface Stack {
  readonly tag: 'L' | 'Table' | null;
  readonly pieces: readonly Piece[];
}

export interface Span {
  readonly x: number;
  readonly width: number;
}

/** A part of a span whose place is counted from where reading begins. */
export function fromStart(
  direction: Direction,
  whole: Span,
  part: { readonly before: number; readonly width: number },
): Span {
  const x = direction === 'rtl' ? whole.x + whole.width - part.before - part.width : whole.x + part.before;
  return { x, width: part.width };
}

/** Adds an attribute that `pdfkit` has no option for: which cells a header of a table heads. */
export function headerFor(element: Structure, scope: 'Row' | 'Column'): Structure {
  const { dictionary } = element as unknown as {
    readonly dictionary: { readonly data: Record<string, unknown> };
  };
  dictionary.data['A'] = { O: 'Table', Scope: scope };
  return element;
}
