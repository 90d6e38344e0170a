import { expect, it } from 'vitest';
import { veilOf } from './veil-of.js';

const coded = (text: string) => ({
  code: { coding: [{ system: 'http://snomed.info/sct', code: '1', display: text }] },
});

it.each([
  [
    'an assigned arm',
    { resourceType: 'ResearchSubject', status: 'candidate', assignedArm: 'A' },
    'allocation',
  ],
  ['an actual arm', { resourceType: 'ResearchSubject', actualArm: 'A' }, 'allocation'],
  ['an arm in an extension', { resourceType: 'ResearchSubject', extension: [{ url: 'x' }] }, 'allocation'],
  ['an arm in the narrative', { resourceType: 'ResearchSubject', text: { div: 'arm' } }, 'allocation'],
  [
    'that somebody takes part',
    { resourceType: 'ResearchSubject', id: 's', status: 'on-study', study: {} },
    null,
  ],
  ['a freeze', { resourceType: 'Procedure', ...coded('Cryoneurolysis of tibial nerve') }, 'freeze-record'],
  [
    'a freeze by its profile',
    { resourceType: 'Procedure', meta: { profile: ['https://x/freeze-procedure'] }, ...coded('Nerve') },
    'freeze-record',
  ],
  ['a sham', { resourceType: 'Procedure', ...coded('Sham procedure') }, 'allocation'],
  [
    'a procedure by code alone',
    { resourceType: 'Procedure', code: { coding: [{ code: '64640' }] } },
    'freeze-record',
  ],
  ['a procedure without a name', { resourceType: 'Procedure' }, 'freeze-record'],
  ['an amputation', { resourceType: 'Procedure', ...coded('Below knee amputation') }, null],
  ['use of a device', { resourceType: 'DeviceUseStatement' }, 'freeze-record'],
  ['a kit', { resourceType: 'Device' }, 'freeze-record'],
  ['a letter', { resourceType: 'DocumentReference' }, 'freeze-record'],
  ['a file', { resourceType: 'Binary', data: 'AA==' }, 'forecast'],
  ['a group of orders', { resourceType: 'RequestGroup' }, 'forecast'],
  ['our plan', { resourceType: 'CarePlan', title: 'Cryoneurolysis plan' }, 'forecast'],
  ['a plan that says nothing', { resourceType: 'CarePlan', status: 'active' }, 'forecast'],
  ['another plan', { resourceType: 'CarePlan', category: [{ text: 'Diabetes self management plan' }] }, null],
  [
    'a forecast',
    {
      resourceType: 'Observation',
      code: { coding: [{ system: 'https://x/codes', code: 'cover-forecast' }] },
    },
    'forecast',
  ],
  ['a measured freeze', { resourceType: 'Observation', ...coded('Probe tip temperature') }, 'freeze-record'],
  ['pain', { resourceType: 'Observation', ...coded('Phantom limb pain') }, null],
  ['skin at the probe site', { resourceType: 'Observation', ...coded('Skin at the probe site') }, null],
  ['a cold disease', { resourceType: 'Observation', ...coded('Cryoglobulins in serum') }, null],
  [
    'what a patient reports',
    {
      resourceType: 'Observation',
      ...coded('Pain'),
      performer: [{ reference: 'Patient/p' }],
      note: [{ text: 'was it a sham?' }],
    },
    null,
  ],
  [
    'what staff note of an arm',
    {
      resourceType: 'Observation',
      ...coded('Pain'),
      performer: [{ reference: 'Practitioner/p' }],
      note: [{ text: 'sham kit' }],
    },
    'allocation',
  ],
  [
    'an answer',
    { resourceType: 'QuestionnaireResponse', item: [{ text: 'Do you think you had the sham?' }] },
    null,
  ],
  [
    'an order for a sham',
    { resourceType: 'ServiceRequest', note: [{ text: 'use sham kit 17' }] },
    'allocation',
  ],
  ['an order for a freeze', { resourceType: 'ServiceRequest', ...coded('Cryoneurolysis') }, null],
  ['the study', { resourceType: 'ResearchStudy', title: 'Sham-controlled', arm: [{ name: 'Sham' }] }, null],
])('veils %s as it should', (_, resource, veil) => {
  expect(veilOf(resource)).toBe(veil);
});
