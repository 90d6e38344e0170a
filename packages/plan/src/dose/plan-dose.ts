import type { FreezeEngine, SpaceEngine } from '@cryobridge/freeze';
import type { Probe } from '@cryobridge/knowledge';
import type { Side } from '../case.js';
import type { Coverage, Dose, DoseOption, IceShape, TargetDose } from '../plan.js';
import { roundTo } from '../round.js';
import { lookAtArtery, type ArteryLook } from './beside-artery.js';
import { belowSeconds } from './below-seconds.js';
import { deliverFreeze, type DeliveredFreeze } from './delivered-freeze.js';
import type { DoseSettings, FieldStore } from './dose-settings.js';
import type { Protocol } from './freeze-problem.js';
import { iceShape, iceShapeId } from './ice-shapes.js';
import { inputShares } from './input-shares.js';
import { iceMargin, marginsOf, nerveTemperatures } from './margins.js';
import { halfExtent } from './nerve-outline.js';
import type { PlannedNerve } from './nerve-section.js';
import { coverFraction, plannedLengthMm, plannedQuestion } from './nominal-cover.js';
import { placements } from './place-probes.js';
import { freezeSecondsOf, searchDose, type FoundDose, type RatedDose } from './search-dose.js';
import { skinLayerC } from './skin-layer.js';
import type { DoseCandidate, DoseSearch } from './dose-candidate.js';
import { lethalProfile } from './lethal-profile.js';

export interface DoseBench {
  readonly engine: FreezeEngine;
  readonly spaceEngine: SpaceEngine | undefined;
  readonly settings: DoseSettings;
  readonly fields: FieldStore;
  readonly probe: Probe;
  readonly stronger: readonly Probe[];
  /** Final runs made so far, by ice-shape id. */
  readonly delivered: Map<string, { readonly freeze: DeliveredFreeze; readonly shape: IceShape }>;
}

/** What a dose is, without the words about it. */
export interface PlannedDose {
  readonly result: Omit<TargetDose, 'guidance' | 'notes' | 'anaesthesiaVolumeMl'>;
  readonly found: FoundDose;
  readonly marginsKept: boolean;
  /** The artery beside the nerve, and why it is or is not in the figures. */
  readonly artery: ArteryLook;
  /** Ice past both ends of the nerve's width, mm. */
  readonly acrossMm: number;
  /** From the nerve's centre to the probe's axis, mm. */
  readonly axisMm: number;
}

const chanceStep = 0.01;
const secondsStep = 1;

export function planDose(bench: DoseBench, nerve: PlannedNerve, side: Side): PlannedDose {
  const { settings, probe } = bench;
  const fields = bench.fields.of(probe, nerve.site.tissue, 'planned');
  const planned = { nerve, fields, settings };
  const found = searchDose({ ...planned, mostPlacements: settings.mostPlacements });
  const { dose, standOffMm } = found;
  const protocol: Protocol = {
    cycles: dose.cycles,
    freezeSeconds: dose.freezeSeconds,
    thawSeconds: settings.thawSeconds,
  };
  const { freeze, shape } = delivered(bench, nerve, protocol);
  const outline = plannedQuestion(planned, dose.layout, { points: 'outline', standOffMm });
  const area = plannedQuestion(planned, dose.layout, { points: 'area', standOffMm });
  const halfAcrossMm = halfExtent(nerve.ellipse).acrossShaftMm;
  const temperatures = nerveTemperatures({ question: area, freeze });
  const coverage = coverageOf(planned, found, freeze);
  const inSpace = {
    engine: bench.spaceEngine,
    freeze: {
      inputs: bench.fields.space(probe, nerve.site.tissue).nominal,
      size: fields.size,
      protocol,
      cooldownSeconds: settings.cooldownSeconds,
    },
    section: nerve.section,
    ellipse: nerve.ellipse,
  };
  const artery = lookAtArtery({ ...inSpace, area, coverage });
  const skinC = skinLayerC({
    ...inSpace,
    question: outline,
    settings,
    skin: () => bench.fields.skin(probe),
  });
  const besideArtery = artery.kind === 'computed' ? artery.beside : null;
  const evenMargins = marginsOf({
    question: outline,
    ellipse: nerve.ellipse,
    section: nerve.section,
    freeze,
    settings,
  });
  const margins = {
    ...evenMargins,
    arteryC: besideArtery?.wallC ?? evenMargins.arteryC,
    ...(skinC === null ? {} : { skinC, skinLayer: true }),
  };
  const { acrossMm, ...ice } = iceMargin({ question: outline, freeze }, halfAcrossMm);
  const marginsKept = margins.skinC >= settings.skinLimitC && temperatures.coldestC >= settings.ceilingC;
  const coversAsPlanned = (coverage[0]?.lengthMm ?? 0) >= settings.neededLengthMm;
  const reaches = found.reachesGoal && marginsKept && besideArtery?.uncovers !== true;
  return {
    found,
    marginsKept,
    artery,
    acrossMm,
    axisMm: roundTo(Math.abs(outline.passes[0]?.v ?? 0), 0.1),
    result: {
      nerveSite: nerve.site.id,
      section: nerve.section,
      dose: {
        ...doseOf(probe, dose, settings),
        placements: placements(outline, {
          layout: dose.layout,
          angleDegrees: nerve.ellipse.angleDegrees,
          side,
        }),
      },
      outcome: reaches
        ? 'reaches-goal'
        : coversAsPlanned || found.reachesGoal
          ? 'below-goal'
          : 'cannot-cover',
      goalChance: settings.goalChance,
      neededLengthMm: settings.neededLengthMm,
      coverage,
      coldestInNerveC: temperatures.coldestC,
      warmestInNerveC: temperatures.warmestC,
      besideArtery,
      margins,
      iceMargin: ice,
      iceShape: shape.id,
      chanceBySeconds: chanceCurve(found, settings),
      whatWouldReachGoal: found.reachesGoal ? [] : optionsThatReach(bench, nerve, side),
      sensitivity: inputShares({
        fields,
        profiles: fields.profiles(dose, settings.lethalC),
        samples: found.samplesOf(dose.layout),
        bases: {
          size: nerve.sizeClaim.basis,
          shape: nerve.shapeClaim.basis,
          placement: settings.placement.gap.basis,
        },
      }),
    },
  };
}

