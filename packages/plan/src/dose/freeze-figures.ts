import type { ProbeId } from '@cryobridge/knowledge';
import type { BesideArtery, Coverage, NerveSection, TargetDose } from '../plan.js';
import { roundTo } from '../round.js';
import { belowSecondsOf } from './below-seconds.js';
import { lookAtArtery } from './beside-artery.js';
import { errorsAt, geometryShares } from './cover-chance.js';
import { coveredLengthOfMm, type CoverPart, type CoverQuestion } from './covered-length.js';
import { cyclesOf } from './freeze-problem.js';
import {
  doneBench,
  onlyPass,
  type AsDoneContext,
  type DoneBench,
  type DonePart,
  type FreezeAsDone,
} from './freeze-as-done.js';
import { lethalProfile } from './lethal-profile.js';
import { marginsOf, nerveTemperaturesOf, placedIceMargin } from './margins.js';
import { halfExtent } from './nerve-outline.js';
import { coverFractionOf } from './nominal-cover.js';
import { placedQuestion, variedQuestion } from './placed-probe.js';
import { playedProfiles } from './played-profiles.js';
import { skinLayerC } from './skin-layer.js';

/** What a freeze does to one nerve, planned or as done, by the same computation. */
export interface FreezeFigures extends Pick<
  TargetDose,
  'coldestInNerveC' | 'warmestInNerveC' | 'margins' | 'iceMargin' | 'besideArtery'
> {
  readonly probe: ProbeId;
  readonly section: NerveSection;
  readonly coverage: readonly Coverage[];
  /** Most cycles at a placement, longest freeze and how many placements: what a reader compares first. */
  readonly cycles: number;
  readonly freezeSeconds: number;
  readonly placements: number;
  readonly totalMinutes: number;
}

const shareStep = 0.01;
const lengthStepMm = 0.1;
const secondsStep = 1;
const minutesStep = 0.1;

/** The figures of a plan's dose, as the plan holds them. */
export function plannedFigures({ dose, ...planned }: TargetDose): FreezeFigures {
  const { section, coverage, coldestInNerveC, warmestInNerveC, margins, iceMargin, besideArtery } = planned;
  const { probe, cycles, freezeSeconds, totalMinutes } = dose;
  return {
    probe,
    section,
    coverage,
    coldestInNerveC,
    warmestInNerveC,
    margins,
    iceMargin,
    besideArtery,
    cycles,
    freezeSeconds,
    totalMinutes,
    placements: dose.placements.length,
  };
}

/**
 * What a freeze as done did to one nerve, by everything that a plan's dose is judged by. Placements may have been
 * frozen unequally and at unequal angles. How far placements and nerve may differ from what was recorded is taken
 * as for a plan: what is read off an ultrasound picture is no more exact than what is aimed at on one.
 *
 * Not for: an artery beside placements that were frozen unequally; `besideArtery` is then null.
 * Checked by: freeze-figures.test.ts.
 *
 * @throws {ClaimError} for a site or a probe that knowledge does not hold.
 */
export function freezeFigures(
  context: AsDoneContext,
  done: FreezeAsDone,
  planned: Pick<TargetDose, 'section'> | null,
): FreezeFigures {
  const bench = doneBench(context, done, planned);
  const coverage = coverageOf(context, bench, done);
  const temperatures = nerveTemperaturesOf(
    bench.parts.map(({ area, freeze }) => ({ question: area, freeze })),
  );
  const besideArtery = artery(context, bench, coverage);
  const played = bench.parts.flatMap(({ protocol }) => cyclesOf(protocol));
  return {
    probe: done.probe,
    section: bench.nerve.section,
    coverage,
    coldestInNerveC: temperatures.coldestC,
    warmestInNerveC: temperatures.warmestC,
    margins: margins(context, bench, besideArtery),
    iceMargin: firstIce(bench),
    besideArtery,
    cycles: Math.max(...bench.parts.map(({ protocol }) => protocol.cycles)),
    freezeSeconds: Math.max(...played.map(({ freezeSeconds }) => freezeSeconds)),
    placements: bench.parts.length,
    totalMinutes: roundTo(
      played.reduce((sum, each) => sum + each.freezeSeconds + each.thawSeconds, 0) / 60 +
        bench.parts.length * bench.settings.repositionMinutes,
      minutesStep,
    ),
  };
}

function coverageOf(context: AsDoneContext, bench: DoneBench, done: FreezeAsDone): readonly Coverage[] {
  const { parts, settings } = bench;
  const chanceOf = chances(context, bench, done);
  return settings.thresholdsC.map((thresholdC) => {
    const reached = (question: (part: DonePart) => CoverQuestion): readonly CoverPart[] =>
      parts.map((part) => ({
        question: question(part),
        profile: lethalProfile(part.freeze.peakField, { thresholdC, centerMm: 0 }),
      }));
    return {
      thresholdC,
      fraction: roundTo(coverFractionOf(reached(({ area }) => area)), shareStep),
      lengthMm: roundTo(coveredLengthOfMm(reached(({ outline }) => outline)), lengthStepMm),
      chance: roundTo(chanceOf(thresholdC), shareStep),
      medianBelowSeconds: roundTo(
        belowSecondsOf(
          parts.map(({ area, freeze }) => ({ question: area, freeze })),
          thresholdC,
        ),
        secondsStep,
      ),
    };
  });
}

