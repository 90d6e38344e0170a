import { patientsOf } from '@cryobridge/fhir/search';
import { type Answer, type Case, type Plan, type Question, hashOf } from '@cryobridge/plan';
import type { RecordParts } from '../src/records/record-parts.js';
import { openRecordSearch } from '../src/search/open-record-search.js';
import { recordIndex } from '../src/search/record-index.js';

/** What cases need of the records, as the server has it. */
export const searchable: Partial<RecordParts> = {
  patientsOf,
  index: recordIndex(),
  search: openRecordSearch(),
};

const unknown = { state: 'unknown', why: 'missing', from: [] } as const;

/** As much of a case as is stored of it. */
export function smallCase(inputHash: string): Case {
  const patient = { sex: unknown, birthDate: { state: 'known', value: '1958-03', asOf: null, from: [] } };
  return { schema: 'cryobridge-case/1', inputHash, patient } as unknown as Case;
}

const statement = { id: 'say:bridge.ask-tmr-planned', facts: {}, claims: [] } as const;

/** A question whose answers are yes, which holds, and no. */
export function smallQuestion(id: Question['id'], more: Partial<Question> = {}): Question {
  return {
    id,
    rule: 'rule:test',
    kind: 'choice',
    options: [
      { value: 'no', effect: 'proceed' },
      { value: 'yes', effect: 'hold' },
    ],
    unit: null,
    minimum: null,
    maximum: null,
    asks: 'clinician',
    needsReason: false,
    blocks: true,
    text: statement,
    why: statement,
    ...more,
  };
}

interface Told {
  readonly answers: readonly Pick<Answer, 'question'>[];
  readonly open: readonly Question[];
}

/** As much of a plan as is stored of it, under its own hash. */
export function smallPlan({ answers, open }: Told): Plan {
  const plan = {
    schema: 'cryobridge-plan/1',
    madeFrom: {
      inputHash: 'i',
      answersHash: hashOf(answers),
      knowledgeVersion: 'k1',
      engine: 'kernel 1',
      planVersion: '0.1.0',
      now: '2026-11-01',
    },
    person: { level: 'transtibial', side: 'left', surgeryDate: '2026-12-03' },
    decision: { verdict: open.length === 0 ? 'proceed' : 'cannot-tell', reasons: [], questions: open },
    timing: { window: null, surgeryDate: '2026-12-03' },
    targets: [],
    doses: [],
    regimen: null,
    forecast: null,
    bridge: null,
  } as unknown as Plan;
  return { ...plan, hash: hashOf(plan) };
}
