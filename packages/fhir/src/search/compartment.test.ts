import { describe, expect, it } from 'vitest';
import { indexValuesOf } from './index-values.js';
import { compartmentToken } from './token-text.js';
import { patientsOf } from './compartment.js';

const ownBases = ['https://here.org/fhir'];
const to = (reference: string) => ({ reference });

describe('compartments', () => {
  it.each([
    [{ resourceType: 'Patient', id: 'a', link: [{ other: to('Patient/b') }] }, ['a']],
    [
      {
        resourceType: 'Observation',
        subject: to('Patient/b'),
        performer: [to('Patient/a'), to('Practitioner/c')],
      },
      ['a', 'b'],
    ],
    [{ resourceType: 'Observation', subject: to('Patient/a/_history/2') }, ['a']],
    [{ resourceType: 'Condition', subject: to('https://here.org/fhir/Patient/a') }, ['a']],
    [{ resourceType: 'Condition', subject: to('https://elsewhere.org/fhir/Patient/a') }, []],
    [{ resourceType: 'Condition', subject: to('Group/a') }, []],
    [{ resourceType: 'Condition', subject: to('#a') }, []],
    [{ resourceType: 'Condition', subject: { identifier: { value: 'a' } } }, []],
    [
      { resourceType: 'Appointment', participant: [{ actor: to('Patient/a') }, { actor: to('Location/b') }] },
      ['a'],
    ],
    [{ resourceType: 'Organization', id: 'a' }, []],
    [{ resourceType: 'Binary', securityContext: to('Patient/a') }, ['a']],
    [{ resourceType: 'Binary', securityContext: to('DocumentReference/a') }, []],
    [{ resourceType: 'Binary' }, []],
    [{ resourceType: 'Nothing', subject: to('Patient/a') }, []],
    [{}, []],
  ])('of %j are %j', (resource, patients) => {
    expect(patientsOf(resource, { ownBases })).toEqual(patients);
    const { tokens } = indexValuesOf(resource, { ownBases });
    for (const id of ['a', 'b', 'c']) expect(tokens.has(compartmentToken(id))).toBe(patients.includes(id));
  });
});
