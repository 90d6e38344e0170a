import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { knowledge } from '@cryobridge/knowledge';
import type { Case } from '@cryobridge/plan';
import { describe, expect, it, test } from 'vitest';
import { readBundle } from './index.js';

/** Charts kept beside the project; they are not part of it. */
const folder = fileURLToPath(new URL('../../../../shared/data/patients/', import.meta.url));
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
if (files.length === 0) console.warn('fhir: ../shared/data/patients is absent; its records are not tested');

const latestDay = (text: string): string =>
  text.match(/\b\d{4}-\d\d-\d\d(?=["T])/g)?.reduce((a, b) => (a > b ? a : b)) ?? '';

function levelAndDate(found: Case): readonly (string | null)[][] {
  return found.past.map(({ level, date }) => [level.state === 'known' ? level.value : null, date]);
}

describe('records of others', () => {
  it.skipIf(files.length === 0).each(files)(
    '%s is read, at its own day and as a planned amputation',
    (name) => {
      const text = readFileSync(folder + name, 'utf8');
      const now = latestDay(text);
      const found = readBundle(text, { knowledge, now });
      expect(found.planned.state).toBe('none');
      expect(found.past.length).toBeGreaterThan(0);
      expect(found.patient.birthDate.state).toBe('known');
      expect(found.patient.weightKg).toMatchObject({ state: 'known' });
      const supplement = { level: 'transtibial', side: 'left', surgeryDate: '2027-01-01' } as const;
      const planned = readBundle(text, { knowledge, now, supplement }).planned;
      expect(planned).toMatchObject({
        state: 'planned',
        level: { state: 'known', value: 'transtibial', from: [{ kind: 'flag', name: 'level' }] },
        side: { value: 'left' },
        surgeryDate: { value: '2027-01-01' },
      });
    },
  );

  const read = (start: string, now: string) => {
    const name = files.find((file) => file.startsWith(start)) ?? '';
    return readBundle(readFileSync(folder + name, 'utf8'), { knowledge, now });
  };

  test.skipIf(files.length === 0)(
    'one amputation of a procedure and its history; on the day before, it is planned',
    () => {
      expect(levelAndDate(read('spliced-Dirk', '2022-06-01'))).toEqual([['transfemoral', '2019-12-24']]);
      const before = read('spliced-Dirk', '2019-12-20');
      expect(before.past).toEqual([]);
      expect(before.planned).toMatchObject({
        state: 'planned',
        level: { value: 'transfemoral' },
        surgeryDate: { value: '2019-12-24' },
      });
    },
  );

  test.skipIf(files.length === 0)(
    'the real record: toes and a foot on the right, no status, dry INR unit',
    () => {
      const found = read('mimic', '2192-10-01');
      expect(found.past.map(({ side }) => (side.state === 'known' ? side.value : null))).toEqual([
        'right',
        null,
        'right',
      ]);
      expect(levelAndDate(found)).toEqual([
        ['toe', '2192-05-12'],
        ['toe', null],
        [null, null],
      ]);
      expect(found.labs.inr).toMatchObject({ state: 'known', value: 1 });
      expect(found.patient).toMatchObject({ birthDate: { value: '2133' }, heightCm: { value: 180.34 } });
      expect(new Set(found.conditions.map(({ status }) => status))).toEqual(new Set(['active']));
      expect(found.medications.length).toBeGreaterThan(500);
    },
  );

  test.skipIf(files.length === 0)('a filtration rate per minute only is not one per body surface', () => {
    expect(read('spliced-Parker', '2021-08-01')).toMatchObject({
      patient: { deceased: { state: 'known', value: true } },
      labs: {
        egfrMlPerMin173M2: { state: 'unknown', why: 'unreadable', seen: expect.stringContaining('mL/min') },
      },
    });
  });
});
