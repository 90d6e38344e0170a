import type { PointMm } from '@cryobridge/freeze';

/** From where the picture is seen. */
export interface View {
  /** 0: along the nerve, as the cross-section; 90: from the picture's right. */
  readonly azimuthDegrees: number;
  /** 90: straight down from the skin. */
  readonly elevationDegrees: number;
  /** 1: all of the room is seen. */
  readonly zoom: number;
}

export const opening: View = { azimuthDegrees: 28, elevationDegrees: 24, zoom: 1 };

export const presets = {
  front: { azimuthDegrees: 0, elevationDegrees: 0 },
  side: { azimuthDegrees: 90, elevationDegrees: 0 },
  skin: { azimuthDegrees: 0, elevationDegrees: 90 },
} as const;

export const turnStepDegrees = 10;
const zoomStep = 1.25;
const zoomRange = [0.8, 5] as const;
/** A whole width of the picture turns it by half. */
const degreesAcross = 180;

export function turned(view: View, azimuthDegrees: number, elevationDegrees: number): View {
  const azimuth = (view.azimuthDegrees + azimuthDegrees) % 360;
  const elevation = Math.max(-90, Math.min(90, view.elevationDegrees + elevationDegrees));
  return { ...view, azimuthDegrees: azimuth, elevationDegrees: elevation };
}

export function zoomed(view: View, steps: number): View {
  const [least, most] = zoomRange;
  return { ...view, zoom: Math.max(least, Math.min(most, view.zoom * zoomStep ** steps)) };
}

/** A hand that drags the picture by so many px of its width. */
export function dragged(view: View, xPx: number, yPx: number, widthPx: number): View {
  return turned(view, (-xPx / widthPx) * degreesAcross, (yPx / widthPx) * degreesAcross);
}

/** What a key does; null: nothing. */
export function keyView(view: View, key: string): View | null {
  switch (key) {
    case 'ArrowLeft':
      return turned(view, turnStepDegrees, 0);
    case 'ArrowRight':
      return turned(view, -turnStepDegrees, 0);
    case 'ArrowUp':
      return turned(view, 0, -turnStepDegrees);
    case 'ArrowDown':
      return turned(view, 0, turnStepDegrees);
    case '+':
    case '=':
      return zoomed(view, 1);
    case '-':
    case '_':
      return zoomed(view, -1);
    case 'Home':
      return opening;
    default:
      return null;
  }
}

/** The screen's axes in the picture's space, unit vectors. */
export interface ScreenAxes {
  readonly right: PointMm;
  readonly up: PointMm;
  /** Towards the eye. */
  readonly toward: PointMm;
}

export function screenAxes({ azimuthDegrees, elevationDegrees }: View): ScreenAxes {
  const [a, e] = [(azimuthDegrees * Math.PI) / 180, (elevationDegrees * Math.PI) / 180];
  const [sa, ca, se, ce] = [Math.sin(a), Math.cos(a), Math.sin(e), Math.cos(e)];
  return {
    right: [ca, 0, -sa],
    up: [-sa * se, ce, -ca * se],
    toward: [sa * ce, se, ca * ce],
  };
}

/** A box of the picture's space, mm. */
export interface Room {
  readonly low: PointMm;
  readonly high: PointMm;
}

/** The sheet on which a room is drawn, without perspective, so that one scale holds everywhere. */
export interface Sheet {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pxPerMm: number;
  /** What lies in the middle of the sheet. */
  readonly center: PointMm;
  readonly axes: ScreenAxes;
}

const rimShare = 0.96;
const heightsPx = [240, 520] as const;

/** How wide and how high a room is on the screen in the opening view, mm. */
function openingSpanMm({ low, high }: Room): { readonly wide: number; readonly high: number } {
  const axes = screenAxes(opening);
  const span = ([x, y, z]: PointMm) =>
    Math.abs(x) * (high[0] - low[0]) + Math.abs(y) * (high[1] - low[1]) + Math.abs(z) * (high[2] - low[2]);
  return { wide: span(axes.right), high: span(axes.up) };
}

/** As high as the room needs in the opening view, px. */
export function heightFor(room: Room, widthPx: number): number {
  const span = openingSpanMm(room);
  const wanted = (widthPx * span.high) / span.wide;
  return Math.round(Math.max(heightsPx[0], Math.min(heightsPx[1], wanted + barRoomPx)));
}

/** For the scale bar below the room. */
const barRoomPx = 24;

/** Zoomed out the room is in the middle; the nearer, the more what matters is. */
export function sheetFor(
  room: Room,
  view: View,
  of: { readonly widthPx: number; readonly heightPx: number; readonly focus: PointMm },
): Sheet {
  const { widthPx, heightPx, focus } = of;
  const span = openingSpanMm(room);
  const fit = rimShare * Math.min(widthPx / span.wide, heightPx / span.high);
  const share = Math.min(1, 1 / view.zoom);
  const middle = (axis: 0 | 1 | 2) =>
    (share * (room.low[axis] + room.high[axis])) / 2 + (1 - share) * focus[axis];
  return {
    widthPx,
    heightPx,
    pxPerMm: fit * view.zoom,
    center: [middle(0), middle(1), middle(2)],
    axes: screenAxes(view),
  };
}

/** Where a point of the picture's space is on the sheet, px from its upper left corner. */
export function onSheet(
  { widthPx, heightPx, pxPerMm, center, axes }: Sheet,
  point: PointMm,
): { readonly x: number; readonly y: number } {
  const along = (way: PointMm) =>
    way.reduce((sum, part, axis) => sum + part * ((point[axis] ?? 0) - (center[axis] ?? 0)), 0);
  return { x: widthPx / 2 + along(axes.right) * pxPerMm, y: heightPx / 2 - along(axes.up) * pxPerMm };
}

/** A round length that takes about a quarter of the sheet, mm. */
export function barMm({ widthPx, pxPerMm }: Sheet): number {
  const wanted = widthPx / pxPerMm / 4;
  return [20, 10, 5, 2, 1].find((length) => length <= wanted * 1.2) ?? 1;
}
