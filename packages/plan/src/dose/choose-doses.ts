import type { NerveSiteId } from '@cryobridge/knowledge';
import type { Findings, PlanContext } from '../context.js';
import type { Reason } from '../decision.js';
import type { Plan, Target, TargetDose } from '../plan.js';
import { roundTo } from '../round.js';
import { joinFindings, nothingFound, reasonOf, type Facts } from '../select/reason.js';
import { chooseProbe } from './choose-probe.js';
import { doseNotes, type DistalOption } from './dose-notes.js';
import { doseSearchRule, guidanceRule, nerveSectionRule } from './dose-rules.js';
import { fieldStore, readDoseSettings } from './dose-settings.js';
import { guidanceOf } from './guidance.js';
import { areaQuestion, arteryGapQuestion, depthQuestion } from './measure-questions.js';
import { planNerve, type PlannedNerve } from './nerve-section.js';
import { minutesOf, planDose, type DoseBench, type PlannedDose } from './plan-dose.js';
import { equipmentFor, operatorChecks, procedureSteps } from './procedure.js';
import { searchDose } from './search-dose.js';
import { checkShallowNerve } from './shallow-nerve.js';

export type DoseChoice = Pick<
  Plan,
  'doses' | 'iceShapes' | 'totalMinutes' | 'equipment' | 'operatorChecks' | 'procedureSteps'
> &
  Findings;

/**
 * A freeze dose for every target: the cheapest that reaches the goal, else the best practicable one with what
 * would. Nerves are those of this person where measured, else typical. Total minutes leave optional nerves out.
 *
 * @throws {ClaimError} for a target whose site knowledge does not hold.
 * @throws {FreezeError} when the engine refuses a problem.
 */
export function chooseDoses(context: PlanContext, targets: readonly Target[]): DoseChoice {
  if (targets.length === 0) return noDoses;
  const settings = readDoseSettings(context);
  const { probe, stronger, ...probeFindings } = chooseProbe(context);
  const fields = fieldStore(context, settings);
  const bench: DoseBench = {
    engine: context.engine,
    spaceEngine: context.spaceEngine,
    settings,
    fields,
    probe,
    stronger,
    delivered: new Map(),
  };
  const made = targets.map((target) => {
    const nerve = planNerve(context, target.nerveSite);
    return { target, nerve, planned: planDose(bench, nerve, target.side) };
  });
  const nerves = made.map(({ nerve }) => nerve);
  return {
    doses: made.map(({ nerve, planned }) => targetDose(context, bench, { nerve, planned })),
    iceShapes: [...bench.delivered.values()]
      .map(({ shape }) => shape)
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    totalMinutes: roundTo(
      made.reduce(
        (sum, { target, planned }) => sum + (target.optional ? 0 : planned.result.dose.totalMinutes),
        0,
      ),
      0.1,
    ),
    equipment: equipmentFor(context, probe, nerves),
    operatorChecks: operatorChecks(context),
    procedureSteps: procedureSteps(context, nerves),
    ...joinFindings([
      probeFindings,
      ...nerves.map((nerve) => checkShallowNerve(context, nerve)),
      ...made.map((each) => coverFindings(context, bench, each)),
      ...nerves.map(measurementsToAsk),
    ]),
  };
}

const noDoses: DoseChoice = {
  doses: [],
  iceShapes: [],
  totalMinutes: null,
  equipment: [],
  operatorChecks: [],
  procedureSteps: [],
  ...nothingFound,
};

interface Made {
  readonly nerve: PlannedNerve;
  readonly planned: PlannedDose;
}

function targetDose(context: PlanContext, bench: DoseBench, { nerve, planned }: Made): TargetDose {
  const distal = planned.found.reachesGoal ? null : distalOption(context, bench, nerve);
  return {
    ...planned.result,
    guidance: guidanceOf(context, nerve, planned),
    notes: doseNotes(context, { nerve, planned, settings: bench.settings, distal }),
    anaesthesiaVolumeMl: trackVolumeMl(context, planned),
  };
}

