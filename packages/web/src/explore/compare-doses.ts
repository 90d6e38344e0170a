import type {
  ExploredChances,
  ExploredChoice,
  ExploredFigures,
  ExploredFreeze,
  Placement,
} from '@cryobridge/plan';
import { lastFreeze, momentsOf } from '@cryobridge/plan/drawing';
import { celsius, chance, number, percent, withUnit } from '../format/number.js';
import { compareWords } from './compare-words.js';
import { chanceWithInterval } from './explored-words.js';

/** A dose that was tried out, with all that is known of it. */
export interface TriedDose {
  readonly choice: ExploredChoice;
  readonly placements: readonly Placement[];
  readonly freeze: ExploredFreeze;
  readonly figures: ExploredFigures;
  /** Null: not yet. */
  readonly found: ExploredChances | null;
}

export interface ComparedLine {
  readonly label: string;
  readonly a: string;
  readonly b: string;
  readonly difference: string;
}

/** Largest distance of visible ice from the shaft at the end of the last freeze, mm. */
export function iceRadiusMm({ shape, liquidusC }: Pick<ExploredFreeze, 'shape' | 'liquidusC'>): number {
  const frame = shape.frames[lastFreeze(momentsOf(1, shape))];
  const points = (frame?.contours ?? [])
    .filter(({ kind, temperatureC }) => kind === 'ice' && temperatureC === liquidusC)
    .flatMap((contour) => contour.points.map(([, r]) => r));
  return points.reduce((most, r) => Math.max(most, r), 0);
}

/** All freezes of all placements, s. */
export function freezingSeconds({ choice, placements }: Pick<TriedDose, 'choice' | 'placements'>): number {
  return choice.cycles * choice.freezeSeconds * placements.length;
}

type Read = (dose: TriedDose) => number | null;

/** The difference as it is written, not of numbers that were rounded before. */
function line(
  label: string,
  doses: readonly [TriedDose, TriedDose],
  as: {
    readonly read: Read;
    readonly write: (value: number, dose: TriedDose | null) => string;
  },
): ComparedLine {
  const [a, b] = doses;
  const [from, to] = [as.read(a), as.read(b)];
  const told = (value: number | null, dose: TriedDose) =>
    value === null ? compareWords.none : as.write(value, dose);
  return {
    label,
    a: told(from, a),
    b: told(to, b),
    difference: from === null || to === null ? '–' : signed(as.write(Math.abs(to - from), null), to - from),
  };
}

function signed(written: string, difference: number): string {
  if (!/[1-9]/.test(written)) return written;
  return `${difference < 0 ? '−' : '+'}${written}`;
}

export function comparedLines(a: TriedDose, b: TriedDose): readonly ComparedLine[] {
  const doses = [a, b] as const;
  const { rows } = compareWords;
  const thresholds = a.figures.coverage.map(({ thresholdC }) => thresholdC).toSorted((x, y) => y - x);
  const covered = (thresholdC: number) => (dose: TriedDose) =>
    dose.figures.coverage.find((one) => one.thresholdC === thresholdC);
  const [goal] = thresholds;
  return [
    line(rows.seconds, doses, { read: freezingSeconds, write: (value) => withUnit(value, 's') }),
    line(rows.radius, doses, {
      read: ({ freeze }) => iceRadiusMm(freeze),
      write: (value) => withUnit(value, 'mm', 1),
    }),
    ...thresholds.map((thresholdC) =>
      line(rows.coverage(celsius(thresholdC)), doses, {
        read: (dose) => covered(thresholdC)(dose)?.fraction ?? null,
        write: percent,
      }),
    ),
    ...(goal === undefined
      ? []
      : [
          line(rows.length(celsius(goal)), doses, {
            read: (dose) => covered(goal)(dose)?.lengthMm ?? null,
            write: (value) => withUnit(value, 'mm', 1),
          }),
        ]),
    chanceLine(doses, goal),
    line(rows.skin, doses, {
      read: ({ figures }) => figures.margins.skinC,
      write: (value, dose) => (dose === null ? `${number(value)}\u00a0K` : celsius(value)),
    }),
  ];
}

function chanceLine(doses: readonly [TriedDose, TriedDose], goal: number | undefined): ComparedLine {
  const made = line(compareWords.rows.chance, doses, {
    read: ({ found }) => found?.chances.find(({ thresholdC }) => thresholdC === goal)?.chance ?? null,
    write: (value, dose) =>
      dose === null || dose.found === null ? chance(value) : chanceWithInterval(dose.found.chances),
  });
  const [a, b] = doses;
  return {
    ...made,
    a: a.found === null ? compareWords.unknown : made.a,
    b: b.found === null ? compareWords.unknown : made.b,
  };
}
