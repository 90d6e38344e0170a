import { type Paper, withoutMarks } from '@cryobridge/course/papers';
import { ink } from '../pdf/pdf-document.js';
import { brokenText, drawText } from '../pdf/pdf-text.js';
import { fromStart, type Layout, type Piece } from './paper-geometry.js';
import { textPiece, unspoken } from './text-pieces.js';

/** Title with the mark of its standing beside it, whom it is about, and what must be read first. */
export function headPieces(layout: Layout, width: number): readonly Piece[] {
  const { paper, size } = layout;
  const about = paper.about.map((text) =>
    textPiece(layout, { tag: 'P', text, style: { size, colour: ink }, width, below: size * 0.1 }),
  );
  return [
    titlePiece(layout, width),
    ...about,
    ...(paper.headline === null ? [] : [headlinePiece(layout, { headline: paper.headline, width })]),
  ];
}

const mostStandingShare = 0.4;
const inside = 5;

function titlePiece({ doc, paper, direction, size }: Layout, width: number): Piece {
  const { standing } = paper;
  const markStyle = { size: size * 0.95, bold: true, colour: standing.signed ? '#ffffff' : ink };
  const mark = brokenText(doc, standing.text, {
    width: width * mostStandingShare,
    style: markStyle,
    direction,
  });
  const markWidth = Math.max(...mark.lines.map((line) => line.width)) + 2 * inside;
  const markHeight = mark.height + inside;
  const titleWidth = width - markWidth - 12;
  const title = brokenText(doc, paper.title, {
    width: titleWidth,
    style: { size: size * 1.95, bold: true, colour: ink },
    direction,
  });
  return {
    height: Math.max(title.height, markHeight) + size * 0.35,
    draw({ x, y }, into) {
      const at = fromStart(direction, { x, width }, { before: 0, width: titleWidth });
      into.add(
        doc.struct('H1', { actual: withoutMarks(paper.title) }, () => drawText(doc, title, { ...at, y })),
      );
      const beside = fromStart(direction, { x, width }, { before: width - markWidth, width: markWidth });
      unspoken(doc, () => {
        doc.roundedRect(beside.x, y + 2, markWidth, markHeight, 2.5).lineWidth(1);
        if (standing.signed) doc.fill(signedColour);
        else doc.dash(3, { space: 2 }).stroke(ink).undash();
      });
      const inner = { x: beside.x + inside, y: y + 2 + inside * 0.45, width: markWidth - 2 * inside };
      into.add(doc.struct('P', { actual: withoutMarks(standing.text) }, () => drawText(doc, mark, inner)));
    },
  };
}

const signedColour = '#1a5e36';

const tones = {
  go: { fill: '#e6f4ea', bar: '#1a7f37' },
  wait: { fill: '#fff4d6', bar: '#9a6700' },
  stop: { fill: '#fde7e7', bar: '#b42318' },
} as const;

function headlinePiece(
  { doc, direction, size }: Layout,
  { headline, width }: { readonly headline: NonNullable<Paper['headline']>; readonly width: number },
): Piece {
  const bar = 4;
  const pad = size * 0.6;
  const inner = width - bar - 2 * pad;
  const style = { size: size * 1.25, bold: true, colour: ink };
  const text = brokenText(doc, headline.text, { width: inner, style, direction });
  const height = text.height + pad * 0.9;
  const above = size * 0.45;
  return {
    height: above + height + size * 0.5,
    draw({ x, y }, into) {
      const top = y + above;
      const { fill, bar: barColour } = tones[headline.tone];
      unspoken(doc, () => {
        doc.rect(x, top, width, height).fill(fill);
        const edge = fromStart(direction, { x, width }, { before: 0, width: bar });
        doc.rect(edge.x, top, bar, height).fill(barColour);
      });
      const at = fromStart(direction, { x, width }, { before: bar + pad, width: inner });
      const draw = () => drawText(doc, text, { ...at, y: top + pad * 0.45 });
      into.add(doc.struct('P', { actual: withoutMarks(headline.text) }, draw));
    },
  };
}