/** Over the sampled states and the ways that nerve and placements may turn out of a plan. */
function chances(
  { engine }: AsDoneContext,
  { nerve, parts, settings, size, space }: DoneBench,
  { placements }: FreezeAsDone,
): (thresholdC: number) => number {
  const ways = geometryShares().map((shares) => {
    const errors = errorsAt(settings.placement, placements.length, shares);
    const ellipse = nerve.ellipseAt(shares[0] ?? 0.5, shares[1] ?? 0.5);
    return parts.map(({ frame }, n) => {
      const { angleDegrees } = frame.ellipse;
      const placed = placedQuestion(frame, placements, 'outline');
      return onlyPass(variedQuestion(frame, placed, { ellipse: { ...ellipse, angleDegrees }, errors }), n);
    });
  });
  const { cooldownSeconds, neededLengthMm } = settings;
  const made = new Map<string, ReturnType<typeof playedProfiles>>();
  const profilesOf = ({ protocol }: DonePart) => {
    const key = JSON.stringify(protocol);
    const profiles = made.get(key) ?? playedProfiles({ engine, space, size, cooldownSeconds, protocol });
    made.set(key, profiles);
    return profiles;
  };
  return (thresholdC) => {
    const reached = parts.map((part) => profilesOf(part)(thresholdC));
    const states = reached[0]?.map((_, state) => reached.flatMap((profiles) => profiles[state] ?? [])) ?? [];
    let covered = 0;
    for (const profiles of states) {
      for (const questions of ways) {
        const each = questions.flatMap((question, n): readonly CoverPart[] => {
          const profile = profiles[n];
          return profile === undefined ? [] : [{ question, profile }];
        });
        if (coveredLengthOfMm(each) >= neededLengthMm) covered++;
      }
    }
    return covered / (states.length * ways.length);
  };
}

function firstIce({ parts, nerve }: DoneBench): TargetDose['iceMargin'] {
  const [first] = parts;
  if (first === undefined) throw new RangeError('a freeze without a placement was asked for');
  const { acrossShaftMm } = halfExtent({ ...nerve.ellipse, angleDegrees: first.frame.ellipse.angleDegrees });
  return placedIceMargin({ question: first.outline, freeze: first.freeze }, acrossShaftMm);
}

/** Placements that froze alike and came in alike, as one question. */
function groups(parts: readonly DonePart[]): readonly (readonly DonePart[])[] {
  const byKey = new Map<string, DonePart[]>();
  for (const part of parts) {
    const key = `${part.frame.ellipse.angleDegrees} ${JSON.stringify(part.protocol)}`;
    byKey.set(key, [...(byKey.get(key) ?? []), part]);
  }
  return [...byKey.values()];
}

function together(group: readonly DonePart[], of: 'outline' | 'area'): CoverQuestion | null {
  const [first] = group;
  return first === undefined ? null : { ...first[of], passes: group.flatMap((part) => part[of].passes) };
}

function margins(
  { spaceEngine }: AsDoneContext,
  bench: DoneBench,
  beside: BesideArtery | null,
): TargetDose['margins'] {
  const { parts, nerve, settings, size, space } = bench;
  const each = parts.map(({ frame, outline, freeze }) =>
    marginsOf({ question: outline, ellipse: frame.ellipse, section: nerve.section, freeze, settings }),
  );
  const layers = groups(parts).flatMap((group) => {
    const question = together(group, 'outline');
    const [first] = group;
    if (question === null || first === undefined) return [];
    const { protocol, frame } = first;
    const freeze = { inputs: space.nominal, size, protocol, cooldownSeconds: settings.cooldownSeconds };
    const { section } = nerve;
    const { skin } = bench;
    return (
      skinLayerC({
        engine: spaceEngine,
        freeze,
        section,
        ellipse: frame.ellipse,
        question,
        settings,
        skin,
      }) ?? []
    );
  });
  const evenSkinC = Math.min(...each.map(({ skinC }) => skinC));
  return {
    skinC: layers.length === 0 ? evenSkinC : Math.min(...layers),
    skinLayer: layers.length > 0,
    skinLimitC: settings.skinLimitC,
    arteryC: beside?.wallC ?? coldest(each.map(({ arteryC }) => arteryC)),
    neighbourNerveC: coldest(each.map(({ neighbourNerveC }) => neighbourNerveC)),
  };
}

function coldest(temperatures: readonly (number | null)[]): number | null {
  const known = temperatures.filter((each) => each !== null);
  return known.length === 0 ? null : Math.min(...known);
}

function artery(
  { spaceEngine }: AsDoneContext,
  { parts, nerve, settings, size, space }: DoneBench,
  coverage: readonly Coverage[],
): BesideArtery | null {
  const [group, ...others] = groups(parts);
  const area = group === undefined ? null : together(group, 'area');
  const [first] = group ?? [];
  if (area === null || first === undefined || others.length > 0) return null;
  const { protocol, frame } = first;
  const look = lookAtArtery({
    engine: spaceEngine,
    freeze: { inputs: space.nominal, size, protocol, cooldownSeconds: settings.cooldownSeconds },
    section: nerve.section,
    ellipse: frame.ellipse,
    area,
    coverage,
  });
  return look.kind === 'computed' ? look.beside : null;
}
