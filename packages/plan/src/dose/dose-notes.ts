import type { ClaimId } from '@cryobridge/knowledge';
import type { PlanContext } from '../context.js';
import type { Statement } from '../decision.js';
import { statementOf, type Facts } from '../select/reason.js';
import { guidanceRule } from './dose-rules.js';
import type { DoseSettings } from './dose-settings.js';
import type { PlannedNerve } from './nerve-section.js';
import type { PlannedDose } from './plan-dose.js';

/** Doses of the same nerve where it is smaller or has split. */
export interface DistalOption {
  readonly labels: readonly string[];
  /** Smallest chance among them. */
  readonly chance: number;
  readonly totalMinutes: number;
}

export interface NotedDose {
  readonly nerve: PlannedNerve;
  readonly planned: PlannedDose;
  readonly settings: DoseSettings;
  readonly distal: DistalOption | null;
}

/** What a reader must know about one nerve's dose: how sure, what is assumed, what it costs, what is not known. */
export function doseNotes(context: PlanContext, noted: NotedDose): readonly Statement[] {
  return [
    ...outcomeNotes(noted),
    ...marginNotes(noted),
    ...thresholdNotes(context, noted),
    ...nerveNotes(context, noted),
  ];
}

type Note = readonly [holds: boolean, name: string, facts?: Facts, claims?: readonly ClaimId[]];

function those(notes: readonly Note[]): readonly Statement[] {
  return notes.flatMap(([holds, name, facts, claims]) =>
    holds ? [statementOf(`say:dose.${name}`, facts, claims)] : [],
  );
}

function outcomeNotes({ planned, distal }: NotedDose): readonly Statement[] {
  const { result, found } = planned;
  const [lethal] = result.coverage;
  const facts = {
    fraction: lethal?.fraction ?? 0,
    chance: lethal?.chance ?? 0,
    goal: result.goalChance,
    thresholdC: lethal?.thresholdC ?? 0,
    neededLengthMm: result.neededLengthMm,
  };
  return those([
    [
      result.outcome === 'cannot-cover',
      'cannot-cover',
      facts,
      ['claim:dose.lethalC', 'claim:dose.neededLengthMm'],
    ],
    [
      result.outcome === 'below-goal' && !found.reachesGoal,
      'below-goal',
      facts,
      ['claim:dose.goalChance', 'claim:dose.lethalC'],
    ],
    [!found.reachesGoal && result.whatWouldReachGoal.length === 0, 'nothing-reaches-goal'],
    [
      distal !== null,
      'more-distal',
      {
        sites: distal?.labels.join('; ') ?? '',
        chance: distal?.chance ?? 0,
        minutes: distal?.totalMinutes ?? 0,
      },
    ],
    [result.dose.placements.length > 1, 'passes-add-nothing'],
  ]);
}

function marginNotes({ planned, settings, nerve }: NotedDose): readonly Statement[] {
  const { margins, coldestInNerveC } = planned.result;
  const { neighbours } = nerve.section;
  const unknown = neighbours.filter(({ gapMm }) => gapMm === null).map(({ name }) => name);
  return those([
    [
      margins.skinC < margins.skinLimitC,
      'skin-too-cold',
      { skinC: margins.skinC, limitC: margins.skinLimitC },
      ['claim:dose.skinLimitC', 'claim:dose.dermisDepthMm'],
    ],
    [
      coldestInNerveC < settings.ceilingC,
      'colder-than-ceiling',
      { coldestC: coldestInNerveC, ceilingC: settings.ceilingC },
      ['claim:dose.ceilingC', 'claim:dose.destroyedC'],
    ],
    [planned.found.standOffMm > 0, 'stand-off', { ceilingC: settings.ceilingC }, ['claim:dose.ceilingC']],
    [unknown.length > 0, 'neighbour-unknown', { names: unknown.join(', ') }],
    [
      margins.skinLayer,
      'skin-layer',
      { skinC: margins.skinC, depthMm: nerve.section.depthMm },
      [
        'claim:dose.skinDistanceMm',
        'claim:tissue.skin.perfusionWPerM3K',
        'claim:tissue.skin.unfrozenConductivityWPerMK',
      ],
    ],
    ...arteryNotes(planned, nerve),
  ]);
}

