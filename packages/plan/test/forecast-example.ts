import { knowledge as compiled, type Concept, type Knowledge, type NerveSiteId } from '@cryobridge/knowledge';
import type { FreezeEngine } from '@cryobridge/freeze';
import type { Answer, Case, CaseCondition, Fact, IsoDate } from '../src/case.js';
import type { PlanContext } from '../src/context.js';
import type { Target, TargetDose, Timing } from '../src/plan.js';
import { claimReader } from '../src/read.js';

/** Invented people and doses for the tests of forecast and bridge. */

export function known<T>(value: T): Fact<T> {
  return { state: 'known', value, asOf: null, from: [{ kind: 'flag', name: 'test' }] };
}

export const missing = { state: 'unknown', why: 'missing', from: [] } as const;

const diabetes: Concept = {
  id: 'concept:diabetes',
  label: 'Diabetes',
  kind: 'condition',
  icd10cm: ['E10', 'E11'],
  text: ['diabetes'],
};

export interface ExampleCase {
  readonly level?: Case['planned']['level'];
  readonly surgeryDate?: IsoDate;
  readonly tmrDate?: Fact<IsoDate | null>;
  readonly conditions?: readonly CaseCondition[];
  readonly answers?: readonly Answer[];
  readonly knowledge?: Knowledge;
}

const engine: FreezeEngine = {
  name: 'none',
  run: () => {
    throw new Error('the forecast freezes nothing');
  },
} as unknown as FreezeEngine;

export function exampleContext(example: ExampleCase = {}): PlanContext {
  const base = example.knowledge ?? compiled;
  const knowledge: Knowledge = {
    ...base,
    concepts: { ...base.concepts, 'concept:diabetes': base.concepts['concept:diabetes'] ?? diabetes },
  };
  const planned: Case['planned'] = {
    state: 'planned',
    level: example.level ?? known('transtibial' as const),
    side: known('left' as const),
    surgeryDate: example.surgeryDate === undefined ? missing : known(example.surgeryDate),
    tmrDate: example.tmrDate ?? missing,
    from: [],
  };
  return {
    case: {
      schema: 'cryobridge-case/1',
      inputHash: '0'.repeat(64),
      planned,
      past: [],
      amputationTexts: [],
      conditions: example.conditions ?? [],
    } as unknown as Case,
    answers: example.answers ?? [],
    knowledge,
    read: claimReader(knowledge),
    engine,
    now: '2026-03-01',
  };
}

/** Knowledge with another value, range or distribution of some claims. */
export function withClaims(
  changes: Readonly<Record<`claim:${string}`, Partial<Knowledge['claims'][`claim:${string}`]>>>,
): Knowledge {
  const claims = { ...compiled.claims };
  for (const [id, change] of Object.entries(changes) as [`claim:${string}`, object][]) {
    const claim = claims[id];
    if (claim === undefined) throw new Error(`no ${id}`);
    claims[id] = { ...claim, ...change };
  }
  return { ...compiled, claims };
}

export function target(nerveSite: NerveSiteId, status: Target['status'] = 'target'): Target {
  return {
    nerveSite,
    nerve: nerveSite,
    label: compiled.nerveSites[nerveSite]?.label ?? nerveSite,
    side: 'left',
    carries: 'mixed',
    optional: status === 'optional',
    status,
    notes: [],
  };
}

/** A dose with the given chances at −20, −40 and −60 °C; nothing else of it is read. */
export function dose(
  nerveSite: NerveSiteId,
  chances: readonly [number, number, number] = [0.93, 0.6, 0.3],
): TargetDose {
  return {
    nerveSite,
    outcome: chances[0] >= 0.9 ? 'reaches-goal' : 'below-goal',
    goalChance: 0.9,
    coverage: [-20, -40, -60].map((thresholdC, i) => ({
      thresholdC,
      fraction: 1,
      lengthMm: 4,
      chance: chances[i] ?? 0,
    })),
  } as unknown as TargetDose;
}

export function timing(change: Partial<Timing> = {}): Timing {
  return {
    phase: 'before-surgery',
    surgeryDate: '2026-03-10',
    daysToSurgery: 9,
    window: { from: '2026-03-05', to: '2026-03-10' },
    notes: [],
    ...change,
  };
}

export const belowKnee = [
  'nerve:tibial-popliteal',
  'nerve:common-fibular-popliteal',
  'nerve:saphenous-adductor-canal',
] as const satisfies readonly NerveSiteId[];

export function condition(
  code: string | null,
  status: CaseCondition['status'],
  text: string | null = null,
): CaseCondition {
  return {
    codes: code === null ? [] : [{ system: 'icd10cm', code, display: null }],
    text,
    from: { kind: 'record', path: 'entry[0]', resource: 'Condition/1' },
    status,
    onset: null,
    abatement: null,
  };
}
