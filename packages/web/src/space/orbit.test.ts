import { describe, expect, it } from 'vitest';
import {
  barMm,
  dragged,
  heightFor,
  keyView,
  onSheet,
  opening,
  presets,
  screenAxes,
  sheetFor,
  turned,
  zoomed,
  type Room,
  type View,
} from './orbit.js';

const room: Room = { low: [-15, -12, -10], high: [15, 18, 10] };
const size = { widthPx: 400, heightPx: 320, focus: [0, 0, 0] } as const;
const views: readonly View[] = [0, 40, 90, 200, -75].flatMap((azimuthDegrees) =>
  [-90, -20, 0, 60, 90].map((elevationDegrees) => ({ azimuthDegrees, elevationDegrees, zoom: 1 })),
);
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, part, n) => sum + part * (b[n] ?? 0), 0);

describe('seeing a room from any side', () => {
  it('has a screen that is square to the eye', () => {
    for (const view of views) {
      const { right, up, toward } = screenAxes(view);
      for (const way of [right, up, toward]) expect(dot(way, way)).toBeCloseTo(1, 12);
      for (const [a, b] of [
        [right, up],
        [up, toward],
        [toward, right],
      ] as const)
        expect(dot(a, b)).toBeCloseTo(0, 12);
    }
  });

  it('keeps one scale: a length across the line of sight is as long wherever it is seen from', () => {
    for (const view of views) {
      const sheet = sheetFor(room, view, size);
      const { right } = screenAxes(view);
      const from = onSheet(sheet, [3, -2, 5]);
      const to = onSheet(sheet, [3 + 10 * right[0], -2 + 10 * right[1], 5 + 10 * right[2]]);
      expect(to.x - from.x).toBeCloseTo(10 * sheet.pxPerMm, 9);
      expect(to.y).toBeCloseTo(from.y, 9);
    }
  });

  it('sees it as the cross-section from the front: x to the right, skin up', () => {
    const sheet = sheetFor(room, { ...opening, ...presets.front }, size);
    const middle = onSheet(sheet, [0, 0, 0]);
    expect(onSheet(sheet, [5, 0, 0]).x).toBeGreaterThan(middle.x);
    expect(onSheet(sheet, [0, 5, 0]).y).toBeLessThan(middle.y);
    expect(onSheet(sheet, [0, 0, 5])).toEqual(middle);
  });

  it('shows all of the room at first, and what is looked at when it is larger', () => {
    const sheet = sheetFor(room, opening, { ...size, heightPx: heightFor(room, size.widthPx) });
    for (const x of [room.low[0], room.high[0]])
      for (const y of [room.low[1], room.high[1]])
        for (const z of [room.low[2], room.high[2]]) {
          const at = onSheet(sheet, [x, y, z]);
          expect(at.x).toBeGreaterThanOrEqual(0);
          expect(at.x).toBeLessThanOrEqual(sheet.widthPx);
          expect(at.y).toBeGreaterThanOrEqual(0);
          expect(at.y).toBeLessThanOrEqual(sheet.heightPx);
        }
    const near = sheetFor(room, { ...opening, zoom: 5 }, { ...size, focus: [10, 5, 0] });
    const focus = onSheet(near, [10, 5, 0]);
    expect(focus.x).toBeGreaterThan(0);
    expect(focus.x).toBeLessThan(size.widthPx);
  });

  it('has a round scale bar that fits', () => {
    for (const zoom of [0.8, 1, 2, 5]) {
      const sheet = sheetFor(room, { ...opening, zoom }, size);
      expect(barMm(sheet) * sheet.pxPerMm).toBeLessThan(0.35 * size.widthPx);
      expect(barMm(sheet) * sheet.pxPerMm).toBeGreaterThan(0.08 * size.widthPx);
    }
  });
});

describe('turning', () => {
  it('does by keys what it says, and nothing by others', () => {
    expect(keyView(opening, 'ArrowLeft')?.azimuthDegrees).toBeGreaterThan(opening.azimuthDegrees);
    expect(keyView(opening, 'ArrowRight')?.azimuthDegrees).toBeLessThan(opening.azimuthDegrees);
    expect(keyView(opening, 'ArrowUp')?.elevationDegrees).toBeLessThan(opening.elevationDegrees);
    expect(keyView(opening, 'ArrowDown')?.elevationDegrees).toBeGreaterThan(opening.elevationDegrees);
    expect(keyView(opening, '+')?.zoom).toBeGreaterThan(1);
    expect(keyView(opening, '-')?.zoom).toBeLessThan(1);
    expect(keyView(turned(opening, 50, 10), 'Home')).toEqual(opening);
    expect(keyView(opening, 'Tab')).toBeNull();
  });

  it('never tips over, and is never larger or smaller than can be read', () => {
    expect(turned(opening, 0, 500).elevationDegrees).toBe(90);
    expect(turned(opening, 0, -500).elevationDegrees).toBe(-90);
    expect(zoomed(opening, 50).zoom).toBe(5);
    expect(zoomed(opening, -50).zoom).toBe(0.8);
  });

  it('follows a hand: half round for the width of the picture', () => {
    const view = dragged(opening, -400, 0, 400);
    expect(view.azimuthDegrees - opening.azimuthDegrees).toBe(180);
    expect(dragged(opening, 0, 20, 400).elevationDegrees).toBeGreaterThan(opening.elevationDegrees);
  });
});
