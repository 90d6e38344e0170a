import { coverChance, geometrySamples, reachesChance, type GeometrySample } from './cover-chance.js';
import type { DoseCandidate, DoseSearch } from './dose-candidate.js';
import type { DoseFields } from './dose-fields.js';
import type { DoseSettings } from './dose-settings.js';
import { layoutsUpTo, type Layout } from './layout.js';
import { profileRadiusMm } from './lethal-profile.js';
import { coveredShare } from './nominal-cover.js';
import { sparesSkin } from './spares-skin.js';

/** One dose that could be given. */
export interface RatedDose extends DoseCandidate {
  readonly chance: number;
}

export interface FoundDose {
  readonly dose: RatedDose;
  readonly reachesGoal: boolean;
  /** The best layout of each number of placements, fewest first. Costs as much as the search. */
  bestLayouts(): readonly Layout[];
  chanceOf(candidate: DoseCandidate, thresholdC: number): number;
  samplesOf(layout: Layout): readonly GeometrySample[];
  /** Distance kept beyond the usual gap because the probe is too cold to touch the nerve, mm. */
  readonly standOffMm: number;
}

export function freezeSecondsOf({ layout, cycles, freezeSeconds }: DoseCandidate): number {
  return layout.passes.length * cycles * freezeSeconds;
}

/**
 * The dose with the least total freeze time whose chance of full coverage reaches the goal and that spares the
 * skin; equal times go to fewer placements, then to fewer cycles. Where none does, the practicable dose with
 * the most freezing, of which there may be several layouts, and of these the one with the best chance.
 *
 * A larger nerve never gets less total freeze time: every candidate's chance falls with size, a superficial
 * pass comes closer to the skin, and whether the deep side spares the skin does not depend on size. So the
 * first candidate that reaches the goal can only come later, and without one the most freezing is given.
 */
export function searchDose(search: DoseSearch): FoundDose {
  const { settings } = search;
  const rating = rate(search);
  const candidates = practicable(search, rating.standOffMm);
  const reaching = candidates
    .toSorted(cheaperFirst)
    .find((candidate) => rating.reaches(candidate, settings.goalChance));
  const rated = (candidate: DoseCandidate): RatedDose => ({
    ...candidate,
    chance: rating.chanceOf(candidate, settings.lethalC),
  });
  const dose = reaching === undefined ? mostFreezing(search, candidates, rated) : rated(reaching);
  return {
    ...rating,
    dose,
    reachesGoal: reaching !== undefined,
    bestLayouts: () => bestByCount(candidates, dose, rated),
  };
}

interface Rating extends Pick<FoundDose, 'chanceOf' | 'samplesOf' | 'standOffMm'> {
  reaches(candidate: DoseCandidate, goalChance: number): boolean;
}

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
    reaches: (candidate, goalChance) =>
      reachesChance(
        samplesOf(candidate.layout),
        fields.weakestFirst(candidate, settings.lethalC),
        goalChance,
      ),
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
    cycles: Math.max(...fields.cyclesChoices),
    freezeSeconds: Math.max(...fields.freezeSecondsChoices),
  };
  const reachMm = profileRadiusMm(fields.nominal(longest, settings.ceilingC), 0);
  return Math.max(0, reachMm - fields.size.radiusMm);
}

/** What spares the skin; where nothing does, the deep side alone, and the margin is said to be broken. */
function practicable(search: DoseSearch, standOffMm: number): readonly DoseCandidate[] {
  const { fields } = search;
  const all = layoutsUpTo(search.mostPlacements).flatMap((layout) =>
    fields.cyclesChoices.flatMap((cycles) =>
      fields.freezeSecondsChoices.map((freezeSeconds): DoseCandidate => ({ layout, cycles, freezeSeconds })),
    ),
  );
  const sparing = all.filter((candidate) => sparesSkin(search, candidate, standOffMm));
  return sparing.length > 0 ? sparing : all.filter(({ layout }) => !layout.bothSides);
}

function cheaperFirst(a: DoseCandidate, b: DoseCandidate): number {
  return (
    freezeSecondsOf(a) - freezeSecondsOf(b) ||
    a.layout.passes.length - b.layout.passes.length ||
    a.cycles - b.cycles ||
    (a.layout.id < b.layout.id ? -1 : 1)
  );
}

function mostFreezing(
  search: DoseSearch,
  candidates: readonly DoseCandidate[],
  rated: (candidate: DoseCandidate) => RatedDose,
): RatedDose {
  const most = Math.max(...candidates.map(freezeSecondsOf));
  const standOffMm = standOff(search.fields, search.settings);
  const [best] = candidates
    .filter((dose) => freezeSecondsOf(dose) === most)
    .map((dose) => ({ dose: rated(dose), share: coveredShare(search, dose, standOffMm) }))
    .toSorted((a, b) => b.dose.chance - a.dose.chance || b.share - a.share || cheaperFirst(a.dose, b.dose));
  if (best === undefined) throw new RangeError('no practicable layout');
  return best.dose;
}

/** At each number of placements the layout with the best chance at its longest dose; at the dose's own, its own. */
function bestByCount(
  candidates: readonly DoseCandidate[],
  dose: DoseCandidate,
  rated: (candidate: DoseCandidate) => RatedDose,
): readonly Layout[] {
  const longest = new Map<Layout, DoseCandidate>();
  for (const candidate of candidates) {
    const known = longest.get(candidate.layout);
    if (known === undefined || freezeSecondsOf(candidate) > freezeSecondsOf(known))
      longest.set(candidate.layout, candidate);
  }
  const byCount = new Map<number, RatedDose>();
  for (const each of [...longest.values()].map(rated)) {
    const count = each.layout.passes.length;
    if ((byCount.get(count)?.chance ?? -1) < each.chance) byCount.set(count, each);
  }
  return [...byCount]
    .toSorted(([a], [b]) => a - b)
    .map(([count, { layout }]) => (count === dose.layout.passes.length ? dose.layout : layout));
}
