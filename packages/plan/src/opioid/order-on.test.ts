import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import type { CaseMedication, DosageStep } from '../case.js';
import { claimReader } from '../read.js';
import { opioidDayTotal } from './opioid-day-total.js';
import { orderOn } from './order-on.js';

const drugText = 'oxycodone hydrochloride 5 MG Oral Tablet';

function step(timesPerDay: number, more: Partial<DosageStep> = {}): DosageStep {
  return {
    dose: { low: 1, high: 1, unit: 'tablet' },
    timesPerDay: { low: timesPerDay, high: timesPerDay },
    asNeeded: false,
    route: null,
    maxPerDay: null,
    text: null,
    sequence: 1,
    ...more,
  };
}

function medication(steps: readonly DosageStep[], started: string | null = '2026-06-01'): CaseMedication {
  return {
    kind: 'prescribed',
    status: 'active',
    codes: [],
    text: drugText,
    started,
    ended: null,
    order: { drugText, rxnorm: [], steps, quantity: null, daysSupply: null },
    from: { kind: 'form', field: 'medications' },
  };
}

/** How often on a day, `none`, or the id of why not. */
function timesOn(given: CaseMedication, day: string): readonly number[] | string {
  const order = orderOn(given, day);
  if (order === null) return 'none';
  return 'ok' in order
    ? order.why.id.replace('say:opioid.', '')
    : order.steps.map((each) => each.timesPerDay?.high ?? 0);
}

describe('orderOn', () => {
  it('gives an order without dated steps back as it is', () => {
    const plain = medication([step(4), step(2, { sequence: 2 })]);
    expect(orderOn(plain, '2026-06-01')).toBe(plain.order);
  });

  it('follows a taper by its lengths, from the day the order began', () => {
    const taper = medication([
      step(4, { lastsDays: { low: 3, high: 3 } }),
      step(2, { sequence: 2, lastsDays: { low: 2, high: 2 } }),
      step(1, { sequence: 3, lastsDays: { low: 1, high: 1 } }),
    ]);
    const days = ['2026-06-01', '2026-06-03', '2026-06-04', '2026-06-05', '2026-06-06', '2026-06-07'];
    expect(days.map((day) => timesOn(taper, day))).toEqual([[4], [4], [2], [2], [1], 'none']);
  });

  it('follows a taper by its dates; a border day belongs to the later step', () => {
    const taper = medication([
      step(4, { from: '2026-06-01', until: '2026-06-04' }),
      step(2, { sequence: 2, from: '2026-06-04', until: '2026-06-06' }),
      step(1, { sequence: 3, from: '2026-06-10' }),
    ]);
    const days = [
      '2026-05-31',
      '2026-06-03',
      '2026-06-04',
      '2026-06-06',
      '2026-06-08',
      '2026-06-10',
      '2027-01-01',
    ];
    expect(days.map((day) => timesOn(taper, day))).toEqual(['none', [4], [2], [2], 'none', [1], [1]]);
  });

  it('ends a step without an end where the next one begins', () => {
    const given = medication([step(4), step(2, { sequence: 2, from: '2026-06-05' })]);
    expect(['2026-06-04', '2026-06-05'].map((day) => timesOn(given, day))).toEqual([[4], [2]]);
  });

  it('runs steps of one number together, each on its own days', () => {
    const given = medication([step(2), step(1, { from: '2026-06-03', until: '2026-06-03' })]);
    expect(['2026-06-02', '2026-06-03', '2026-06-04'].map((day) => timesOn(given, day))).toEqual([
      [2],
      [2, 1],
      [2],
    ]);
  });

  it('does not tell where the order does not', () => {
    const untold = medication([step(4), step(2, { sequence: 2, lastsDays: { low: 2, high: 2 } })]);
    expect(timesOn(untold, '2026-06-02')).toBe('step-day-unknown');
    const range = medication([
      step(4, { lastsDays: { low: 2, high: 4 } }),
      step(2, { sequence: 2, lastsDays: { low: 9, high: 9 } }),
    ]);
    expect(
      ['2026-06-02', '2026-06-03', '2026-06-04', '2026-06-05'].map((day) => timesOn(range, day)),
    ).toEqual([[4], 'step-day-unknown', 'step-day-unknown', [2]]);
    const inexact = medication([step(4, { lastsDays: { low: 2, high: 2 } })], '2026-06');
    expect(timesOn(inexact, '2026-06-15')).toBe('step-day-unknown');
    expect(timesOn(inexact, '2026-07-02')).toBe('none');
  });

  it('refuses steps that follow each other and are both dated for the day', () => {
    const both = medication([
      step(2, { from: '2026-06-01', until: '2026-06-10' }),
      step(1, { sequence: 2, from: '2026-06-01', until: '2026-06-10' }),
    ]);
    expect(timesOn(both, '2026-06-05')).toBe('steps-overlap');
    expect(timesOn(both, '2026-06-11')).toBe('none');
  });

  it('does not count the supply of a whole taper for one of its steps', () => {
    const taper = medication([
      step(4, { lastsDays: { low: 3, high: 3 } }),
      step(2, { sequence: 2, lastsDays: { low: 2, high: 2 } }),
    ]);
    const order = orderOn(
      { ...taper, order: { ...taper.order, quantity: { value: 99, unit: 'tablet' } } },
      '2026-06-04',
    );
    expect(order).toMatchObject({ quantity: null });
  });

  it('gives a total on each day of a taper', () => {
    const taper = medication([
      step(4, { lastsDays: { low: 3, high: 3 } }),
      step(2, { sequence: 2, lastsDays: { low: 2, high: 2 } }),
    ]);
    const total = (now: string) =>
      opioidDayTotal([taper], { knowledge, read: claimReader(knowledge), now }).mmePerDay;
    expect(['2026-06-03', '2026-06-04', '2026-06-06'].map(total)).toEqual([30, 15, 0]);
  });
});
