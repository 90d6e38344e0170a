import { rule } from '../pdf/pdf-document.js';
import type { Box } from '../pdf/pdf-text.js';
import type { PdfWriter } from '../pdf/pdf-writer.js';

const gutter = 26;

export interface Plane {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(value: number): number;
  y(value: number): number;
}

/** Time runs from left to right in every language. */
export function planeOf(
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

export function grid(
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