/** Null while no volume per track is sourced. */
function trackVolumeMl(context: PlanContext, { result }: PlannedDose): number | null {
  const { value } = context.read.for(guidanceRule).claim('claim:device.trackVolumeMl');
  return typeof value === 'number' ? roundTo(value * result.dose.placements.length, 0.1) : null;
}

/** The same nerve further down, where it is smaller or has split: all of those sites together. */
function distalOption(context: PlanContext, bench: DoseBench, nerve: PlannedNerve): DistalOption | null {
  const id = nerve.site.claims['moreDistalSites'];
  const sites = id === undefined ? [] : context.read.for(nerveSectionRule).list(id);
  if (sites.length === 0) return null;
  const { settings, fields, probe } = bench;
  const found = sites.map((site) => {
    const there = planNerve(context, site as NerveSiteId);
    const tissue = fields.of(probe, there.site.tissue, 'planned');
    const { dose } = searchDose({
      nerve: there,
      settings,
      fields: tissue,
      mostPlacements: settings.mostPlacements,
    });
    return { label: there.site.label, dose };
  });
  return {
    labels: found.map(({ label }) => label),
    chance: roundTo(Math.min(...found.map(({ dose }) => dose.chance)), 0.01),
    totalMinutes: roundTo(
      found.reduce((sum, { dose }) => sum + minutesOf(dose, settings), 0),
      0.1,
    ),
  };
}

/** A dose that falls short is said beside the verdict; it does not change it. */
function coverFindings(
  context: PlanContext,
  { probe, settings }: DoseBench,
  { nerve, planned }: Made,
): Findings {
  const { outcome, coverage, goalChance, dose, margins, coldestInNerveC } = planned.result;
  const facts: Facts = {
    label: nerve.site.label,
    probe: probe.label,
    chance: coverage[0]?.chance ?? 0,
    goal: goalChance,
    minutes: dose.totalMinutes,
  };
  const say = (name: string, more: Facts = {}): Reason =>
    reasonOf(context, doseSearchRule, {
      id: `say:dose.${name}`,
      effect: 'caution',
      facts: { ...facts, ...more },
      claims: ['claim:dose.goalChance', 'claim:dose.lethalC', 'claim:dose.neededLengthMm'],
    });
  const cover =
    outcome === 'cannot-cover'
      ? [say('reason.cannot-cover')]
      : planned.found.reachesGoal
        ? []
        : [say('reason.below-goal')];
  const margin = planned.marginsKept
    ? []
    : [
        say('reason.margin', {
          skinC: margins.skinC,
          skinLimitC: margins.skinLimitC,
          coldestC: coldestInNerveC,
          ceilingC: settings.ceilingC,
        }),
      ];
  return { reasons: [...cover, ...margin, ...arteryReasons(say, planned)], questions: [] };
}

function arteryReasons(
  say: (name: string, more: Facts) => Reason,
  { artery, result }: PlannedDose,
): readonly Reason[] {
  switch (artery.kind) {
    case 'in-the-way':
      return [say('reason.artery-in-the-way', { artery: artery.artery.name })];
    case 'computed': {
      const { coverage, uncovers } = artery.beside;
      if (!uncovers) return [];
      const thresholdC = coverage[0]?.thresholdC ?? 0;
      return [
        say('reason.artery-uncovers', {
          artery: artery.artery.name,
          thresholdC,
          fraction: coverage[0]?.fraction ?? 0,
          lengthMm: coverage[0]?.lengthMm ?? 0,
          neededLengthMm: result.neededLengthMm,
        }),
      ];
    }
    case 'none':
    case 'unknown':
    case 'beyond-engine':
      return [];
  }
}

/** A measured nerve makes the dose this person's; asked of the operator, never in the way. */
function measurementsToAsk({ site, section, depthMeasured }: PlannedNerve): Findings {
  return {
    reasons: [],
    questions: [
      ...(section.from === 'person' ? [] : [areaQuestion(site)]),
      ...(depthMeasured ? [] : [depthQuestion(site)]),
      ...(section.neighbours.some(({ kind, gapMeasured }) => kind === 'artery' && !gapMeasured)
        ? [arteryGapQuestion(site)]
        : []),
    ],
  };
}
