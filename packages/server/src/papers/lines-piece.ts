import { withoutMarks } from '@cryobridge/course/papers';
import { ink, quiet } from '../pdf/pdf-document.js';
import { brokenText, drawText } from '../pdf/pdf-text.js';
import { fromStart, type Layout, type Piece } from './paper-geometry.js';
import { unspoken } from './text-pieces.js';

const gap = 16;

/** Lines to write on, side by side, each with what it is for below it. */
export function linesPiece(
  { doc, direction, size }: Layout,
  { labels, width }: { readonly labels: readonly string[]; readonly width: number },
): Piece {
  const own = (width - gap * (labels.length - 1)) / labels.length;
  const broken = labels.map((label) =>
    brokenText(doc, label, { width: own, style: { size: size * 0.86, colour: quiet }, direction }),
  );
  const room = size * 2.1;
  return {
    height: room + Math.max(...broken.map(({ height }) => height)) + size * 0.7,
    draw({ x, y }, parent) {
      broken.forEach((text, n) => {
        const span = fromStart(direction, { x, width }, { before: n * (own + gap), width: own });
        unspoken(doc, () =>
          doc
            .moveTo(span.x, y + room)
            .lineTo(span.x + own, y + room)
            .lineWidth(0.6)
            .stroke(ink),
        );
        const draw = () => drawText(doc, text, { ...span, y: y + room + 1.5 });
        parent.add(doc.struct('P', { actual: withoutMarks(labels[n] ?? '') }, draw));
      });
    },
  };
}
