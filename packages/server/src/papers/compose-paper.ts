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
    draw(root, { y: top, bottom, nextPage }) {
      let y = top;
      const put = (piece: Piece, span: Span, into: Structure) => {
        if (y + piece.height > bottom && y > top) y = nextPage();
        piece.draw({ x: span.x, y }, into);
        y += piece.height;
      };
      for (const piece of head) put(piece, whole, root);
      const writer = structureWriter(layout.doc, root);
      for (const row of rows) {
        // Columns that do not fit beside each other go on below each other, page after page.
        const fits = y + rowHeight(row) <= bottom;
        const begin = y;
        let deepest = y;
        for (const { span, lead, cells } of row) {
          if (fits) y = begin + lead;
          for (const cell of cells) put(cell.piece, span, writer.into(cell));
          deepest = fits ? Math.max(deepest, y) : y;
        }
        y = deepest;
      }
      writer.end();
    },
  };
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
