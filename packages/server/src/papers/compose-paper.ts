import type { PaperSection } from '@cryobridge/course/papers';
import { headPieces } from './paper-head.js';
import { fromStart, type Layout, type Piece, type Span, type Stack } from './paper-geometry.js';
import { headingAbove, sectionStacks } from './section-stacks.js';
import { structureWriter } from './structure-writer.js';

type Structure = PDFKit.PDFStructureElement;

const betweenColumns = 18;

/** A piece with the section and the stack that it belongs to. */
export interface Cell {
  readonly section: PaperSection;
  readonly stack: Stack;
  readonly piece: Piece;
  /** A heading, which does not stand alone at the foot of a column. */
  readonly holdsOn: boolean;
}

interface Column {
  readonly span: Span;
  /** Left free above it, so that its words begin at the height of those in the column beside it. */
  readonly lead: number;
  readonly cells: readonly Cell[];
}

/** Columns that begin at one height. */
type Row = readonly Column[];

export interface Composed {
  readonly height: number;
  draw(root: Structure, from: { readonly y: number; readonly bottom: number; nextPage(): number }): void;
}

/** Everything on the sheet in its place; as high as it turns out to be. */
export function composePaper(layout: Layout, whole: Span): Composed {
  const head = headPieces(layout, whole.width);
  const rows = rowsOf(layout, whole);
  const headHeight = head.reduce((sum, { height }) => sum + height, 0);
  return {
    height: rows.reduce((sum, row) => sum + rowHeight(row), headHeight),
    draw(root, page) {
      const { bottom, nextPage } = page;
      let { y } = page;
      for (const piece of head) {
        piece.draw({ x: whole.x, y }, root);
        y += piece.height;
      }
      const writer = structureWriter(layout.doc, root);
      const put = (cell: Cell, span: Span, at: number) =>
        cell.piece.draw({ x: span.x, y: at }, writer.into(cell));
      for (const row of rows) y = drawRow(row, { y, bottom, nextPage }, put);
      writer.end();
    },
  };
}

type Put = (cell: Cell, span: Span, y: number) => void;
type Page = Parameters<Composed['draw']>[1];

/** Where the row ends. What does not fit flows through its columns, page after page. */
function drawRow(row: Row, { y: begin, bottom, nextPage }: Page, put: Put): number {
  if (begin + rowHeight(row) > bottom) return flowRow(row, { y: begin, bottom, nextPage }, put);
  let deepest = begin;
  for (const { span, lead, cells } of row) {
    let y = begin + lead;
    for (const cell of cells) {
      put(cell, span, y);
      y += cell.piece.height;
    }
    deepest = Math.max(deepest, y);
  }
  return deepest;
}

function flowRow(row: Row, { y: begin, bottom, nextPage }: Page, put: Put): number {
  const cells = row.flatMap((column) => column.cells);
  let top = begin;
  let column = 0;
  let y = begin;
  let deepest = begin;
  cells.forEach((cell, n) => {
    const next = cell.holdsOn ? (cells[n + 1]?.piece.height ?? 0) : 0;
    if (y + cell.piece.height + next > bottom && y > top) {
      column = (column + 1) % row.length;
      if (column === 0) top = deepest = nextPage();
      y = top;
    }
    const span = row[column]?.span;
    if (span === undefined) return;
    put(cell, span, y);
    y += cell.piece.height;
    deepest = Math.max(deepest, y);
  });
  return deepest;
}

/** A section across is a row of its own; those of half the width flow one after the other through two columns. */
function rowsOf(layout: Layout, whole: Span): readonly Row[] {
  const rows: Row[] = [];
  let flow: Cell[] = [];
  const flush = () => {
    if (flow.length > 0) rows.push(twoColumns(layout, whole, flow));
    flow = [];
  };
  for (const section of layout.paper.sections) {
    if (section.span === 'half') {
      flow.push(...cellsOf(layout, section, halfOf(whole)));
      continue;
    }
    flush();
    rows.push([{ span: whole, lead: 0, cells: cellsOf(layout, section, whole.width) }]);
  }
  flush();
  return rows;
}

const halfOf = ({ width }: Span) => (width - betweenColumns) / 2;

function cellsOf(layout: Layout, section: PaperSection, width: number): readonly Cell[] {
  const stacks = sectionStacks(layout, { section, width });
  return stacks.flatMap((stack, n) =>
    stack.pieces.map((piece) => ({
      section,
      stack,
      piece,
      holdsOn: n === 0 && section.heading !== null,
    })),
  );
}

/** Broken where the higher of the two columns is lowest. */
function twoColumns({ direction, size }: Layout, whole: Span, cells: readonly Cell[]): Row {
  const width = halfOf(whole);
  const start = fromStart(direction, whole, { before: 0, width });
  const end = fromStart(direction, whole, { before: width + betweenColumns, width });
  const rowAt = (at: number): Row => [
    { span: start, lead: 0, cells: cells.slice(0, at) },
    { span: end, lead: cells[at]?.holdsOn === false ? headingAbove(size) : 0, cells: cells.slice(at) },
  ];
  const places = cells.map((_, at) => at).filter((at) => mayBreakAt(cells, at));
  const highest = (at: number) => rowHeight(rowAt(at));
  return rowAt(places.reduce((least, at) => (highest(at) < highest(least) ? at : least), cells.length));
}

/** Neither a heading nor the first or last line of a list stands alone. */
function mayBreakAt(cells: readonly Cell[], at: number): boolean {
  const [before, after] = [cells[at - 1], cells[at]];
  if (before === undefined || after === undefined || before.holdsOn) return false;
  if (before.stack !== after.stack) return true;
  const { pieces } = after.stack;
  return pieces.at(-1) !== after.piece && pieces[0] !== before.piece;
}

const columnHeight = ({ lead, cells }: Column) => cells.reduce((sum, { piece }) => sum + piece.height, lead);
const rowHeight = (row: Row) => Math.max(...row.map(columnHeight));
