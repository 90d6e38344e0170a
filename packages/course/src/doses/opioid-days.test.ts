import { knowledge } from '@cryobridge/knowledge';
import { addDays, type CaseMedication } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import {
  oxycodone,
  sampleDose,
  sampleMedication,
  sampleReport,
  sampleStep,
} from '../../testing/sample-doses.js';
import type { Report } from '../report/report.js';
import { sayCourse } from '../words/index.js';
import { opioidCounter } from './opioid-counter.js';
import type { OpioidDay } from './opioid-day.js';
import { opioidDays, opioidSeries } from './opioid-days.js';

const now = '2026-06-30';

interface Told {
  readonly medications?: readonly CaseMedication[];
  readonly reports?: readonly Report[];
  readonly table?: string;
}

function days({ medications = [], reports = [], table }: Told) {
  const course = { medications, reports, episodes: [] };
  return opioidDays(course, { knowledge, now, ...(table === undefined ? {} : { table }) });
}

const mmes = (medications: readonly CaseMedication[], ...on: readonly string[]) =>
  on.map((day) => shown(days({ medications }).prescribedOn(day)));
const supplied = (medications: readonly CaseMedication[], ...on: readonly string[]) =>
  on.map((day) => shown(days({ medications }).dispensedOn(day)));

/** The total, or why not. */
function shown({ mme, unknowns }: OpioidDay): number | string {
  for (const unknown of unknowns) expect(sayCourse(unknown)).toMatch(/\S/);
  return mme ?? unknowns.map(({ id }) => id.replace('say:', '')).join(' ');
}

