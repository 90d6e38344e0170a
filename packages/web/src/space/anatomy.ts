import type { NerveSection, Placement } from '@cryobridge/plan';
import { fatEndsMm, neighbourDisc, skinMm, type Box, type MedialSign } from '@cryobridge/plan/drawing';
import { nerveLengthMm } from './nerve-rings.js';
import type { Room } from './orbit.js';

/** What lies in the room before anything freezes, in the picture's space, mm. */
export interface Anatomy {
  readonly room: Room;
  readonly nerve: { readonly widthMm: number; readonly heightMm: number };
  readonly layers: readonly Layer[];
  /** Y of the skin's surface where the room reaches it. */
  readonly skinY: number | null;
  readonly neighbours: readonly Beside[];
}

export interface Layer {
  readonly kind: 'skin' | 'fat' | 'muscle';
  readonly fromY: number;
  readonly toY: number;
}

/** An artery or nerve that runs along. One whose distance is not known has no place, so it is not here. */
export interface Beside {
  readonly name: string;
  readonly kind: 'artery' | 'nerve';
  readonly x: number;
  readonly y: number;
  readonly radiusMm: number;
  /** False: drawn dashed, of a likely size. */
  readonly sizeKnown: boolean;
}

export function anatomyOf(
  section: NerveSection,
  of: {
    readonly box: Box;
    readonly tissue: 'muscle' | 'fat';
    readonly medial: MedialSign;
    readonly placements: readonly Placement[];
  },
): Anatomy {
  const { tissue, medial } = of;
  const { depthMm, widthMm, heightMm } = section;
  const box = closer(of.box, section, of);
  const top = Math.min(-box.top, depthMm);
  const room: Room = {
    low: [box.left, -box.bottom, -nerveLengthMm / 2],
    high: [box.right, top, nerveLengthMm / 2],
  };
  return {
    room,
    nerve: { widthMm, heightMm },
    layers: layersOf(room, depthMm, tissue),
    skinY: -box.top >= depthMm ? depthMm : null,
    neighbours: section.neighbours.flatMap((neighbour): Beside[] => {
      const disc = neighbourDisc(section, neighbour, medial);
      if (disc === null) return [];
      const { name, kind } = neighbour;
      const place = { x: disc.x, y: -disc.y, radiusMm: disc.radius };
      return meets(room, place) ? [{ name, kind, ...place, sizeKnown: disc.sizeKnown }] : [];
    }),
  };
}

/** Beside what is drawn, mm: room for ice. */
const roomMm = 9;

/** The part of the cross-section that has nerve, probes and neighbours in it: in space what is empty takes more room. */
function closer(
  box: Box,
  section: NerveSection,
  { placements, medial }: { readonly placements: readonly Placement[]; readonly medial: MedialSign },
): Box {
  const discs = section.neighbours.flatMap((one) => neighbourDisc(section, one, medial) ?? []);
  const near = discs.filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
  const xs = [0, ...placements.map(({ xMm }) => xMm)];
  const ys = [0, ...placements.map(({ yMm }) => yMm)];
  const rim = Math.max(section.widthMm, section.heightMm) / 2;
  const lowX = Math.min(-rim, ...xs, ...near.map(({ x, radius }) => x - radius + roomMm / 2));
  const highX = Math.max(rim, ...xs, ...near.map(({ x, radius }) => x + radius - roomMm / 2));
  const highY = Math.max(rim, ...ys, ...near.map(({ y, radius }) => y + radius - roomMm / 2));
  const lowY = Math.min(-rim, ...ys, ...near.map(({ y, radius }) => y - radius + roomMm / 2));
  const skin = box.top <= -section.depthMm && lowY - roomMm < -section.depthMm + skinNearMm;
  return {
    left: Math.max(box.left, lowX - roomMm),
    right: Math.min(box.right, highX + roomMm),
    top: skin ? box.top : Math.max(box.top, lowY - roomMm),
    bottom: Math.min(box.bottom, highY + roomMm),
  };
}

/** Skin this near above is drawn. */
const skinNearMm = 8;

/** What is further away than the room reaches is told in words alone. */
function meets({ low, high }: Room, { x, y, radiusMm }: Pick<Beside, 'x' | 'y' | 'radiusMm'>): boolean {
  return x + radiusMm > low[0] && x - radiusMm < high[0] && y + radiusMm > low[1] && y - radiusMm < high[1];
}

function layersOf({ low, high }: Room, depthMm: number, tissue: 'muscle' | 'fat'): readonly Layer[] {
  const skinY = depthMm - skinMm;
  const fatY = -fatEndsMm(depthMm, tissue);
  const all: readonly Layer[] = [
    { kind: 'skin', fromY: skinY, toY: depthMm },
    { kind: 'fat', fromY: fatY, toY: skinY },
    { kind: 'muscle', fromY: -Infinity, toY: fatY },
  ];
  return all.flatMap(({ kind, fromY, toY }) => {
    const [from, to] = [Math.max(fromY, low[1]), Math.min(toY, high[1])];
    return to - from > 1e-6 ? [{ kind, fromY: from, toY: to }] : [];
  });
}

/** A probe in the picture's space: from where it comes into the room to its tip. */
export interface DrawnProbe {
  /** Unit vector towards the tip. */
  readonly way: readonly [number, number, number];
  readonly middle: readonly [number, number, number];
  readonly running: boolean;
}

export function drawnProbes(placements: readonly Placement[], alongMiddleMm: number): readonly DrawnProbe[] {
  return placements.map(({ xMm, yMm, alongMm, angleDegrees }, n) => {
    const angle = (angleDegrees * Math.PI) / 180;
    return {
      way: [Math.cos(angle), -Math.sin(angle), 0],
      middle: [xMm, -yMm, alongMm - alongMiddleMm],
      running: n === placements.length - 1,
    };
  });
}

/** The middle between the first and the last placement along the nerve: Z is 0 there. */
export function alongMiddleMm(placements: readonly Pick<Placement, 'alongMm'>[]): number {
  const along = placements.map(({ alongMm }) => alongMm);
  return along.length === 0 ? 0 : (Math.min(...along) + Math.max(...along)) / 2;
}

/** How far back from the middle of its active zone a shaft is drawn: to just outside of the room, mm. */
export function shaftLengthMm({ low, high }: Room, { way, middle }: DrawnProbe): number {
  const exits = [0, 1].map((axis) => {
    const back = -(way[axis] ?? 0);
    if (Math.abs(back) < 1e-9) return Infinity;
    const wall = back > 0 ? high[axis] : low[axis];
    return ((wall ?? 0) - (middle[axis] ?? 0)) / back;
  });
  return Math.max(0, Math.min(...exits)) + outsideMm;
}

const outsideMm = 4;