function arteryNotes({ artery }: NotedDose['planned'], { site }: PlannedNerve): readonly Note[] {
  if (artery.kind === 'none') return [];
  const { name, gapMm, gapMeasured, diameterMm } = artery.artery;
  const facts = { name, gapMm, diameterMm, gapMeasured };
  switch (artery.kind) {
    case 'unknown':
      return [[true, 'artery-warms', facts]];
    case 'in-the-way':
      return [[true, 'artery-in-the-way', facts]];
    case 'beyond-engine':
      return [[true, 'artery-beyond-engine', facts]];
    case 'computed': {
      const [lethal] = artery.beside.coverage;
      return [
        [
          true,
          'artery-computed',
          {
            ...facts,
            wallC: artery.beside.wallC,
            thresholdC: lethal?.thresholdC ?? 0,
            fraction: lethal?.fraction ?? 0,
          },
          arteryClaims(site),
        ],
      ];
    }
  }
}

function arteryClaims({ claims, neighbours }: PlannedNerve['site']): readonly ClaimId[] {
  const gap = neighbours.find(({ kind }) => kind === 'artery')?.gapClaim ?? undefined;
  return [gap, claims['arteryDiameterMm'], claims['arteryWallWPerM2K']].filter((id) => id !== undefined);
}

function thresholdNotes(context: PlanContext, { planned }: NotedDose): readonly Statement[] {
  const reader = context.read.for(guidanceRule);
  const { dose, coverage } = planned.result;
  const seenCycles = reader.number('claim:dose.seenCycles');
  const seenSeconds = reader.number('claim:dose.seenFreezeSeconds');
  const strictest = coverage.at(-1);
  return those([
    [
      true,
      'threshold-doubt',
      {
        lethalC: reader.number('claim:dose.lethalC'),
        unchangedC: reader.number('claim:dose.rabbitUnchangedC'),
        strictestC: strictest?.thresholdC ?? 0,
        strictestChance: strictest?.chance ?? 0,
      },
      ['claim:dose.lethalC', 'claim:dose.rabbitUnchangedC', 'claim:dose.strictestC'],
    ],
    [
      dose.cycles * dose.freezeSeconds < seenCycles * seenSeconds,
      'shorter-than-seen',
      { seenCycles, seenSeconds, cycles: dose.cycles, freezeSeconds: dose.freezeSeconds },
      ['claim:dose.seenCycles', 'claim:dose.seenFreezeSeconds'],
    ],
  ]);
}

function nerveNotes(context: PlanContext, { nerve }: NotedDose): readonly Statement[] {
  const reader = context.read.for(guidanceRule);
  const { site, section, sizeClaim } = nerve;
  const doubtfulMm = reader.number('claim:dose.doubtfulDiameterMm');
  const unreliableMm = reader.number('claim:dose.unreliableDiameterMm');
  const deepMm = reader.number('claim:dose.deepMm');
  return those([
    [
      section.from === 'knowledge',
      'size-typical',
      { areaMm2: section.areaMm2, basis: sizeClaim.basis, doubts: sizeClaim.doubts ?? null },
      [sizeClaim.id],
    ],
    [section.from === 'person', 'size-measured', { areaMm2: section.areaMm2 }],
    [
      section.widthMm >= doubtfulMm,
      'wide-nerve',
      { widthMm: section.widthMm, doubtfulMm, unreliableMm },
      ['claim:dose.doubtfulDiameterMm', 'claim:dose.unreliableDiameterMm'],
    ],
    [section.depthMm > deepMm, 'deep-nerve', { depthMm: section.depthMm, deepMm }, ['claim:dose.deepMm']],
    [true, 'weakness', { text: site.weaknessCosts }],
  ]);
}
