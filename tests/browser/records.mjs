/** A made-up person with a left below-knee amputation ahead. */
export function record(surgeryDate) {
  const subject = { reference: 'Patient/p' };
  const coded = (system, code, text) => ({ coding: [{ system, code }], text });
  const snomed = 'http://snomed.info/sct';
  const resources = [
    { resourceType: 'Patient', id: 'p', birthDate: '1961-05-17', gender: 'female' },
    {
      resourceType: 'Procedure',
      id: 'a',
      status: 'preparation',
      subject,
      code: coded(snomed, '88312006', 'Amputation of leg through tibia and fibula'),
      bodySite: [coded(snomed, '7771000', 'Left')],
      performedDateTime: surgeryDate,
    },
    {
      resourceType: 'Condition',
      id: 'c',
      subject,
      clinicalStatus: { coding: [{ code: 'active' }] },
      code: coded(snomed, '44054006', 'Diabetes mellitus type 2'),
    },
  ];
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}

/** The same with a birth date that does not exist. */
export function brokenRecord() {
  return JSON.parse(JSON.stringify(record(inDays(14))).replace('1961-05-17', '1961-02-31'));
}

/** A day some days from now. */
export function inDays(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
