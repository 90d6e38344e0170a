import { type PaperBlock, type PaperSection, isolated } from '@cryobridge/course/papers';
import { ink, quiet } from '../pdf/pdf-document.js';
import { linesPiece } from './lines-piece.js';
import type { Layout, Piece, Stack } from './paper-geometry.js';
import { picturePiece } from './picture-pieces.js';
import { tablePieces } from './table-pieces.js';
import { itemPiece, textPiece } from './text-pieces.js';

/** A section as stacks of pieces, in the order in which they are read. */
export function sectionStacks(
  layout: Layout,
  { section, width }: { readonly section: PaperSection; readonly width: number },
): readonly Stack[] {
  const { size } = layout;
  const blocks = section.blocks.map((block) => blockStack(layout, { block, width }));
  if (section.heading === null) return blocks;
  const heading = textPiece(layout, {
    tag: 'H2',
    text: section.heading,
    style: { size: size * 1.22, bold: true, colour: ink },
    width,
    above: headingAbove(size),
    below: size * 0.25,
  });
  return [alone(heading), ...blocks];
}

export const headingAbove = (size: number) => size * 0.5;

const alone = (piece: Piece): Stack => ({ tag: null, pieces: [piece] });

interface Block<Kind extends PaperBlock['kind'] = PaperBlock['kind']> {
  readonly block: Extract<PaperBlock, { readonly kind: Kind }>;
  readonly width: number;
}

function blockStack(layout: Layout, { block, width }: Block): Stack {
  switch (block.kind) {
    case 'text':
      return alone(paragraph(layout, { block, width }));
    case 'list':
      return listStack(layout, { block, width });
    case 'table':
      return { tag: 'Table', pieces: tablePieces(layout, { block, width }) };
    case 'pictures':
      return alone(picturePiece(layout, { block, width }));
    case 'lines':
      return alone(linesPiece(layout, { labels: block.labels, width }));
  }
}

function paragraph(layout: Layout, { block, width }: Block<'text'>): Piece {
  const { size } = layout;
  const isQuiet = block.look === 'quiet';
  const style = {
    size: isQuiet ? size * 0.9 : size,
    bold: block.look === 'strong',
    colour: isQuiet ? quiet : ink,
  };
  return textPiece(layout, { tag: 'P', text: block.text, style, width, below: size * 0.3 });
}

function listStack(layout: Layout, { block, width }: Block<'list'>): Stack {
  const { size } = layout;
  if (block.look === 'run') {
    const text = block.items.map((each) => isolated(each.text)).join(' · ');
    const style = { size: size * 0.82, colour: quiet };
    return alone(textPiece(layout, { tag: 'P', text, style, width, below: size * 0.3 }));
  }
  const pieces = block.items.map((item, n) =>
    itemPiece(layout, { item, look: block.look, number: n + 1, width }),
  );
  return { tag: 'L', pieces };
}