describe('rule:doses.series', () => {
  it('keeps three series apart and names the table', () => {
    const series = opioidSeries(
      {
        medications: [
          sampleMedication(),
          sampleMedication({ kind: 'dispensed', recordStatus: 'completed', supply: [20, 'tablet', 10] }),
        ],
        reports: [sampleReport('2026-06-02', { doses: [sampleDose(3)] })],
        episodes: [],
      },
      { knowledge, now, from: '2026-06-01', until: '2026-06-03' },
    );
    expect(series.table).toBe('CDC 2022');
    expect(series.prescribed.map(({ on, mme }) => [on, mme])).toEqual([
      ['2026-06-01', 30],
      ['2026-06-02', 30],
      ['2026-06-03', 30],
    ]);
    expect(series.dispensed.map(({ mme }) => mme)).toEqual([15, 15, 15]);
    expect(series.taken.map(({ mme }) => mme)).toEqual([null, 22.5, null]);
  });

  it('counts by the table asked for', () => {
    const given = [sampleMedication({ drugText: 'tramadol hydrochloride 50 MG Oral Tablet' })];
    const on = (table: string) => days({ medications: given, table });
    expect(on('CDC-2022').prescribedOn(now).mme).toBe(40);
    expect(on('CDC-2018').prescribedOn(now).mme).toBe(20);
    expect([on('CDC-2022').table, on('CDC-2018').table]).toEqual(['CDC 2022', 'CDC 2018']);
    expect(shown(on('COSRI').prescribedOn(now))).toBe('opioid.table-unknown');
  });

  it('bands a factor by the sum of the day', () => {
    const methadone = (count: number) =>
      sampleDose(count, { medicine: null, text: 'methadone hydrochloride 10 MG Oral Tablet' });
    const taken = (...counts: number[]) =>
      days({ reports: [sampleReport(now, { doses: counts.map(methadone) })], table: 'CDC-2016' }).takenOn(now)
        .mme;
    expect([taken(2), taken(2, 0.5), taken(4), taken(2, 2)]).toEqual([80, 200, 320, 320]);
  });

  it('goes by the dates of orders and of their steps', () => {
    expect(
      mmes(
        [sampleMedication({ ended: '2026-06-03' })],
        '2026-05-31',
        '2026-06-01',
        '2026-06-03',
        '2026-06-04',
      ),
    ).toEqual([0, 30, 30, 0]);
    const taper = sampleMedication({
      steps: [
        sampleStep({ lastsDays: { low: 2, high: 2 } }),
        sampleStep({ sequence: 2, timesPerDay: { low: 2, high: 2 }, lastsDays: { low: 2, high: 2 } }),
      ],
    });
    expect(mmes([taper], '2026-06-02', '2026-06-03', '2026-06-05')).toEqual([30, 15, 0]);
    const undated = sampleMedication({
      steps: [sampleStep(), sampleStep({ sequence: 2, timesPerDay: { low: 1, high: 1 } })],
    });
    expect(mmes([undated], '2026-06-02')).toEqual(['opioid.several-steps']);
  });

  it('leaves what is not told an unknown with its reason', () => {
    expect(mmes([sampleMedication({ started: null })], '2026-06-29', now)).toEqual([
      'doses.start-unknown',
      30,
    ]);
    expect(mmes([sampleMedication({ status: 'unknown', recordStatus: 'on-hold' })], now)).toEqual([
      'doses.status-unknown',
    ]);
    expect(mmes([sampleMedication({ started: '2026-06' })], '2026-05-31', '2026-06-02', now)).toEqual([
      0,
      'doses.day-inexact',
      30,
    ]);
    expect(mmes([sampleMedication({ ended: '2026-06' })], '2026-06-02')).toEqual(['doses.day-inexact']);
    expect(mmes([sampleMedication({ drugText: 'oxycodone tablet' })], now)).toEqual([
      'opioid.strength-unknown',
    ]);
    expect(
      days({
        medications: [sampleMedication(), sampleMedication({ id: 'b', drugText: 'oxycodone tablet' })],
      }).prescribedOn(now),
    ).toMatchObject({
      mme: null,
      convertedMme: 30,
      unknowns: [{ facts: { medicine: 'oxycodone tablet' } }],
    });
  });

  it('takes a record without orders or supplies as silent, not as zero', () => {
    const none = days({});
    expect([none.prescribedOn(now), none.dispensedOn(now)].map(shown)).toEqual([
      'doses.none-on-record',
      'doses.none-on-record',
    ]);
    expect(mmes([sampleMedication({ drugText: 'lisinopril 10 MG Oral Tablet' })], now)).toEqual([0]);
  });

  it('takes an order stopped on an untold day as unknown for a time, then as over', () => {
    const stopped = sampleMedication({ status: 'stopped', recordStatus: 'stopped', started: '2026-01-01' });
    expect(mmes([stopped], '2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01')).toEqual([
      0,
      'doses.stopped-day-unknown',
      'doses.stopped-day-unknown',
      0,
    ]);
    const completed = sampleMedication({
      status: 'stopped',
      recordStatus: 'completed',
      supply: [8, 'tablet', 2],
    });
    expect(mmes([completed], '2026-06-02', '2026-06-03')).toEqual([30, 0]);
    expect(
      mmes(
        [sampleMedication({ status: 'stopped', recordStatus: 'stopped', ended: '2026-06-05' })],
        '2026-06-05',
        '2026-06-06',
      ),
    ).toEqual([30, 0]);
    expect(mmes([sampleMedication({ status: 'stopped', recordStatus: 'cancelled' })], '2026-06-02')).toEqual([
      0,
    ]);
  });

  it('judges an order that the record still calls active after its end by its dates', () => {
    const over = sampleMedication({ status: 'unknown', recordStatus: 'active', ended: '2026-06-05' });
    expect(mmes([over], '2026-06-05', '2026-06-06')).toEqual([30, 0]);
  });

  it('spreads what was handed over on the days it is meant for', () => {
    const handed = (more: Parameters<typeof sampleMedication>[0] = {}) =>
      sampleMedication({
        kind: 'dispensed',
        status: 'stopped',
        recordStatus: 'completed',
        supply: [40, 'tablet', 10],
        ...more,
      });
    expect(supplied([handed()], '2026-05-31', '2026-06-01', '2026-06-10', '2026-06-11')).toEqual([
      0, 30, 30, 0,
    ]);
    expect(supplied([handed(), handed({ id: 'b' })], '2026-06-01')).toEqual([60]);
    expect(
      supplied([handed({ supply: [40, 'tablet', null] })], '2026-06-01', '2026-08-29', '2026-08-30'),
    ).toEqual(['doses.supply-days-unknown', 'doses.supply-days-unknown', 0]);
    expect(supplied([handed({ recordStatus: 'declined' })], '2026-06-01')).toEqual([0]);
    expect(supplied([handed({ supply: [40, 'spoon', 10] })], '2026-06-01')).toEqual(['opioid.unit-unknown']);
    expect(
      supplied(
        [handed({ drugText: '72 HR fentanyl 0.025 MG/HR Transdermal System', supply: [5, 'patch', 15] })],
        '2026-06-15',
        '2026-06-16',
      ),
    ).toEqual([60, 0]);
  });
});

