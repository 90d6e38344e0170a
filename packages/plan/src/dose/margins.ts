import type { NerveSection, TargetDose } from '../plan.js';
import { roundTo } from '../round.js';
import type { CoverQuestion } from './covered-length.js';
import type { FreezeReaders } from './delivered-freeze.js';
import type { DoseSettings } from './dose-settings.js';
import type { NerveEllipse } from './nerve-outline.js';

/** A point of the drawn plane of a right limb: x towards the midline, y deeper, from the nerve's centre, mm. */
interface Point {
  readonly x: number;
  readonly y: number;
}

export interface MarginQuestion {
  /** Passes about the nerve as drawn. */
  readonly question: CoverQuestion;
  readonly ellipse: NerveEllipse;
  readonly section: NerveSection;
  readonly freeze: FreezeReaders;
  readonly settings: Pick<DoseSettings, 'dermisDepthMm' | 'skinLimitC'>;
}

const skinReachMm = 20;
const skinStepMm = 0.5;
const temperatureStepK = 0.1;

/**
 * How cold skin, artery wall and neighbouring nerve get. Skin is read along the deepest dermis; a neighbour
 * where its known gap puts it, else null. Even tissue: blood in the artery and air at the skin keep both warmer.
 */
export function marginsOf(margin: MarginQuestion): TargetDose['margins'] {
  const { section, settings } = margin;
  const y = settings.dermisDepthMm - section.depthMm;
  const skin = Array.from({ length: (2 * skinReachMm) / skinStepMm + 1 }, (_, n) => ({
    x: n * skinStepMm - skinReachMm,
    y,
  }));
  return {
    skinC: coldest(margin, skin),
    skinLayer: false,
    skinLimitC: settings.skinLimitC,
    arteryC: coldestNeighbour(margin, 'artery'),
    neighbourNerveC: coldestNeighbour(margin, 'nerve'),
  };
}

function coldestNeighbour(margin: MarginQuestion, kind: 'artery' | 'nerve'): number | null {
  const known = margin.section.neighbours.filter((each) => each.kind === kind && each.gapMm !== null);
  if (known.length === 0) return null;
  return Math.min(...known.map((each) => coldest(margin, wallOf(margin.section, each))));
}

/** Points of a neighbour's wall; one without a known diameter is its nearest point. */
function wallOf(section: NerveSection, neighbour: NerveSection['neighbours'][number]): readonly Point[] {
  const radius = (neighbour.diameterMm ?? 0) / 2;
  const middle = neighbourMiddle(section, neighbour);
  return Array.from({ length: radius === 0 ? 1 : 36 }, (_, n) => {
    const angle = (n * Math.PI) / 18;
    return { x: middle.x + radius * Math.cos(angle), y: middle.y + radius * Math.sin(angle) };
  });
}

/** Middle of a neighbour whose gap is known. */
export function neighbourMiddle(
  section: NerveSection,
  { direction, gapMm, diameterMm }: NerveSection['neighbours'][number],
): Point {
  const { x, y } = directionOf(direction);
  const edge = Math.abs(x) * (section.widthMm / 2) + Math.abs(y) * (section.heightMm / 2);
  const away = edge + (gapMm ?? 0) + (diameterMm ?? 0) / 2;
  return { x: x * away, y: y * away };
}

export function directionOf(direction: NerveSection['neighbours'][number]['direction']): Point {
  switch (direction) {
    case 'deep':
      return { x: 0, y: 1 };
    case 'superficial':
      return { x: 0, y: -1 };
    case 'medial':
      return { x: 1, y: 0 };
    case 'lateral':
      return { x: -1, y: 0 };
  }
}

function coldest({ question, ellipse, freeze }: MarginQuestion, points: readonly Point[]): number {
  const angle = (ellipse.angleDegrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const temperatures = points.flatMap(({ x, y }) =>
    question.passes.map(({ u, v }) => freeze.peak(x * cos + y * sin - u, Math.abs(y * cos - x * sin - v))),
  );
  return roundTo(Math.min(...temperatures), temperatureStepK);
}

export type FrozenPart = Pick<MarginQuestion, 'question' | 'freeze'>;

/** Coldest and warmest point of the needed length of nerve, coldest-so-far of all passes, °C. */
export function nerveTemperatures(part: FrozenPart): {
  readonly coldestC: number;
  readonly warmestC: number;
} {
  return nerveTemperaturesOf([part]);
}

/** The same over passes that froze for unequal times or came in at unequal angles. */
export function nerveTemperaturesOf(parts: readonly FrozenPart[]): ReturnType<typeof nerveTemperatures> {
  const { points, neededLengthMm } = parts[0]?.question ?? { points: { u: [] }, neededLengthMm: 0 };
  const slices = 9;
  let coldestC = Infinity;
  let warmestC = -Infinity;
  for (let slice = 0; slice < slices; slice++) {
    const along = (slice / (slices - 1) - 0.5) * neededLengthMm;
    for (let k = 0; k < points.u.length; k++) {
      const here = Math.min(...parts.map((part) => coldestAt(part, k, along)));
      coldestC = Math.min(coldestC, here);
      warmestC = Math.max(warmestC, here);
    }
  }
  return { coldestC: roundTo(coldestC, temperatureStepK), warmestC: roundTo(warmestC, temperatureStepK) };
}

function coldestAt({ question: { points, passes }, freeze }: FrozenPart, k: number, along: number): number {
  return Math.min(
    ...passes.map((pass) =>
      freeze.peak((points.u[k] ?? 0) - pass.u, Math.hypot((points.v[k] ?? 0) - pass.v, along - pass.along)),
    ),
  );
}

const lengthStepMm = 0.1;

/**
 * How far the first pass's ice stands past the nerve's edges at the end of its first freeze, across the shaft.
 * The first pass is deep: its near edge is seen, its far edge lies in the ice's own shadow.
 */
export function iceMargin(
  { question, freeze }: Pick<MarginQuestion, 'question' | 'freeze'>,
  halfAcrossMm: number,
): TargetDose['iceMargin'] & { readonly acrossMm: number } {
  const [first] = question.passes;
  if (first === undefined) throw new RangeError('no placement');
  const radius = freeze.firstIceRadiusMm(-first.u);
  const away = Math.abs(first.v);
  const halfAlong = Math.max(...question.points.u);
  const reach = iceReachAt(freeze, away);
  return {
    nearMm: roundTo(radius - away - halfAcrossMm, lengthStepMm),
    farMm: roundTo(radius + away - halfAcrossMm, lengthStepMm),
    acrossMm: roundTo(reach - halfAlong - Math.abs(first.u), lengthStepMm),
    hidden: 'far-side',
  };
}

/** The same of one placement on either side of the nerve: near is towards the skin. */
export function placedIceMargin(
  { question, freeze }: FrozenPart,
  halfAcrossMm: number,
): TargetDose['iceMargin'] {
  const { nearMm, farMm } = iceMargin({ question, freeze }, halfAcrossMm);
  const deep = (question.passes[0]?.v ?? 0) >= 0;
  return { nearMm: deep ? nearMm : farMm, farMm: deep ? farMm : nearMm, hidden: 'far-side' };
}

/** Along the shaft, the shorter way, to where the ice no longer reaches the nerve's middle, mm. */
function iceReachAt(freeze: FreezeReaders, awayMm: number): number {
  const step = 0.05;
  let s = 0;
  while (s < skinReachMm && Math.min(freeze.firstIceRadiusMm(s), freeze.firstIceRadiusMm(-s)) >= awayMm)
    s += step;
  return s;
}
