import { type PaperBlock, withoutMarks } from '@cryobridge/course/papers';
import { ink, quiet, rule } from '../pdf/pdf-document.js';
import { brokenText, drawText } from '../pdf/pdf-text.js';
import { fromStart, headerFor, type Layout, type Piece } from './paper-geometry.js';
import { unspoken } from './text-pieces.js';

type Table = Extract<PaperBlock, { readonly kind: 'table' }>;

/** One piece for each row; the head heads its columns, the first cell its row. */
export function tablePieces(
  layout: Layout,
  { block, width }: { readonly block: Table; readonly width: number },
): readonly Piece[] {
  return [block.head, ...block.rows].map((cells, n) =>
    rowPiece(layout, { cells, isHead: n === 0, width, shares: block.shares }),
  );
}

interface Row {
  readonly cells: readonly string[];
  readonly isHead: boolean;
  readonly width: number;
  readonly shares: readonly number[];
}

const betweenColumns = 7;

function rowPiece({ doc, direction, size }: Layout, row: Row): Piece {
  const { cells, isHead, width, shares } = row;
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const columns = shares.map((share, n) => {
    const before = (shares.slice(0, n).reduce((sum, each) => sum + each, 0) / whole) * width;
    return { before, width: (share / whole) * width - betweenColumns };
  });
  const broken = cells.map((cell, n) => {
    const style = isHead
      ? { size: size * 0.88, bold: true, colour: quiet }
      : { size, bold: n === 0, colour: ink };
    return brokenText(doc, cell, { width: columns[n]?.width ?? width, style, direction });
  });
  const height = Math.max(...broken.map((each) => each.height)) + size * 0.5;
  return {
    height,
    draw({ x, y }, table) {
      const line = doc.struct('TR');
      table.add(line);
      for (const [n, text] of broken.entries()) {
        const column = columns[n] ?? { before: 0, width };
        const box = { ...fromStart(direction, { x, width }, column), y: y + size * 0.15 };
        const cell = doc.struct(
          isHead || n === 0 ? 'TH' : 'TD',
          { actual: withoutMarks(cells[n] ?? '') },
          () => drawText(doc, text, box),
        );
        line.add(isHead ? headerFor(cell, 'Column') : n === 0 ? headerFor(cell, 'Row') : cell);
      }
      line.end();
      const below = y + height - size * 0.12;
      unspoken(doc, () =>
        doc
          .moveTo(x, below)
          .lineTo(x + width, below)
          .lineWidth(isHead ? 0.8 : 0.4)
          .stroke(rule),
      );
    },
  };
}
