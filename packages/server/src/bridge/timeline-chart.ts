import type { BridgeEvent, BridgeSpan, CourseBridge } from '@cryobridge/course';
import { type IsoDate, daysBetween } from '@cryobridge/plan';
import { accent, ink, rule } from '../pdf/pdf-document.js';
import type { Box } from '../pdf/pdf-text.js';
import type { PdfWriter } from '../pdf/pdf-writer.js';
import { type Speech, told } from './handoff-writing.js';

const rowHeight = 13;
const namesWidth = 190;
/** Beside the label of today, so that no two overlap. */
const labelRoom = 90;

export interface TimelineDrawn extends Speech {
  readonly bridge: CourseBridge;
}

export function timelineHeight({ timeline }: CourseBridge): number {
  return (timeline.events.length + timeline.spans.length) * rowHeight + 20;
}

interface Rows extends TimelineDrawn {
  readonly writer: PdfWriter;
  readonly box: Box;
  readonly left: number;
  readonly right: number;
  x(on: IsoDate): number;
}

/** One row for each thing that happened or is expected; time runs from left to right in every language. */
export function drawTimeline(writer: PdfWriter, drawn: TimelineDrawn, box: Box): void {
  const { events, spans, from, to } = drawn.bridge.timeline;
  const [left, right] = [box.x + namesWidth, box.x + box.width - 10];
  const whole = Math.max(1, daysBetween(from, to));
  const x = (on: IsoDate) => left + (daysBetween(from, on) / whole) * (right - left);
  const rows: Rows = { ...drawn, writer, box, left, right, x };
  events.forEach((event, n) => drawEvent(rows, event, middleOf(box, n)));
  spans.forEach((span, n) => drawSpan(rows, span, middleOf(box, events.length + n)));
  drawEnds(rows);
}

const middleOf = ({ y }: Box, row: number) => y + row * rowHeight + rowHeight / 2;

function drawRow({ writer, box, left, right }: Rows, text: string, y: number): void {
  writer.label(text, { x: box.x, y: y - 4.5, colour: ink });
  writer.doc.moveTo(left, y).lineTo(right, y).lineWidth(0.3).stroke(rule);
}

function drawEvent(rows: Rows, { kind, on, state, repair }: BridgeEvent, y: number): void {
  const { words, writer, x } = rows;
  const name = repair === undefined ? words.events[kind] : repair.toUpperCase();
  const planned = state === 'planned' ? ` (${words.labels.planned})` : '';
  drawRow(rows, `${name}: ${told(rows, on)}${planned}`, y);
  const dot = writer.doc.circle(x(on), y, 3).lineWidth(1);
  if (state === 'done') dot.fill(ink);
  else dot.stroke(ink);
}

function drawSpan(rows: Rows, { kind, from, median, to }: BridgeSpan, y: number): void {
  const { words, writer, x } = rows;
  const { doc } = writer;
  drawRow(rows, `${words.spans[kind]}: ${told(rows, median)}`, y);
  const width = Math.max(1, x(to) - x(from));
  doc
    .rect(x(from), y - 2.5, width, 5)
    .fillOpacity(0.35)
    .fill(accent)
    .fillOpacity(1);
  doc.rect(x(median) - 0.8, y - 4, 1.6, 8).fill(accent);
}

function drawEnds({ bridge, words, voice, writer, box, left, right, x }: Rows): void {
  const { events, spans, from, to } = bridge.timeline;
  const { doc, label } = writer;
  const bottom = box.y + (events.length + spans.length) * rowHeight + 2;
  const today = x(bridge.today);
  if (today >= left && today <= right) {
    doc.moveTo(today, box.y).lineTo(today, bottom).lineWidth(0.7).dash(2, { space: 2 }).stroke(ink).undash();
    const text = `${words.labels.today} ${told({ voice }, bridge.today)}`;
    label(text, { x: today, y: bottom + 1, align: 'centre', colour: ink });
  }
  if (today - left > labelRoom) label(voice.say(from), { x: left, y: bottom + 1 });
  if (right - today > labelRoom) label(voice.say(to), { x: right, y: bottom + 1, align: 'right' });
}
