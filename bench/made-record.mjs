/** A made-up person with as many readings as it takes to reach a size: what an import has to get through. */
export function madeRecord(megabytes) {
  const subject = { reference: 'Patient/p' };
  const entry = [{ resource: { resourceType: 'Patient', id: 'p', gender: 'male', birthDate: '1961-04-12' } }];
  const codes = [
    ['29463-7', 'Body weight', 'kg', 80],
    ['2160-0', 'Creatinine', 'mg/dL', 1.1],
    ['777-3', 'Platelets', '10*3/uL', 240],
    ['4548-4', 'Hemoglobin A1c', '%', 7.1],
  ];
  for (let n = 0, size = 0; size < megabytes * 2 ** 20; n += 1) {
    const [code, display, unit, value] = codes[n % codes.length];
    const day = new Date(Date.UTC(2010, 0, 1 + (n % 5800))).toISOString();
    const resource = {
      resourceType: 'Observation',
      id: `o${n}`,
      status: 'final',
      category: [
        {
          coding: [
            { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' },
          ],
        },
      ],
      code: { coding: [{ system: 'http://loinc.org', code, display }], text: display },
      subject,
      effectiveDateTime: day,
      issued: day,
      valueQuantity: { value: value + (n % 7) / 10, unit, system: 'http://unitsofmeasure.org', code: unit },
    };
    entry.push({ resource });
    size += JSON.stringify(resource).length + 14;
  }
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry });
}
