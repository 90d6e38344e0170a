import { expect, it } from 'vitest';
import type { Caller } from './caller.js';
import { selfReportFault } from './self-report.js';

const patient: Caller = { userId: 'u', display: 'u', role: 'patient', patientId: 'p', sessionId: null };
const own = { reference: 'Patient/p' };

it.each([
  ['own pain', { resourceType: 'Observation', performer: [own] }, true],
  ['a value of nobody', { resourceType: 'Observation' }, false],
  ['a nurse’s value', { resourceType: 'Observation', performer: [{ reference: 'Practitioner/n' }] }, false],
  [
    'own and a nurse’s',
    { resourceType: 'Observation', performer: [own, { reference: 'Practitioner/n' }] },
    false,
  ],
  ['another patient’s', { resourceType: 'Observation', performer: [{ reference: 'Patient/q' }] }, false],
  ['a name without a reference', { resourceType: 'Observation', performer: [{ display: 'me' }] }, false],
  ['own message', { resourceType: 'Communication', sender: own }, true],
  [
    'a message of the clinic',
    { resourceType: 'Communication', sender: { reference: 'Organization/c' } },
    false,
  ],
  ['answers without a name', { resourceType: 'QuestionnaireResponse' }, true],
  ['own answers', { resourceType: 'QuestionnaireResponse', source: own, author: own }, true],
  [
    'answers of a nurse',
    { resourceType: 'QuestionnaireResponse', author: { reference: 'Practitioner/n' } },
    false,
  ],
  ['own doses', { resourceType: 'MedicationStatement', informationSource: own }, true],
  ['doses of nobody', { resourceType: 'MedicationStatement' }, false],
  [
    'doses that a nurse tells',
    { resourceType: 'MedicationStatement', informationSource: { reference: 'Practitioner/n' } },
    false,
  ],
  ['own consent', { resourceType: 'Consent', performer: [{ ...own, display: 'Ann' }] }, true],
  ['consent of nobody', { resourceType: 'Consent' }, false],
  ['consent of another', { resourceType: 'Consent', performer: [own, { reference: 'Patient/q' }] }, false],
])('a patient reporting %s', (_, resource, may) => {
  expect(selfReportFault(patient, resource) === null).toBe(may);
  expect(selfReportFault({ ...patient, role: 'nurse' }, resource)).toBeNull();
});
