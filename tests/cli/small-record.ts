/** A made-up person with nothing but a planned amputation on record. */
export const smallRecord = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [
    { resource: { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1961-04-12' } },
    {
      resource: {
        resourceType: 'Observation',
        id: 'w',
        status: 'final',
        code: { coding: [{ system: 'http://loinc.org', code: '29463-7' }] },
        subject: { reference: 'Patient/p' },
        effectiveDateTime: '2026-11-01',
        valueQuantity: { value: 71, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
      },
    },
  ],
};

/** What the flags add, so that the amputation is planned. */
export const plannedFlags = [
  '--now',
  '2026-11-22',
  '--level',
  'transtibial',
  '--side',
  'left',
  '--surgery-date',
  '2026-12-03',
];
