import { knowledge, type ClaimId } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import {
  known,
  choose,
  item,
  state,
  questionIds,
  condition,
  allergy,
  clopidogrel,
  type Given,
} from '../../test/regimen-example.js';

describe('one budget of local anaesthetic (rule:regimen.local-anaesthetic)', () => {
  const budget = (given: Given) => choose(given).regimen.localAnaesthetic;

  it('counts block, catheter and probe track once each', () => {
    const all = budget({
      answers: { 'q:perineural-catheter': 'yes', 'q:block-mg': 100, 'q:probe-track-mg': 40 },
      doses: [{ anaesthesiaVolumeMl: 2 }, { anaesthesiaVolumeMl: 2 }],
    });
    expect(all.planned.map(({ part, mg }) => [part, mg])).toEqual([
      ['block', 100],
      ['catheter', 56],
      ['probe-track', 40],
    ]);
    expect([all.limitMg, all.remainingMg]).toEqual([240, 44]);
  });

  it('is exact at the limit and warns just past it', () => {
    expect(choose({ answers: { 'q:block-mg': 240 } })).toMatchObject({
      regimen: { localAnaesthetic: { remainingMg: 0 } },
      reasons: [],
    });
    const over = choose({ answers: { 'q:block-mg': 241 } });
    expect(over.regimen.localAnaesthetic.remainingMg).toBe(-1);
    expect(over.reasons.map(({ id, effect }) => [id, effect])).toEqual([
      ['say:regimen.local-anaesthetic-over', 'caution'],
    ]);
  });

  it('counts a catheter until somebody says that there is none, and leaves open what has no source', () => {
    const open = budget({
      answers: { 'q:perineural-catheter': null, 'q:block-mg': null, 'q:probe-track-mg': null },
    });
    expect(open.planned.map(({ mg }) => mg)).toEqual([null, 56, null]);
    expect(open.remainingMg).toBe(184);
    expect(budget({ answers: { 'q:perineural-catheter': 'no' } }).planned[1]?.mg).toBe(0);
  });

  it('has no limit without a weight, and asks for it', () => {
    for (const weightKg of [null, known(80, '2026-03-02'), { state: 'conflict', candidates: [] } as const]) {
      expect(budget({ weightKg })).toMatchObject({ limitMg: null, remainingMg: null });
      expect(questionIds({ weightKg })).toContain('q:weight-kg');
    }
    expect(budget({ weightKg: known(80, '2026-03-03') }).limitMg).toBe(240);
    expect(budget({ weightKg: null, answers: { 'q:weight-kg': 60 } }).limitMg).toBe(180);
    expect(budget({ weightKg: 80, answers: { 'q:weight-kg': 60 } }).limitMg).toBe(240);
  });

  it('goes by ideal weight above a body mass index of 30', () => {
    expect(budget({ weightKg: 97.2 }).limitMg).toBe(291.6);
    const heavy: Given = { weightKg: 97.3 };
    expect(budget(heavy).limitMg).toBeNull();
    expect(questionIds(heavy)).toContain('q:ideal-weight-kg');
    expect(budget({ ...heavy, answers: { 'q:ideal-weight-kg': 75 } }).limitMg).toBe(225);
    expect(budget({ heightCm: null }).limitBy.map(({ id }) => id)).toContain('say:regimen.la-bmi-unknown');
  });

  it('is reduced once for age, heart or liver', () => {
    expect(budget({ birthDate: '1961-06-02' }).limitMg).toBe(240);
    expect(budget({ birthDate: '1961-06-01' }).limitMg).toBe(168);
    expect(budget({ birthDate: null }).limitMg).toBe(168);
    expect(
      budget({
        birthDate: '1961-06-01',
        conditions: [condition('icd10cm', 'I509'), condition('icd10cm', 'K7460')],
      }).limitMg,
    ).toBe(168);
  });

  it('keeps to the absolute maximum of a drug, and to none where none was found', () => {
    const of = (drug: string, weightKg: number) =>
      budget({
        weightKg,
        heightCm: 200,
        answers: { 'q:local-anaesthetic-drug': drug, 'q:perineural-catheter': 'yes' },
      });
    expect([of('bupivacaine', 87).limitMg, of('bupivacaine', 88).limitMg]).toEqual([174, 175]);
    expect([of('lidocaine', 66).limitMg, of('lidocaine', 67).limitMg]).toEqual([297, 300]);
    expect(of('levobupivacaine', 80)).toMatchObject({ limitMg: null, remainingMg: null });
    expect(of('bupivacaine', 80).planned[1]?.mg).toBe(50);
    expect(of('lidocaine', 80).planned[1]?.mg).toBeNull();
  });

  it('never plans a catheter faster than its own limit', () => {
    const number = (id: ClaimId) => Number(knowledge.claims[id]?.value);
    expect(
      number('claim:drug.ropivacaine.catheterMgPerMl') * number('claim:drug.ropivacaine.catheterMlPerH'),
    ).toBeLessThanOrEqual(number('claim:drug.ropivacaine.catheterMaxMgPerH'));
  });
});

describe('regional part (rule:regimen.regional)', () => {
  it('names the nerve by level, and asks with drugs against clotting', () => {
    expect(item({ answers: { 'q:perineural-catheter': 'yes' } }, 'ropivacaine').dose.facts).toMatchObject({
      nerve: 'tibial nerve',
      mlPerH: 7,
    });
    expect(
      item({ level: 'transfemoral', answers: { 'q:perineural-catheter': 'yes' } }, 'ropivacaine').dose.facts,
    ).toMatchObject({ nerve: 'sciatic nerve' });
    expect(
      item({ level: 'ray', answers: { 'q:perineural-catheter': 'yes' } }, 'ropivacaine').dose.facts,
    ).toMatchObject({ nerve: null });
    expect([state({}, 'ropivacaine'), state({ medications: [clopidogrel] }, 'ropivacaine')]).toEqual([
      'offer',
      'ask',
    ]);
    expect(state({ conditions: [condition('icd10cm', 'D66')] }, 'ropivacaine')).toBe('ask');
    expect(state({ allergies: [allergy('rxnorm', '35780')] }, 'ropivacaine')).toBe('avoid');
  });
});
