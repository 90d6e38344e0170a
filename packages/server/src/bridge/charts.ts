import type { CourseBridge, UpdatedForecast } from '@cryobridge/course';
import { type IsoDate, daysBetween } from '@cryobridge/plan';
import { type Box, type PdfWriter, accent, ink, quiet, rule } from './pdf-writer.js';
import { type HandoffWords, isolated } from './words/index.js';

const gutter = 26;

interface Plane {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(value: number): number;
  y(value: number): number;
}

/** Time runs from left to right in every language. */
function planeOf(
  box: Box,
  of: { height: number; x: readonly [number, number]; y: readonly [number, number] },
): Plane {
  const [left, right, top, bottom] = [
    box.x + gutter,
    box.x + box.width - 8,
    box.y + 4,
    box.y + of.height - 18,
  ];
  const [x0, x1] = of.x;
  const [y0, y1] = of.y;
  return {
    left,
    right,
    top,
    bottom,
    x: (value) => left + ((value - x0) / Math.max(1e-9, x1 - x0)) * (right - left),
    y: (value) => bottom - ((value - y0) / Math.max(1e-9, y1 - y0)) * (bottom - top),
  };
}

function grid(
  { doc, label }: PdfWriter,
  plane: Plane,
  rows: readonly (readonly [value: number, text: string])[],
): void {
  for (const [value, text] of rows) {
    const y = plane.y(value);
    doc.moveTo(plane.left, y).lineTo(plane.right, y).lineWidth(0.4).stroke(rule);
    label(text, { x: plane.left - 4, y: y - 4.5, align: 'right' });
  }
}

export const coverHeight = 118;

/** Chance of cover by day, with its band, and the stretch in which something takes over. */
export function drawCover(
  writer: PdfWriter,
  of: { readonly forecast: UpdatedForecast; readonly bridge: CourseBridge; readonly words: HandoffWords },
  box: Box,
): void {
  const { doc, label } = writer;
  const { forecast, bridge, words } = of;
  const { curve } = forecast;
  const last = curve.at(-1)?.day ?? 1;
  const plane = planeOf(box, { height: coverHeight, x: [0, last], y: [0, 1] });
  const takes = bridge.takesOverDay;
  if (takes !== null && takes.low <= last) {
    const [from, to] = [plane.x(Math.max(0, takes.low)), plane.x(Math.min(last, takes.high))];
    doc.rect(from, plane.top, to - from, plane.bottom - plane.top).fill('#e6f4ea');
    label(words.spans['takes-over'], { x: from + 3, y: plane.top + 2, colour: '#1a7f37' });
  }
  grid(writer, plane, [
    [0, '0 %'],
    [0.5, '50 %'],
    [1, '100 %'],
  ]);
  const [first] = curve;
  if (first === undefined) return;
  doc.moveTo(plane.x(first.day), plane.y(first.high));
  for (const { day, high } of curve) doc.lineTo(plane.x(day), plane.y(high));
  for (const { day, low } of curve.toReversed()) doc.lineTo(plane.x(day), plane.y(low));
  doc.closePath().fillOpacity(0.18).fill(accent).fillOpacity(1);
  doc.moveTo(plane.x(first.day), plane.y(first.median));
  for (const { day, median } of curve) doc.lineTo(plane.x(day), plane.y(median));
  doc.lineWidth(1.2).stroke(accent);
  if (bridge.freezeDate !== null) {
    const today = daysBetween(bridge.freezeDate, bridge.today);
    if (today >= 0 && today <= last) {
      doc
        .moveTo(plane.x(today), plane.top)
        .lineTo(plane.x(today), plane.bottom)
        .lineWidth(0.7)
        .dash(2, { space: 2 })
        .stroke(ink)
        .undash();
      label(words.labels.today, { x: plane.x(today) + 3, y: plane.bottom - 10, colour: ink });
    }
  }
  for (let day = 0; day <= last; day += 28)
    label(String(day), { x: plane.x(day), y: plane.bottom + 2, align: 'centre' });
  label(words.labels.daysAfter, { x: plane.right, y: plane.bottom + 10, align: 'right' });
}

const rowHeight = 13;
/** Beside the label of today, so that no two overlap. */
const labelRoom = 90;

export function timelineHeight({ timeline }: CourseBridge): number {
  return (timeline.events.length + timeline.spans.length) * rowHeight + 20;
}

