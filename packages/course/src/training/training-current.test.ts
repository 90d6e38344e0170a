import { describe, expect, it } from 'vitest';
import { trainingCurrent, type TrainingRecord } from './training-current.js';

const record = (part: Partial<TrainingRecord> = {}): TrainingRecord => ({
  subject: 'probe:n2o-14g',
  on: '2026-01-10',
  expiresOn: '2027-01-10',
  state: 'confirmed',
  ...part,
});
const on = '2026-11-29';
const holds = (records: readonly TrainingRecord[], day = on) => {
  const { holds: answer, reason } = trainingCurrent(records, day);
  return [answer, reason];
};

describe('training', () => {
  it('holds from its day to its last day, both counted', () => {
    expect(holds([record()], '2026-01-09')).toEqual(['no', 'not-yet-given']);
    expect(holds([record()], '2026-01-10')).toEqual(['yes', 'confirmed-and-in-date']);
    expect(holds([record()], '2027-01-10')).toEqual(['yes', 'confirmed-and-in-date']);
    expect(holds([record()], '2027-01-11')).toEqual(['no', 'expired']);
  });

  it('is unknown without a record, a confirmation or an expiry', () => {
    expect(holds([])).toEqual(['unknown', 'no-record']);
    expect(holds([record({ state: 'recorded' })])).toEqual(['unknown', 'not-confirmed']);
    expect(holds([record({ expiresOn: null })])).toEqual(['unknown', 'no-expiry-stated']);
  });

  it('that was withdrawn or has expired is none, confirmed or not', () => {
    expect(holds([record({ state: 'withdrawn' })])).toEqual(['no', 'withdrawn']);
    expect(holds([record({ state: 'recorded', expiresOn: '2026-11-28' })])).toEqual(['no', 'expired']);
  });

  it('is judged by the best record, in any order', () => {
    const old = record({ expiresOn: '2026-02-01' });
    const unsure = record({ state: 'recorded' });
    expect(holds([old, unsure])).toEqual(['unknown', 'not-confirmed']);
    expect(holds([unsure, record(), old])).toEqual(holds([old, record(), unsure]));
    const later = record({ expiresOn: '2028-01-01' });
    expect(trainingCurrent([record(), later], on).until).toBe('2028-01-01');
  });
});
