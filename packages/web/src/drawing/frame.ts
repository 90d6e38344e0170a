import type { Box } from '@cryobridge/plan/drawing';

/** The sheet of one picture: where the tissue is drawn and how mm become px. */
export interface Frame {
  readonly box: Box;
  readonly pxPerMm: number;
  /** Left edge, width and height of the tissue on the sheet, px. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Whole sheet with gutters and foot, px. */
  readonly sheetWidth: number;
  readonly sheetHeight: number;
}

const rulerPx = 28;
const footPx = 30;

/** Room for labels beside the tissue; narrower on a phone. */
export function gutterPx(sheetWidth: number): number {
  return sheetWidth < 430 ? 88 : 96;
}

/** Lays a box of tissue on a sheet of the given width, labels in a gutter on the right. */
export function frameFor(box: Box, sheetWidth: number, gutterPx: number): Frame {
  const width = Math.max(120, sheetWidth - rulerPx - gutterPx);
  const pxPerMm = width / (box.right - box.left);
  const height = (box.bottom - box.top) * pxPerMm;
  return { box, pxPerMm, left: rulerPx, width, height, sheetWidth, sheetHeight: height + footPx };
}

export function xPx(frame: Frame, xMm: number): number {
  return frame.left + (xMm - frame.box.left) * frame.pxPerMm;
}

export function yPx(frame: Frame, yMm: number): number {
  return (yMm - frame.box.top) * frame.pxPerMm;
}

/** For a group whose children are in mm. */
export function mmTransform(frame: Frame): string {
  const { box, pxPerMm, left } = frame;
  return `translate(${left} 0) scale(${pxPerMm}) translate(${-box.left} ${-box.top})`;
}

const narrowPx = 240;

/** A round length that takes about a sixth of the picture, of a narrow one less: 1, 2, 5, 10 or 20 mm. */
export function scaleBarMm(frame: Frame): number {
  const wanted = frame.width / frame.pxPerMm / (frame.width < narrowPx ? 12 : 6);
  return [20, 10, 5, 2, 1].find((length) => length <= wanted * 1.3) ?? 1;
}