describe('what was taken', () => {
  const on = (
    reports: readonly Report[],
    medications: readonly CaseMedication[] = [sampleMedication()],
    day = now,
  ) => days({ reports, medications }).takenOn(day);

  it('is zero only where a report says that nothing was taken', () => {
    expect(shown(on([sampleReport(now, { doses: [] })]))).toBe(0);
    expect(shown(on([sampleReport(now, { doses: [sampleDose(0)] })]))).toBe(0);
    expect(shown(on([sampleReport(now, { relief: 5 })]))).toBe('doses.not-reported');
    expect(shown(on([]))).toBe('doses.not-reported');
    expect(shown(on([sampleReport('2026-06-29', { doses: [] })]))).toBe('doses.not-reported');
  });

  it('reads a medicine by its prescription, and one that nobody prescribed by its words', () => {
    expect(shown(on([sampleReport(now, { doses: [sampleDose(2)] })]))).toBe(15);
    const words = (text: string, unit = 'tablet') =>
      shown(on([sampleReport(now, { doses: [sampleDose(2, { medicine: null, text, unit })] })]));
    expect(words(oxycodone)).toBe(15);
    expect(words('ibuprofen 400 mg tablet')).toBe(0);
    expect(words('the blue pill')).toBe('doses.medicine-unknown');
    expect(words('oxycodone tablet')).toBe('opioid.strength-unknown');
    expect(words(oxycodone, 'spoon')).toBe('opioid.unit-unknown');
    expect(words('buprenorphine 8 MG Sublingual Tablet')).toBe('opioid.not-convertible');
    expect(words('morphine sulfate 2 MG/ML Oral Solution', 'mL')).toBe(4);
    expect(words('acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet')).toBe(15);
  });

  it('counts a dose once that several reports of the day tell', () => {
    const at = `${now}T08:00:00Z`;
    const [own, relative] = ['own', 'relative'].map(
      (id) => (doses: ReturnType<typeof sampleDose>[]) => sampleReport(now, { doses }, { id }),
    );
    const both = (one: ReturnType<typeof sampleDose>[], other: ReturnType<typeof sampleDose>[]) =>
      on([own?.(one), relative?.(other)].filter((report) => report !== undefined));
    expect(shown(both([sampleDose(1, { at })], [sampleDose(1, { at: '2026-06-30T10:00:00+02:00' })]))).toBe(
      7.5,
    );
    expect(shown(both([sampleDose(1, { at })], [sampleDose(1, { at: `${now}T12:00:00Z` })]))).toBe(15);
    expect(shown(both([sampleDose(2)], [sampleDose(3)]))).toBe(22.5);
    expect(both([sampleDose(2)], [sampleDose(3)]).notes.map(({ id }) => id)).toEqual([
      'say:doses.several-reports',
    ]);
  });

  it('does not count a statement again that was made from a report', () => {
    const report = sampleReport(now, { doses: [sampleDose(2)] });
    const statement = sampleMedication({
      kind: 'reported',
      derivedFrom: [`QuestionnaireResponse/${report.id}`],
      started: now,
      ended: now,
    });
    expect(shown(on([report], [sampleMedication(), statement]))).toBe(15);
    expect(shown(on([sampleReport(now, {}, { id: report.id })], [sampleMedication(), statement]))).toBe(
      'doses.not-reported',
    );
  });

  it('goes by what the record states where no report tells', () => {
    const statement = sampleMedication({
      kind: 'reported',
      steps: [sampleStep({ timesPerDay: { low: 2, high: 2 } })],
    });
    const stated = on([], [statement]);
    expect([stated.mme, stated.notes.map(({ id }) => id)]).toEqual([15, ['say:doses.as-stated']]);
    expect(shown(on([sampleReport(now, { doses: [] })], [statement]))).toBe(0);
    expect(shown(on([], [{ ...statement, recordStatus: 'not-taken' }]))).toBe('doses.not-reported');
    expect(shown(on([], [{ ...statement, status: 'unknown', recordStatus: 'on-hold' }]))).toBe(
      'doses.status-unknown',
    );
  });

  it('adds what staff gave; what is told twice counts once', () => {
    const given = sampleMedication({
      id: 'given',
      kind: 'administered',
      status: 'stopped',
      recordStatus: 'completed',
      started: now,
      ended: now,
      steps: [sampleStep({ dose: { low: 10, high: 10, unit: 'mg' }, timesPerDay: null })],
    });
    expect(on([], [given])).toMatchObject({ mme: null, convertedMme: 15 });
    const told = (count: number) =>
      on([sampleReport(now, { doses: [sampleDose(count)] })], [sampleMedication(), given]);
    expect([told(1).mme, told(3).mme]).toEqual([15, 22.5]);
    expect(told(1).notes.map(({ id }) => id)).toContain('say:doses.given-and-reported');
    const morphine = { ...given, text: 'morphine sulfate 15 MG Oral Tablet' };
    const other = { ...morphine, order: { ...given.order, drugText: 'morphine sulfate 15 MG Oral Tablet' } };
    expect(on([sampleReport(now, { doses: [sampleDose(1)] })], [sampleMedication(), other]).mme).toBe(17.5);
    const injected = {
      ...given,
      text: 'morphine sulfate 10 MG/ML Injection',
      order: { ...given.order, drugText: 'morphine sulfate 10 MG/ML Injection' },
    };
    expect(on([sampleReport(now, { doses: [sampleDose(1)] })], [sampleMedication(), injected])).toMatchObject(
      {
        mme: null,
        convertedMme: 7.5,
        unknowns: [{ facts: { localMmePerDay: 30 } }],
      },
    );
  });

  it('goes on counting a patch until it is changed or worn out', () => {
    const patch = sampleMedication({
      id: 'patch',
      drugText: '72 HR fentanyl 0.025 MG/HR Transdermal System',
      steps: [
        sampleStep({ dose: { low: 1, high: 1, unit: 'patch' }, timesPerDay: { low: 1 / 3, high: 1 / 3 } }),
      ],
    });
    const put = sampleDose(1, { medicine: 'patch', text: 'fentanyl patch', unit: 'patch' });
    const report = (day: number, ...doses: ReturnType<typeof sampleDose>[]) =>
      sampleReport(addDays('2026-06-10', day), { doses });
    const taken = (reports: readonly Report[], day: number) =>
      on(reports, [patch], addDays('2026-06-10', day));
    const worn = [report(0, put), report(1), report(2), report(3, put), report(4), report(5), report(6)];
    expect([0, 1, 2, 3, 4, 5, 6].map((day) => shown(taken(worn, day)))).toEqual([60, 60, 60, 60, 60, 60, 0]);
    expect(taken(worn, 1).notes.map(({ id }) => id)).toContain('say:doses.patch-worn');
    expect(shown(taken([report(0, put), report(2)], 2))).toBe(60);
    expect(shown(taken([report(2)], 2))).toBe('doses.patch-not-told');
    expect(shown(taken([report(0), report(1), report(2)], 2))).toBe(0);
    expect(taken([report(0, put)], 1)).toMatchObject({ mme: null, convertedMme: 60 });
  });
});

describe('opioidCounter', () => {
  it('gives a remembered order the same answer, and another one its own', () => {
    const counter = opioidCounter({ knowledge });
    const first = counter.read(sampleMedication());
    expect(counter.read(sampleMedication())).toBe(first);
    expect(
      counter.read(sampleMedication({ steps: [sampleStep({ timesPerDay: { low: 1, high: 1 } })] })),
    ).not.toBe(first);
  });

  it('tells a medicine for opioid use disorder beside the total', () => {
    const methadone = sampleMedication({ drugText: 'methadone hydrochloride 10 MG Oral Tablet' });
    const course = { medications: [methadone, sampleMedication()], reports: [], episodes: [] };
    const day = opioidDays(course, { knowledge, now, opioidUseDisorder: true }).prescribedOn(now);
    expect([day.mme, day.unknowns, day.notes.map(({ id }) => id)]).toEqual([
      30,
      [],
      ['say:opioid.use-disorder'],
    ]);
  });
});
