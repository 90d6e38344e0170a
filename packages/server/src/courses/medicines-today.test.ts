import type { Resource } from '@cryobridge/fhir/mapping';
import type { Statement } from '@cryobridge/plan';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type TestFollowing,
  clinicianAsked,
  nurseAsked,
  openTestFollowing,
  storeExample,
} from '../../testing/following.js';
import { type TestPostgres, startTestPostgres } from '../../testing/postgres.js';
import { written } from '../cases/record-entries.js';

let postgres: TestPostgres;
let following: TestFollowing;

beforeAll(async () => {
  postgres = await startTestPostgres();
});
afterEach(() => following.close());
afterAll(() => postgres.stop());

const today = '2026-12-15';

async function person(): Promise<string> {
  following = openTestFollowing(postgres.connection, { now: () => new Date(`${today}T12:00:00Z`) });
  const caseId = await storeExample(following.repository, 'transtibial-diabetes');
  await following.courses(clinicianAsked).start({ caseId, timeZone: 'Europe/Berlin', language: 'de' });
  return caseId;
}

async function rechecked(id: string, asked = clinicianAsked): Promise<readonly Statement[]> {
  const view = await following.courses(asked).view(id);
  return (view?.rescue ?? []).filter(({ id: said }) => said.startsWith('say:regimen.recheck-'));
}
const drugs = (told: readonly Statement[]) =>
  told.map(({ id, facts }) => `${id.replace('say:regimen.recheck-', '')} ${String(facts['drug'])}`);

const egfr = (id: string, value: number): Resource =>
  ({
    resourceType: 'Observation',
    id: `egfr-${id}`,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '98979-8' }] },
    subject: { reference: `Patient/${id}` },
    effectiveDateTime: today,
    valueQuantity: {
      value,
      unit: 'mL/min/{1.73_m2}',
      system: 'http://unitsofmeasure.org',
      code: 'mL/min/{1.73_m2}',
    },
  }) as unknown as Resource;

const acetaminophen = (id: string, times: number): Resource =>
  ({
    resourceType: 'MedicationRequest',
    id: `order-${id}`,
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text: 'acetaminophen 325 MG Oral Tablet' },
    subject: { reference: `Patient/${id}` },
    authoredOn: today,
    dosageInstruction: [
      {
        timing: { repeat: { frequency: times, period: 1, periodUnit: 'd' } },
        doseAndRate: [{ doseQuantity: { value: 1, unit: '{tbl}' } }],
      },
    ],
  }) as unknown as Resource;

const put = (resource: Resource) => following.repository.transaction(clinicianAsked, [written(resource)]);

describe('medicines of a plan, on the page of the person', () => {
  it('are checked again when a value arrives under /fhir, at the bound and below it', async () => {
    const id = await person();
    await put(egfr(id, 60));
    const normal = drugs(await rechecked(id));
    expect(normal).not.toContain('dose gabapentin');
    await put(egfr(id, 14));
    const failing = drugs(await rechecked(id, nurseAsked));
    expect(failing).toEqual(
      expect.arrayContaining(['dose gabapentin', 'stopped morphine, patient-controlled']),
    );
  });

  it('are checked again when a medicine is ordered, within the limit and past it', async () => {
    const id = await person();
    // 2600 mg are on the record already; at 68 years the limit is 3000 mg.
    const over = async () => drugs(await rechecked(id)).includes('over acetaminophen (paracetamol)');
    await put(acetaminophen(id, 1));
    expect(await over()).toBe(false);
    await put(acetaminophen(id, 2));
    expect(await over()).toBe(true);
  });
});