/** One row for each thing that happened or is expected. */
export function drawTimeline(
  { doc, label }: PdfWriter,
  { bridge, words }: { readonly bridge: CourseBridge; readonly words: HandoffWords },
  box: Box,
): void {
  const { events, spans, from, to } = bridge.timeline;
  const names = 150;
  const [left, right] = [box.x + names, box.x + box.width - 10];
  const whole = Math.max(1, daysBetween(from, to));
  const x = (on: IsoDate) => left + (daysBetween(from, on) / whole) * (right - left);
  const bottom = box.y + (events.length + spans.length) * rowHeight + 2;
  const dated = (name: string, more: string) => `${name}: ${more}`;
  events.forEach(({ kind, on, state, repair }, n) => {
    const y = box.y + n * rowHeight + rowHeight / 2;
    const name = repair === undefined ? words.events[kind] : repair.toUpperCase();
    label(dated(name, state === 'planned' ? `${isolated(on)} (${words.labels.planned})` : isolated(on)), {
      x: box.x,
      y: y - 4.5,
      colour: ink,
    });
    doc.moveTo(left, y).lineTo(right, y).lineWidth(0.3).stroke(rule);
    doc.circle(x(on), y, 3).lineWidth(1);
    if (state === 'done') doc.fill(ink);
    else doc.stroke(ink);
  });
  spans.forEach(({ kind, from: low, median, to: high }, n) => {
    const y = box.y + (events.length + n) * rowHeight + rowHeight / 2;
    label(dated(words.spans[kind], isolated(median)), { x: box.x, y: y - 4.5, colour: ink });
    doc.moveTo(left, y).lineTo(right, y).lineWidth(0.3).stroke(rule);
    doc
      .rect(x(low), y - 2.5, Math.max(1, x(high) - x(low)), 5)
      .fillOpacity(0.35)
      .fill(accent)
      .fillOpacity(1);
    doc.rect(x(median) - 0.8, y - 4, 1.6, 8).fill(accent);
  });
  const today = x(bridge.today);
  if (today >= left && today <= right) {
    doc.moveTo(today, box.y).lineTo(today, bottom).lineWidth(0.7).dash(2, { space: 2 }).stroke(ink).undash();
    label(`${words.labels.today} ${isolated(bridge.today)}`, {
      x: today,
      y: bottom + 1,
      align: 'centre',
      colour: ink,
    });
  }
  if (today - left > labelRoom) label(from, { x: left, y: bottom + 1 });
  if (right - today > labelRoom) label(to, { x: right, y: bottom + 1, align: 'right' });
}

export const painHeight = 92;

export interface PainSeriesDrawn {
  readonly name: string;
  readonly points: readonly { readonly on: IsoDate; readonly worst: number }[];
}

/** Residual solid and dark, phantom dashed: told apart without colour. */
export function drawPain(writer: PdfWriter, series: readonly PainSeriesDrawn[], box: Box): void {
  const { doc, label } = writer;
  const days = series.flatMap(({ points }) => points.map(({ on }) => on)).toSorted();
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return;
  const plane = planeOf(box, { height: painHeight, x: [0, Math.max(1, daysBetween(from, to))], y: [0, 10] });
  grid(writer, plane, [
    [0, '0'],
    [5, '5'],
    [10, '10'],
  ]);
  series.forEach(({ name, points }, n) => {
    const colour = n === 0 ? ink : accent;
    points.forEach(({ on, worst }, i) => {
      const [px, py] = [plane.x(daysBetween(from, on)), plane.y(worst)];
      if (i === 0) doc.moveTo(px, py);
      else doc.lineTo(px, py);
    });
    if (points.length > 1) {
      doc.lineWidth(1.1);
      if (n > 0) doc.dash(3, { space: 2 });
      doc.stroke(colour).undash();
    }
    for (const { on, worst } of points)
      doc.circle(plane.x(daysBetween(from, on)), plane.y(worst), 1.2).fill(colour);
    const last = points.at(-1);
    if (last !== undefined)
      label(name, {
        x: Math.min(plane.x(daysBetween(from, last.on)), plane.right),
        y: plane.y(last.worst) - 10,
        align: 'right',
        colour,
      });
  });
  label(from, { x: plane.left, y: plane.bottom + 3 });
  label(to, { x: plane.right, y: plane.bottom + 3, align: 'right', colour: quiet });
}
