import type { CourseBridge, UpdatedForecast } from '@cryobridge/course';
import { daysBetween } from '@cryobridge/plan';
import { grid, type Plane, planeOf } from './chart-plane.js';
import { accent, ink } from '../pdf/pdf-document.js';
import type { Box } from '../pdf/pdf-text.js';
import type { PdfWriter } from '../pdf/pdf-writer.js';
import type { Speech } from './handoff-writing.js';

export const coverHeight = 118;

export interface CoverDrawn extends Speech {
  readonly forecast: UpdatedForecast;
  readonly bridge: CourseBridge;
}

/** Chance of cover by day, with its band, and the stretch in which something takes over. */
export function drawCover(writer: PdfWriter, drawn: CoverDrawn, box: Box): void {
  const last = drawn.forecast.curve.at(-1)?.day ?? 1;
  const plane = planeOf(box, { height: coverHeight, x: [0, last], y: [0, 1] });
  drawTakeover(writer, drawn, plane);
  grid(writer, plane, [
    [0, drawn.voice.percent(0)],
    [0.5, drawn.voice.percent(0.5)],
    [1, drawn.voice.percent(1)],
  ]);
  drawCurve(writer, drawn, plane);
  drawToday(writer, drawn, plane);
  drawDays(writer, drawn, plane);
}

const lastDay = ({ forecast }: CoverDrawn) => forecast.curve.at(-1)?.day ?? 1;

function drawTakeover({ doc, label }: PdfWriter, drawn: CoverDrawn, plane: Plane): void {
  const takes = drawn.bridge.takesOverDay;
  const last = lastDay(drawn);
  if (takes === null || takes.low > last) return;
  const [from, to] = [plane.x(Math.max(0, takes.low)), plane.x(Math.min(last, takes.high))];
  doc.rect(from, plane.top, to - from, plane.bottom - plane.top).fill('#e6f4ea');
  label(drawn.words.spans['takes-over'], { x: from + 3, y: plane.top + 2, colour: '#1a7f37' });
}

function drawCurve({ doc }: PdfWriter, { forecast: { curve } }: CoverDrawn, plane: Plane): void {
  const [first] = curve;
  if (first === undefined) return;
  doc.moveTo(plane.x(first.day), plane.y(first.high));
  for (const { day, high } of curve) doc.lineTo(plane.x(day), plane.y(high));
  for (const { day, low } of curve.toReversed()) doc.lineTo(plane.x(day), plane.y(low));
  doc.closePath().fillOpacity(0.18).fill(accent).fillOpacity(1);
  doc.moveTo(plane.x(first.day), plane.y(first.median));
  for (const { day, median } of curve) doc.lineTo(plane.x(day), plane.y(median));
  doc.lineWidth(1.2).stroke(accent);
}

function drawToday({ doc, label }: PdfWriter, drawn: CoverDrawn, plane: Plane): void {
  const { freezeDate, today: on } = drawn.bridge;
  const today = freezeDate === null ? -1 : daysBetween(freezeDate, on);
  if (today < 0 || today > lastDay(drawn)) return;
  const x = plane.x(today);
  doc.moveTo(x, plane.top).lineTo(x, plane.bottom).lineWidth(0.7).dash(2, { space: 2 }).stroke(ink).undash();
  label(drawn.words.labels.today, { x: x + 3, y: plane.bottom - 10, colour: ink });
}

const daysApart = 28;

function drawDays({ label }: PdfWriter, drawn: CoverDrawn, plane: Plane): void {
  for (let day = 0; day <= lastDay(drawn); day += daysApart)
    label(drawn.voice.say(day), { x: plane.x(day), y: plane.bottom + 2, align: 'centre' });
  label(drawn.words.labels.daysAfter, { x: plane.right, y: plane.bottom + 10, align: 'right' });
}
