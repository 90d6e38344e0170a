import { type IsoDate, daysBetween } from '@cryobridge/plan';
import { grid, type Plane, planeOf } from './chart-plane.js';
import { accent, ink } from '../pdf/pdf-document.js';
import type { Writing } from './handoff-writing.js';
import type { Box } from '../pdf/pdf-text.js';
import type { PdfWriter } from '../pdf/pdf-writer.js';

export const painHeight = 92;

export interface PainSeriesDrawn {
  readonly name: string;
  readonly points: readonly { readonly on: IsoDate; readonly worst: number }[];
}

/** The first series solid, the second dashed: told apart without colour. */
export function drawPain(
  { writer, voice }: Pick<Writing, 'writer' | 'voice'>,
  series: readonly PainSeriesDrawn[],
  box: Box,
): void {
  const days = series.flatMap(({ points }) => points.map(({ on }) => on)).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return;
  const plane = planeOf(box, { height: painHeight, x: [0, Math.max(1, daysBetween(from, to))], y: [0, 10] });
  grid(writer, plane, [
    [0, voice.say(0)],
    [5, voice.say(5)],
    [10, voice.say(10)],
  ]);
  const x = (on: IsoDate) => plane.x(daysBetween(from, on));
  series.forEach((each, n) => drawSeries(writer, each, { plane, x, isDashed: n > 0 }));
  writer.label(voice.say(from), { x: plane.left, y: plane.bottom + 3 });
  writer.label(voice.say(to), { x: plane.right, y: plane.bottom + 3, align: 'right' });
}

interface Drawing {
  readonly plane: Plane;
  readonly isDashed: boolean;
  x(on: IsoDate): number;
}

function drawSeries(
  { doc, label }: PdfWriter,
  { name, points }: PainSeriesDrawn,
  { plane, x, isDashed }: Drawing,
): void {
  const colour = isDashed ? accent : ink;
  const [first, ...rest] = points;
  if (first === undefined) return;
  doc.moveTo(x(first.on), plane.y(first.worst));
  for (const { on, worst } of rest) doc.lineTo(x(on), plane.y(worst));
  if (isDashed) doc.dash(3, { space: 2 });
  doc.lineWidth(1.1).stroke(colour).undash();
  for (const { on, worst } of points) doc.circle(x(on), plane.y(worst), 1.2).fill(colour);
  const { on, worst } = points.at(-1) ?? first;
  label(name, { x: Math.min(x(on), plane.right), y: plane.y(worst) - 10, align: 'right', colour });
}
