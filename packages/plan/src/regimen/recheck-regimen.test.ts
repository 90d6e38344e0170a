import { knowledge } from '@cryobridge/knowledge';
import { kernelEngine } from '@cryobridge/freeze';
import { describe, expect, it } from 'vitest';
import { formularyOf } from '../../test/formulary-example.js';
import {
  allergy,
  answersOf,
  caseOf,
  choose,
  condition,
  known,
  medication,
  percocet,
  timingOf,
  type Given,
} from '../../test/regimen-example.js';
import { withFormulary } from '../formulary/with-formulary.js';
import { say } from '../words/index.js';
import { recheckRegimen, recordOfToday } from './recheck-regimen.js';

/** What is told when a plan was made of `before` and the record is now `after`. */
function told(before: Given, after: Given) {
  const { regimen, reasons } = choose(before);
  const plan = {
    regimen,
    targets: [],
    doses: [],
    timing: timingOf(before),
    decision: { verdict: 'proceed', reasons, questions: [] },
  } as Parameters<typeof recheckRegimen>[0];
  return recheckRegimen(plan, {
    case: recordOfToday(caseOf(before), caseOf(after)),
    answers: answersOf(after),
    knowledge: withFormulary(knowledge, after.formulary ?? null),
    engine: kernelEngine,
    now: '2026-06-01',
  });
}
const ids = (before: Given, after: Given) =>
  told(before, after).map(({ id, facts }) =>
    `${id.replace('say:regimen.', '')} ${String(facts['drug'] ?? '')}`.trim(),
  );

describe('a regimen against the record of today', () => {
  it('says nothing while nothing became stricter', () => {
    expect(told({}, {})).toEqual([]);
    expect(told({ egfr: 20 }, { egfr: known(90, '2026-06-01') })).toEqual([]);
  });

  it('counts every product that holds acetaminophen, up to the limit and past it', () => {
    const tablets = (times: number): Given => ({
      medications: [medication('acetaminophen 500 MG Oral Tablet', { dose: 1, times })],
    });
    const name = 'acetaminophen (paracetamol)';
    expect(told({}, tablets(6))).toEqual([]);
    expect(ids({}, tablets(8))).toContain(`recheck-stopped ${name}`);
    expect(ids({}, tablets(8))).not.toContain(`recheck-over ${name}`);
    expect(told({}, tablets(9)).map((each) => say(each))).toContain(
      `${name}: 4500 mg are on the record, over the limit of 4000 mg.`,
    );
    // Combined with an opioid it counts as much.
    const both = { medications: [...(tablets(6).medications ?? []), percocet(4)] };
    expect(ids({}, both)).toContain(`recheck-over ${name}`);
  });

  it('follows kidneys, at the bound and below it', () => {
    expect(ids({ egfr: 90 }, { egfr: 60 })).toEqual([]);
    expect(ids({ egfr: 90 }, { egfr: 59 })).toEqual(
      expect.arrayContaining(['recheck-dose gabapentin', 'recheck-dose pregabalin']),
    );
    expect(ids({ egfr: 90 }, { egfr: 30 })).not.toContain('recheck-stopped celecoxib');
    expect(ids({ egfr: 90 }, { egfr: 29 })).toContain('recheck-stopped celecoxib');
  });

  it('follows weight: doses by weight, and the one budget of local anaesthetic', () => {
    const limits = (weightKg: number) => ids({ weightKg: 80 }, { weightKg });
    expect(limits(80)).toEqual([]);
    expect(limits(79)).toContain('recheck-limit ropivacaine');
    expect(limits(50)).not.toContain('recheck-limit acetaminophen (paracetamol)');
    expect(limits(49)).toContain('recheck-limit acetaminophen (paracetamol)');
    const spent = { 'q:block-mg': 210 } as const;
    expect(ids({ weightKg: 80, answers: spent }, { weightKg: 70, answers: spent })).not.toContain(
      'recheck-over ropivacaine',
    );
    expect(ids({ weightKg: 80, answers: spent }, { weightKg: 69, answers: spent })).toContain(
      'recheck-over ropivacaine',
    );
  });

  it('follows age, liver, allergy and what goes badly together', () => {
    expect(ids({ birthDate: '1966-06-02' }, { birthDate: '1966-06-02' })).toEqual([]);
    const liver = { conditions: [condition('snomed', '235856003')] };
    expect(ids({}, liver)).toContain('recheck-limit acetaminophen (paracetamol)');
    expect(ids({}, { allergies: [allergy(null, 'ketamine')] })).toContain('recheck-ask ketamine');
    expect(ids({}, { medications: [medication('diazepam')] })).toContain('interaction-benzodiazepine-opioid');
  });

  it('follows the formulary', () => {
    const lower = formularyOf({ 'drug:acetaminophen': { values: { dayMaxMg: 3999 } } });
    expect(ids({}, { formulary: formularyOf({ 'drug:acetaminophen': {} }) })).toEqual([]);
    expect(ids({}, { formulary: lower })).toEqual(['recheck-limit acetaminophen (paracetamol)']);
    const gone = formularyOf({ 'drug:ketamine': { available: false } });
    expect(ids({}, { formulary: gone })).toEqual(['recheck-stopped ketamine', 'formulary-missing']);
  });
});

describe('the record of today', () => {
  it('takes the newer value and forgets nothing that the plan knew', () => {
    const made = caseOf({ egfr: known(90, '2026-05-20'), medications: [medication('warfarin')] });
    const older = recordOfToday(made, caseOf({ egfr: known(50, '2026-05-19') }));
    const newer = recordOfToday(made, caseOf({ egfr: known(50, '2026-05-20') }));
    expect([older, newer].map(({ labs }) => labs.egfrMlPerMin173M2)).toMatchObject([
      { value: 90 },
      { value: 50 },
    ]);
    expect(newer.medications.map(({ text }) => text)).toEqual(['lisinopril 10 MG Oral Tablet', 'warfarin']);
    expect(recordOfToday(made, made).medications).toHaveLength(1);
  });
});
