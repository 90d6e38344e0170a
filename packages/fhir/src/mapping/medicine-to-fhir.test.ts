import { ownMedicines } from '@cryobridge/course';
import { describe, expect, it } from 'vitest';
import { validateResource } from '../validation/index.js';
import { medicationsFromFhir } from './medications-from-fhir.js';
import { type MedicineOrder, medicineToFhir, stoppedMedicine } from './medicine-to-fhir.js';

const order: MedicineOrder = {
  text: 'oxycodone hydrochloride 5 MG Oral Tablet',
  doseLow: 1,
  doseHigh: 2,
  unit: 'tablet',
  route: 'oral',
  everyHours: 4,
  asNeeded: true,
  maxPerDay: 8,
  from: '2026-06-01',
  until: '2026-06-10',
};
const written = {
  id: 'm1',
  patientId: 'p1',
  by: 'Dr A. Example',
  at: '2026-06-01T09:00:00Z',
  language: 'de',
} as const;
const read = (resource: ReturnType<typeof medicineToFhir>) =>
  medicationsFromFhir([resource], '2026-06-05')[0];

describe('medicineToFhir', () => {
  it('is valid, and read back as it was ordered', () => {
    const resource = medicineToFhir(order, written);
    expect(validateResource(resource)).toEqual([]);
    expect(read(resource)).toMatchObject({
      kind: 'prescribed',
      status: 'active',
      started: '2026-06-01',
      ended: '2026-06-10',
      order: {
        drugText: order.text,
        steps: [
          {
            dose: { low: 1, high: 2, unit: 'tablet' },
            timesPerDay: { low: 6, high: 6 },
            everyHours: { low: 4, high: 4 },
            asNeeded: true,
            maxPerDay: { value: 8, unit: 'tablet' },
            from: '2026-06-01',
            until: '2026-06-10',
            route: 'oral',
          },
        ],
      },
    });
  });

  it('says it in words for staff and for the person', () => {
    expect(medicineToFhir(order, written)['dosageInstruction']).toMatchObject([
      {
        text: '1 to 2 tablets, at most every 4 hours, when needed. No more than 8 tablets in 24 hours.',
        patientInstruction:
          '1 bis 2 Tabletten, höchstens alle 4 Stunden, wenn nötig. Nicht mehr als 8 Tabletten in 24 Stunden.',
      },
    ]);
  });

  it('leaves out what is not ordered', () => {
    const plain = medicineToFhir(
      { ...order, doseLow: 2, maxPerDay: null, until: null, asNeeded: false },
      written,
    );
    expect(validateResource(plain)).toEqual([]);
    expect(read(plain)).toMatchObject({
      ended: null,
      order: { steps: [{ dose: { low: 2, high: 2 }, maxPerDay: null, asNeeded: false }] },
    });
  });

  it('stops on a day, which is its last', () => {
    const stopped = stoppedMedicine(medicineToFhir({ ...order, until: null }, written), '2026-06-04');
    expect(validateResource(stopped)).toEqual([]);
    const medication = read(stopped);
    expect(medication).toMatchObject({ status: 'stopped', recordStatus: 'stopped', ended: '2026-06-04' });
    const course = {
      medications: medication === undefined ? [] : [medication],
      reports: [],
      timeZone: 'UTC',
    };
    expect(ownMedicines(course, { now: '2026-06-04T10:00:00Z', language: 'en' })).toEqual([]);
  });
});
