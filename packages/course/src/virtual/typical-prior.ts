import { kernelEngine } from '@cryobridge/freeze';
import type { Knowledge, NerveSiteId } from '@cryobridge/knowledge';
import { claimReader, type Case, type Fact, type PlanContext, type Target } from '@cryobridge/plan';
import { coverPrior, type CoverPrior } from '../forecast/cover-prior.js';

/** The nerves of a below-knee amputation. */
const nerveSites = [
  'nerve:tibial-popliteal',
  'nerve:common-fibular-popliteal',
  'nerve:saphenous-adductor-canal',
] as const satisfies readonly NerveSiteId[];

/** Chance that each nerve is wholly covered, by lethal temperature: as a plan for nerves of middle size has it. */
const coverage = [
  { thresholdC: -20, fraction: 1, lengthMm: 4, chance: 0.93, medianBelowSeconds: 100 },
  { thresholdC: -40, fraction: 1, lengthMm: 4, chance: 0.6, medianBelowSeconds: 60 },
  { thresholdC: -60, fraction: 1, lengthMm: 4, chance: 0.3, medianBelowSeconds: 30 },
];

/**
 * What is held before any report about an invented person whose leg is taken below the knee, without making a
 * plan: made once, for any number of virtual courses.
 */
export function typicalPrior(knowledge: Knowledge): CoverPrior {
  return coverPrior(contextOf(knowledge), {
    targets: nerveSites.map((nerveSite) => targetAt(knowledge, nerveSite)),
    frozen: nerveSites.map((nerveSite) => ({ nerveSite, coverage })),
    level: 'transtibial',
    phase: 'before-surgery',
  });
}

function targetAt(knowledge: Knowledge, nerveSite: NerveSiteId): Target {
  return {
    nerveSite,
    nerve: knowledge.nerveSites[nerveSite]?.nerve ?? nerveSite,
    label: knowledge.nerveSites[nerveSite]?.label ?? nerveSite,
    side: 'left',
    carries: knowledge.nerveSites[nerveSite]?.carries ?? 'mixed',
    optional: false,
    status: 'target',
    notes: [],
  };
}

const missing = { state: 'unknown', why: 'missing', from: [] } as const;

function known<T>(value: T): Fact<T> {
  return { state: 'known', value, asOf: null, from: [] };
}

function contextOf(knowledge: Knowledge): PlanContext {
  return {
    case: inventedCase,
    answers: [],
    knowledge,
    read: claimReader(knowledge),
    engine: kernelEngine,
    now: '2026-01-01',
  };
}

const inventedCase: Case = {
  schema: 'cryobridge-case/1',
  inputHash: '0'.repeat(64),
  patient: {
    recordId: null,
    birthDate: missing,
    sex: missing,
    deceased: known(false),
    weightKg: missing,
    heightCm: missing,
    bmiKgPerM2: missing,
  },
  planned: {
    state: 'planned',
    level: known('transtibial'),
    side: known('left'),
    surgeryDate: missing,
    tmrDate: missing,
    from: [],
  },
  past: [],
  amputationTexts: [],
  conditions: [],
  medications: [],
  allergies: [],
  noKnownAllergies: true,
  labs: {
    creatinineMgPerDl: missing,
    egfrMlPerMin173M2: missing,
    platelets10e9PerL: missing,
    inr: missing,
    hba1cPercent: missing,
  },
  probes: [],
  measurements: {},
  warnings: [],
};
