import { coverChance, geometrySamples, type GeometrySample } from './cover-chance.js';
import type { DoseFields } from './dose-fields.js';
import type { DoseSettings } from './dose-settings.js';
import { layoutsUpTo, type Layout } from './layout.js';
import { profileRadiusMm } from './lethal-profile.js';
import type { PlannedNerve } from './nerve-section.js';
import { coveredShare } from './nominal-cover.js';

/** One dose that could be given. */
export interface DoseCandidate {
  readonly layout: Layout;
  readonly cycles: number;
  readonly freezeSeconds: number;
}

export interface RatedDose extends DoseCandidate {
  readonly chance: number;
}

export interface DoseSearch {
  readonly nerve: PlannedNerve;
  readonly fields: DoseFields;
  readonly settings: DoseSettings;
  readonly mostPlacements: number;
}

export interface FoundDose {
  readonly dose: RatedDose;
  readonly reachesGoal: boolean;
  /** The best layout of each number of placements, fewest first. */
  readonly bestLayouts: readonly Layout[];
  chanceOf(candidate: DoseCandidate, thresholdC: number): number;
  samplesOf(layout: Layout): readonly GeometrySample[];
  readonly standOffMm: number;
}

export function freezeSecondsOf({ layout, cycles, freezeSeconds }: DoseCandidate): number {
  return layout.passes.length * cycles * freezeSeconds;
}

/**
 * The dose with the least total freeze time whose chance of full coverage reaches the goal; equal times go to
 * fewer placements, then to fewer cycles. Where none does, the practicable dose with the most freezing, of
 * which there may be several layouts, and of these the one with the best chance.
 *
 * A larger nerve never gets less total freeze time: every candidate's chance falls with size, so the first
 * that reaches the goal can only come later, and without one the most freezing is given.
 */
export function searchDose(search: DoseSearch): FoundDose {
  const { settings } = search;
  const rating = rate(search);
  const layouts = layoutsUpTo(search.mostPlacements).filter((layout) =>
    fits(search, layout, rating.standOffMm),
  );
  const longest = {
    cycles: Math.max(...settings.cyclesChoices),
    freezeSeconds: Math.max(...settings.freezeSecondsChoices),
  };
  const best = new Map(
    layouts.map((layout) => [layout, rating.chanceOf({ layout, ...longest }, settings.lethalC)] as const),
  );
  const hopeful = layouts.filter((layout) => (best.get(layout) ?? 0) >= settings.goalChance);
  const found = firstReaching(search, rating, hopeful);
  const dose =
    found ??
    mostPracticable(
      search,
      rating,
      layouts.map((layout) => ({ layout, ...longest, chance: best.get(layout) ?? 0 })),
    );
  const counts = [...new Set(layouts.map(({ passes }) => passes.length))];
  return {
    ...rating,
    dose,
    reachesGoal: found !== null,
    bestLayouts: counts.flatMap((count) => {
      if (count === dose.layout.passes.length) return [dose.layout];
      const same = layouts.filter(({ passes }) => passes.length === count);
      return same.toSorted((a, b) => (best.get(b) ?? 0) - (best.get(a) ?? 0)).slice(0, 1);
    }),
  };
}

type Rating = Pick<FoundDose, 'chanceOf' | 'samplesOf' | 'standOffMm'>;

function rate({ nerve, fields, settings }: DoseSearch): Rating {
  const standOffMm = standOff(fields, settings);
  const samples = new Map<string, readonly GeometrySample[]>();
  const chances = new Map<string, number>();
  const samplesOf = (layout: Layout) => {
    const made =
      samples.get(layout.id) ??
      geometrySamples({
        nerve,
        layout,
        probeRadiusMm: fields.size.radiusMm,
        neededLengthMm: settings.neededLengthMm,
        claims: settings.placement,
        standOffMm,
      });
    samples.set(layout.id, made);
    return made;
  };
  return {
    samplesOf,
    standOffMm,
    chanceOf(candidate, thresholdC) {
      const key = `${candidate.layout.id}/${candidate.cycles}/${candidate.freezeSeconds}/${thresholdC}`;
      const made =
        chances.get(key) ?? coverChance(samplesOf(candidate.layout), fields.profiles(candidate, thresholdC));
      chances.set(key, made);
      return made;
    },
  };
}

/**
 * How far a probe that gets colder than the ceiling must keep from the nerve beyond the usual gap, mm: the
 * reach of the ceiling's isotherm at the longest dose. Zero for probes that never get so cold.
 */
export function standOff(fields: DoseFields, settings: DoseSettings): number {
  const longest = {
    cycles: Math.max(...settings.cyclesChoices),
    freezeSeconds: Math.max(...settings.freezeSecondsChoices),
  };
  const reachMm = profileRadiusMm(fields.nominal(longest, settings.ceilingC), 0);
  return Math.max(0, reachMm - fields.size.radiusMm);
}

/** A superficial pass needs room between nerve and skin. */
function fits({ nerve, fields, settings }: DoseSearch, layout: Layout, standOffMm: number): boolean {
  if (!layout.bothSides) return true;
  const { ellipse, section } = nerve;
  const angle = (ellipse.angleDegrees * Math.PI) / 180;
  const half = Math.hypot((ellipse.widthMm / 2) * Math.sin(angle), (ellipse.heightMm / 2) * Math.cos(angle));
  const topMm = half + standOffMm + settings.gapMm + 2 * fields.size.radiusMm;
  return section.depthMm - topMm >= settings.dermisDepthMm;
}

function firstReaching(
  { settings }: DoseSearch,
  rating: Rating,
  layouts: readonly Layout[],
): RatedDose | null {
  const candidates = layouts.flatMap((layout) =>
    settings.cyclesChoices.flatMap((cycles) =>
      settings.freezeSecondsChoices.map((freezeSeconds): DoseCandidate => ({
        layout,
        cycles,
        freezeSeconds,
      })),
    ),
  );
  for (const candidate of candidates.toSorted(cheaperFirst)) {
    const chance = rating.chanceOf(candidate, settings.lethalC);
    if (chance >= settings.goalChance) return { ...candidate, chance };
  }
  return null;
}

function cheaperFirst(a: DoseCandidate, b: DoseCandidate): number {
  return (
    freezeSecondsOf(a) - freezeSecondsOf(b) ||
    a.layout.passes.length - b.layout.passes.length ||
    a.cycles - b.cycles ||
    (a.layout.id < b.layout.id ? -1 : 1)
  );
}

function mostPracticable(search: DoseSearch, { standOffMm }: Rating, rated: readonly RatedDose[]): RatedDose {
  const most = Math.max(...rated.map(freezeSecondsOf));
  const share = new Map<RatedDose, number>();
  const shareOf = (dose: RatedDose) => {
    const made = share.get(dose) ?? coveredShare(search, dose, standOffMm);
    share.set(dose, made);
    return made;
  };
  const [best] = rated
    .filter((dose) => freezeSecondsOf(dose) === most)
    .toSorted((a, b) => b.chance - a.chance || shareOf(b) - shareOf(a) || cheaperFirst(a, b));
  if (best === undefined) throw new RangeError('no practicable layout');
  return best;
}
