import { knowledge, type ClaimId } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import { drugsOf, type GivenEntry } from '../../test/formulary-example.js';
import type { DrugId } from './formulary.js';
import { formularyFaults } from './formulary-faults.js';
import { localField, localFieldsOf } from './local-field.js';

const faults = (given: Readonly<Record<DrugId, GivenEntry>>) => formularyFaults(drugsOf(given), knowledge);
const one = (drug: DrugId, values: GivenEntry['values']) =>
  faults({ [drug]: { values: values ?? {} } }).map(
    ({ path, message }) => `${path.replace(`drugs.${drug}.`, '')} ${message}`,
  );

describe('what may be signed', () => {
  it('is every drug as the sources have it, and a value that is no looser', () => {
    const all = Object.fromEntries(Object.keys(knowledge.drugs).map((id) => [id, {}]));
    expect(faults(all)).toEqual([]);
    expect(one('drug:acetaminophen', { dayMaxMg: 4000, cautiousDayMaxMg: 2500 })).toEqual([]);
    expect(one('drug:oxycodone', { singleDoseMg: [2.5, 5], intervalHours: 4 })).toEqual([]);
  });

  it('never loosens a ceiling: at the source it may be signed, past it it may not, whatever the reason', () => {
    expect(one('drug:acetaminophen', { dayMaxMg: 4000 })).toEqual([]);
    const past = { value: 4001, looserBecause: 'our experience' };
    expect(one('drug:acetaminophen', { dayMaxMg: past })).toEqual([
      'values.dayMaxMg.value is looser than any source allows: at most 4000 mg/day',
    ]);
    expect(
      one('drug:acetaminophen', { shortestIntervalHours: { value: 3.9, looserBecause: 'pain' } }),
    ).toEqual(['values.shortestIntervalHours.value is looser than any source allows: at least 4 h']);
    expect(one('drug:acetaminophen', { cautiousAgeYears: 60 })).toEqual([]);
    expect(one('drug:acetaminophen', { cautiousAgeYears: 61 })).toHaveLength(1);
    expect(one('drug:acetaminophen', { lowWeightKg: 49 })).toHaveLength(1);
    expect(one('drug:ropivacaine', { limitMgPerKg: 3.1 })).toHaveLength(1);
    expect(one('drug:ketorolac', { singleDoseMg: { value: [15, 31], looserBecause: 'pain' } })).toHaveLength(
      1,
    );
    expect(one('drug:hydromorphone-pca', { lockoutMinutes: [9, 10] })).toHaveLength(1);
  });

  it('goes past the source only where the source names more, and then for a reason', () => {
    expect(one('drug:acetaminophen', { liverDayMaxMg: 2500 })).toEqual([
      'values.liverDayMaxMg.looserBecause must say why it is looser than the source',
    ]);
    const because = (value: number) => ({ value, looserBecause: 'hepatology clinic, protocol 4' });
    expect(one('drug:acetaminophen', { liverDayMaxMg: because(3000) })).toEqual([]);
    expect(one('drug:acetaminophen', { liverDayMaxMg: because(3001) })).toHaveLength(1);
  });

  it('lets a usual dose be looser for a reason, under the ceilings of the drug', () => {
    expect(one('drug:celecoxib', { singleDoseMg: 200 })).toEqual([
      'values.singleDoseMg.looserBecause must say why it is looser than the source',
    ]);
    expect(one('drug:celecoxib', { singleDoseMg: { value: 200, looserBecause: 'label' } })).toEqual([]);
    const tramadol = (high: number) =>
      one('drug:tramadol', { singleDoseMg: { value: [50, high], looserBecause: 'label' } });
    expect(tramadol(400)).toEqual([]);
    expect(tramadol(401)).toEqual(['values.singleDoseMg.value is more than dayMaxMg, which is 400']);
    const rate = (mlPerH: number) =>
      one('drug:ropivacaine', { catheterMlPerH: { value: mlPerH, looserBecause: 'ward protocol' } });
    expect(rate(14)).toEqual([]);
    expect(rate(14.5)).toEqual([
      'values.catheterMlPerH.value gives 29 mg/h by catheter, above catheterMaxMgPerH, which is 28',
    ]);
    expect(one('drug:acetaminophen', { dayMaxMg: 900 })[0]).toContain('is less than singleDoseMaxMg');
  });

  it('names the field of a wrong unit, shape, number, source or drug', () => {
    expect(one('drug:acetaminophen', { dayMaxMg: { value: 3, unit: 'g/day' } })).toEqual([
      'values.dayMaxMg.unit must be mg/day, as in the source',
    ]);
    expect(one('drug:acetaminophen', { dayMaxMg: [1000, 3000] })[0]).toContain('must be one number');
    expect(one('drug:oxycodone', { singleDoseMg: 5 })[0]).toContain('lowest and the highest');
    expect(one('drug:oxycodone', { singleDoseMg: [10, 5] })[0]).toContain('must not fall');
    expect(one('drug:acetaminophen', { dayMaxMg: 0 })[0]).toContain('must be above 0');
    expect(one('drug:acetaminophen', { dayMaxMg: { value: 3000, source: '  ' } })).toEqual([
      'values.dayMaxMg.source must say where it comes from',
    ]);
    expect(one('drug:laxative', { dose: ' ' })[0]).toContain('in words');
    expect(one('drug:laxative', { dose: 'senna 15 mg at night' })).toEqual([]);
    expect(one('drug:naloxone', { ampouleMg: 0.4 })[0]).toContain('not for a formulary to change');
    expect(one('drug:acetaminophen', { colour: 1 })[0]).toContain('is no value of this drug');
    expect(faults({ 'drug:unicorn': {} })).toEqual([
      { path: 'drugs.drug:unicorn', message: 'is no drug that is known' },
    ]);
  });

  it('takes as an alternative only another drug that is to be had', () => {
    const instead = (given: GivenEntry, rest = {}) =>
      faults({ 'drug:oxycodone': { available: false, ...given }, ...rest }).map(({ message }) => message);
    expect(instead({ alternative: 'drug:hydromorphone' })).toEqual([]);
    expect(instead({ alternative: 'drug:oxycodone' })).toEqual(['is the drug itself']);
    expect(instead({ alternative: 'drug:unicorn' })).toEqual(['is no drug that is known']);
    expect(instead({ alternative: 'drug:tramadol', available: true })).toHaveLength(1);
    const gone = { 'drug:hydromorphone': { available: false } };
    expect(instead({ alternative: 'drug:hydromorphone' }, gone)).toEqual(['is not available either']);
  });

  it('is of the values that the pharmacist read', () => {
    const old = { sourced: { dayMaxMg: 5000 } };
    expect(faults({ 'drug:acetaminophen': old })).toEqual([
      {
        path: 'drugs.drug:acetaminophen.sourced',
        message: 'is not what the sources say now; read them again',
      },
    ]);
  });

  it('knows every number of every drug, in the unit of its source', () => {
    const fixed = new Set(['ampouleMg', 'diluteToMl', 'stepMl', 'stepMinutes']);
    for (const drug of Object.values(knowledge.drugs))
      for (const [name, id] of Object.entries(drug.claims) as [string, ClaimId][]) {
        const claim = knowledge.claims[id];
        const isNumber = claim?.unit !== 'text';
        const field = localField(drug, name);
        expect(field === null, `${drug.id} ${name}`).toBe(isNumber ? fixed.has(name) : claim?.value !== null);
        if (field !== null && claim?.unit !== 'list') expect(field.unit).toBe(claim?.unit);
      }
    const [oxycodone] = Object.values(knowledge.drugs).filter(({ id }) => id === 'drug:oxycodone');
    if (oxycodone === undefined) throw new Error('no oxycodone');
    expect(localFieldsOf(knowledge, oxycodone).map(({ name }) => name)).toEqual([
      'singleDoseMg',
      'intervalHours',
      'dischargeTablets',
    ]);
  });
});