/** At every threshold: as planned on the finely drawn freeze, and the chance from the search. */
function coverageOf(
  planned: Omit<DoseSearch, 'mostPlacements'>,
  { dose, standOffMm, chanceOf }: FoundDose,
  delivered: DeliveredFreeze,
): readonly Coverage[] {
  const { peakField } = delivered;
  const area = plannedQuestion(planned, dose.layout, { points: 'area', standOffMm });
  return planned.settings.thresholdsC.map((thresholdC) => {
    const profile = lethalProfile(peakField, { thresholdC, centerMm: 0 });
    return {
      thresholdC,
      fraction: roundTo(coverFraction(area, profile), chanceStep),
      lengthMm: roundTo(plannedLengthMm(planned, dose.layout, { profile, standOffMm }), 0.1),
      chance: roundTo(chanceOf(dose, thresholdC), chanceStep),
      medianBelowSeconds: roundTo(belowSeconds(area, delivered, thresholdC), secondsStep),
    };
  });
}

function doseOf(probe: Probe, dose: DoseCandidate, settings: DoseSettings): Omit<Dose, 'placements'> {
  return {
    probe: probe.id,
    cycles: dose.cycles,
    freezeSeconds: dose.freezeSeconds,
    thawSeconds: settings.thawSeconds,
    totalMinutes: minutesOf(dose, settings),
  };
}

/** Freezing, full thaws and placing the probe, min. */
export function minutesOf(dose: DoseCandidate, settings: DoseSettings): number {
  const count = dose.layout.passes.length;
  const seconds = freezeSecondsOf(dose) + count * dose.cycles * settings.thawSeconds;
  return roundTo(seconds / 60 + count * settings.repositionMinutes, 0.1);
}

function delivered(bench: DoseBench, nerve: PlannedNerve, protocol: Protocol) {
  const { probe, engine, settings, fields } = bench;
  const { tissue } = nerve.site;
  const id = iceShapeId(probe, tissue, protocol);
  const known = bench.delivered.get(id);
  if (known !== undefined) return known;
  const freeze = deliverFreeze({
    engine,
    inputs: fields.space(probe, tissue).nominal,
    size: fields.size(probe),
    protocol,
    cooldownSeconds: settings.cooldownSeconds,
  });
  const made = { freeze, shape: iceShape({ probe, tissue, freeze, thresholdsC: settings.thresholdsC }) };
  bench.delivered.set(id, made);
  return made;
}

/** Chance by freeze duration at the chosen number of cycles, for the best layout of each number of placements. */
function chanceCurve(found: FoundDose, settings: DoseSettings): TargetDose['chanceBySeconds'] {
  return found.bestLayouts().flatMap((layout) =>
    settings.freezeSecondsChoices.map((freezeSeconds) => ({
      freezeSeconds,
      placements: layout.passes.length,
      chance: roundTo(
        found.chanceOf({ layout, cycles: found.dose.cycles, freezeSeconds }, settings.lethalC),
        chanceStep,
      ),
    })),
  );
}

const mostOptions = 3;

/** Cheapest doses that would reach the goal: more placements with this probe, or a probe that freezes further. */
function optionsThatReach(bench: DoseBench, nerve: PlannedNerve, side: Side): readonly DoseOption[] {
  const { settings, probe, stronger, fields } = bench;
  const { tissue } = nerve.site;
  const tries = [
    { probe, use: 'planned' as const, mostPlacements: settings.morePlacements },
    ...stronger.map((each) => ({
      probe: each,
      use: 'offered' as const,
      mostPlacements: settings.mostPlacements,
    })),
  ];
  const options = tries.flatMap((each): DoseOption[] => {
    const search = {
      nerve,
      settings,
      fields: fields.of(each.probe, tissue, each.use),
      mostPlacements: each.mostPlacements,
    };
    const found = searchDose(search);
    if (!found.reachesGoal) return [];
    return [optionOf(each.probe, found.dose, { search, standOffMm: found.standOffMm, side })];
  });
  return options.toSorted((a, b) => a.totalMinutes - b.totalMinutes).slice(0, mostOptions);
}

function optionOf(
  probe: Probe,
  dose: RatedDose,
  { search, standOffMm, side }: { search: Parameters<typeof searchDose>[0]; standOffMm: number; side: Side },
): DoseOption {
  const question = plannedQuestion(search, dose.layout, { points: 'outline', standOffMm });
  const { angleDegrees } = search.nerve.ellipse;
  return {
    ...doseOf(probe, dose, search.settings),
    placements: placements(question, { layout: dose.layout, angleDegrees, side }),
    chance: roundTo(dose.chance, chanceStep),
  };
}
