import { describe, expect, it } from 'vitest';
import { sampleDose, sampleMedication, sampleReport, sampleStep } from '../../testing/sample-doses.js';
import type { Report } from '../report/report.js';
import { allowanceOf } from './next-allowed.js';
import { ownMedicines } from './own-medicine.js';

const now = '2026-06-10T12:00:00Z';
const today = '2026-06-10';
const every4 = sampleMedication({
  steps: [
    sampleStep({
      dose: { low: 1, high: 2, unit: 'tablet' },
      timesPerDay: { low: 6, high: 6 },
      everyHours: { low: 4, high: 6 },
      asNeeded: true,
      maxPerDay: { value: 8, unit: 'tablet' },
    }),
  ],
});

const at = (time: string, count = 1, day = today) => sampleDose(count, { at: `${day}T${time}:00Z` });
const told = (doses: ReturnType<typeof sampleDose>[], more: Partial<Report> = {}, day = today) =>
  sampleReport(day, { doses }, { writtenAt: `${day}T11:30:00Z`, ...more });
const allowance = (reports: readonly Report[], medication = every4, asked = now) =>
  allowanceOf(medication, { reports, now: asked, timeZone: 'UTC' });

describe('allowanceOf', () => {
  it('counts the shortest interval from the last dose', () => {
    expect(allowance([told([at('07:00'), at('09:30')])])).toEqual({
      nextAllowedAt: '2026-06-10T13:30:00.000Z',
      leftToday: 6,
    });
    expect(allowance([told([at('07:00')])]).nextAllowedAt).toBe('2026-06-10T12:00:00.000Z');
    expect(allowance([told([at('08:00')])]).nextAllowedAt).toBe('2026-06-10T12:00:00.000Z');
    expect(allowance([told([at('08:01')])]).nextAllowedAt).toBe('2026-06-10T12:01:00.000Z');
  });

  it('takes a dose without a time as late as it can have been', () => {
    expect(allowance([told([sampleDose(2)])])).toEqual({
      nextAllowedAt: '2026-06-10T15:30:00.000Z',
      leftToday: 6,
    });
    const ahead = told([sampleDose(2)], { writtenAt: '2027-01-01T00:00:00Z' });
    expect(allowance([ahead]).nextAllowedAt).toBe('2026-06-10T16:00:00.000Z');
    const future = told([at('23:00')]);
    expect(allowance([future]).nextAllowedAt).toBe('2026-06-10T15:30:00.000Z');
  });

  it('keeps to the most in 24 hours, over midnight', () => {
    const yesterday = told([at('20:00', 4, '2026-06-09'), at('22:00', 3, '2026-06-09')], {}, '2026-06-09');
    expect(allowance([yesterday, told([at('06:00', 1)])])).toEqual({
      leftToday: 0,
      nextAllowedAt: '2026-06-10T20:00:00.000Z',
    });
    expect(allowance([yesterday, told([])])).toEqual({
      leftToday: 1,
      nextAllowedAt: '2026-06-10T12:00:00.000Z',
    });
    const untimed = told([sampleDose(8)], {}, '2026-06-09');
    expect(allowance([untimed, told([])]).leftToday).toBe(8);
  });

  it('does not tell what no report tells', () => {
    expect(allowance([])).toEqual({ nextAllowedAt: null, leftToday: null });
    expect(allowance([told([at('22:00', 1, '2026-06-09')], {}, '2026-06-09')])).toEqual({
      nextAllowedAt: '2026-06-10T12:00:00.000Z',
      leftToday: null,
    });
    expect(allowance([sampleReport(today, { relief: 3 })]).leftToday).toBeNull();
  });

  it('does not tell what the prescription does not', () => {
    const twice = sampleMedication({ steps: [sampleStep({ timesPerDay: { low: 2, high: 2 } })] });
    expect(allowance([told([at('07:00')])], twice)).toEqual({ nextAllowedAt: null, leftToday: 1 });
    const silent = sampleMedication({ steps: [sampleStep({ timesPerDay: null })] });
    expect(allowance([told([at('07:00')])], silent)).toEqual({ nextAllowedAt: null, leftToday: null });
    const inMg = sampleMedication({ steps: [sampleStep({ maxPerDay: { value: 40, unit: 'mg' } })] });
    expect(allowance([told([at('07:00')])], inMg).leftToday).toBeNull();
    const both = sampleMedication({ steps: [sampleStep(), sampleStep()] });
    expect(allowance([told([at('07:00')])], both)).toEqual({ nextAllowedAt: null, leftToday: null });
    const otherUnit = told([sampleDose(5, { unit: 'mg', at: `${today}T07:00:00Z` })]);
    expect(allowance([otherUnit])).toEqual({ nextAllowedAt: null, leftToday: null });
  });

  it('goes by the person’s own day', () => {
    const late = '2026-06-10T03:00:00Z';
    const reports = [told([sampleDose(3)], { writtenAt: '2026-06-10T02:00:00Z' }, '2026-06-09')];
    const there = allowanceOf(every4, { reports, now: late, timeZone: 'America/New_York' });
    const here = allowanceOf(every4, { reports, now: late, timeZone: 'UTC' });
    expect([there.leftToday, here.leftToday]).toEqual([5, null]);
  });
});

describe('ownMedicines', () => {
  const course = (medications: readonly (typeof every4)[]) => ({
    medications,
    reports: [told([at('09:30')])],
    timeZone: 'UTC',
  });
  it('shows what is prescribed today, in the words of the language', () => {
    const stopped = sampleMedication({ id: 's', status: 'stopped' });
    const over = sampleMedication({ id: 'o', ended: '2026-06-09' });
    const later = sampleMedication({ id: 'l', started: '2026-06-11' });
    const found = ownMedicines(course([every4, stopped, over, later]), { now, language: 'en' });
    expect(found).toEqual([
      {
        id: 'oxy',
        text: 'oxycodone hydrochloride 5 MG Oral Tablet',
        instruction:
          '1 to 2 tablets, at most every 4 hours, when needed. No more than 8 tablets in 24 hours.',
        unit: 'tablet',
        asNeeded: true,
        nextAllowedAt: '2026-06-10T13:30:00.000Z',
        leftToday: 7,
      },
    ]);
  });

  it.each([
    ['es', 'de 1 a 2 pastillas, como máximo cada 4 horas, si hace falta. No más de 8 pastillas en 24 horas.'],
    [
      'de',
      '1 bis 2 Tabletten, höchstens alle 4 Stunden, wenn nötig. Nicht mehr als 8 Tabletten in 24 Stunden.',
    ],
    ['fr', '1 à 2 comprimés, au plus toutes les 4 heures, si besoin. Pas plus de 8 comprimés en 24 heures.'],
    ['ar', 'من 1 إلى 2 أقراص، مرة كل 4 ساعات على الأكثر، عند الحاجة. لا تأخذ أكثر من 8 أقراص خلال 24 ساعة.'],
  ] as const)('says it in %s', (language, instruction) => {
    expect(ownMedicines(course([every4]), { now, language })[0]?.instruction).toBe(instruction);
  });

  it('keeps the unit of the prescription, so that what is told is counted in it', () => {
    const liquid = sampleMedication({
      steps: [sampleStep({ dose: { low: 2.5, high: 2.5, unit: 'mL' }, timesPerDay: { low: 1, high: 1 } })],
    });
    expect(ownMedicines(course([liquid]), { now, language: 'de' })[0]).toMatchObject({
      unit: 'mL',
      instruction: '2,5 mL, einmal am Tag.',
    });
  });
});
