import { describe, expect, it } from 'vitest';
import { validateResource } from './validate-resource.js';

const pain = {
  resourceType: 'Observation',
  id: 'pain-1',
  status: 'final',
  code: { coding: [{ system: 'http://loinc.org', code: '72514-3' }] },
  subject: { reference: 'Patient/p1' },
  effectiveDateTime: '2026-01-31T08:30:00+01:00',
  valueQuantity: { value: 4, system: 'http://unitsofmeasure.org', code: '{score}' },
};
const patient = { resourceType: 'Patient', id: 'p1', birthDate: '1960-02-29' };
const condition = {
  resourceType: 'Condition',
  subject: { reference: 'Patient/p1' },
  clinicalStatus: {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' }],
  },
};
const div = (inner: string) => ({
  ...patient,
  text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>` },
});
const extension = (content: object) => ({ ...patient, extension: [{ url: 'http://a.org/e', ...content }] });
const request = {
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  subject: { reference: 'Patient/p1' },
  medicationReference: { reference: '#m' },
  contained: [{ resourceType: 'Medication', id: 'm', code: { text: 'a drug' } }],
};
const first = request.contained[0];
let deep: object = { linkId: '0', text: 'x' };
for (let level = 1; level < 120; level += 1) deep = { linkId: String(level), item: [deep] };

const good: readonly (readonly [string, unknown])[] = [
  ['an observation', pain],
  ['a resource of nothing but its type', { resourceType: 'Patient' }],
  [
    'a primitive with only an extension',
    { resourceType: 'Patient', _birthDate: { extension: [{ url: 'http://a.org/e', valueCode: 'unknown' }] } },
  ],
  [
    'lists of values and extensions side by side',
    {
      ...patient,
      name: [
        { given: ['A', null], _given: [null, { extension: [{ url: 'http://a.org/e', valueCode: 'x' }] }] },
      ],
    },
  ],
  ['a required binding as a concept', condition],
  ['a contained resource that is used', request],
  ['a narrative', div('<p>Freeze &amp; <b>thaw</b><br/>15 &lt; 20 <a href="#x">see</a></p>')],
  ['an extension with a value', extension({ valueString: 'x' })],
  ['an extension of extensions', extension({ extension: [{ url: 'part', valueInteger: 1 }] })],
  [
    'a reference by urn',
    { ...pain, subject: { reference: 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520' } },
  ],
  [
    'a reference by absolute URL',
    { ...pain, subject: { reference: 'https://ehr.example.org/fhir/Patient/7' } },
  ],
  ['a reference by identifier', { ...pain, subject: { identifier: { value: '7' }, type: 'Patient' } }],
  ['a reference by search', { ...pain, subject: { reference: 'Patient?identifier=x|7' } }],
  ['a leap second', { ...pain, effectiveDateTime: '2016-12-31T23:59:60Z' }],
  [
    'a media type with a parameter',
    { resourceType: 'Binary', contentType: 'text/plain; charset=utf-8', data: 'YQ==' },
  ],
  [
    'a period of one unlike precision',
    {
      resourceType: 'Encounter',
      status: 'planned',
      class: { code: 'AMB' },
      period: { start: '2026-05-03', end: '2026-05' },
    },
  ],
];

const bad: readonly (readonly [string, unknown, string, string])[] = [
  ['no object', 'x', 'structure', ''],
  ['null', null, 'structure', ''],
  ['a list', [pain], 'structure', ''],
  ['no type', {}, 'structure', ''],
  ['an unknown type', { resourceType: 'Foo' }, 'structure', ''],
  ['a type that is none', { resourceType: '__proto__' }, 'structure', ''],
  ['an abstract type', { resourceType: 'DomainResource' }, 'structure', ''],
  ['a data type', { resourceType: 'Quantity' }, 'structure', ''],
  ['an unknown element', { ...pain, painScore: 4 }, 'structure', 'Observation.painScore'],
  [
    '__proto__',
    JSON.parse('{"resourceType":"Patient","__proto__":{"a":1}}'),
    'structure',
    'Patient.__proto__',
  ],
  ['a name that is no name', { ...patient, 'a b`': 1 }, 'structure', 'Patient.`a b?`'],
  ['a missing element', without(pain, 'status'), 'required', 'Observation.status'],
  ['two choices', { ...pain, valueString: '4' }, 'structure', 'Observation.value'],
  [
    'two choices, one by its extension',
    { ...pain, _valueString: { id: 'a' } },
    'structure',
    'Observation.value',
  ],
  ['a choice of no such type', { ...pain, valueMoney: {} }, 'structure', 'Observation.valueMoney'],
  ['a list where one is allowed', { ...pain, status: ['final'] }, 'structure', 'Observation.status'],
  ['one where a list is needed', { ...pain, category: { text: 'x' } }, 'structure', 'Observation.category'],
  ['an empty list', { ...pain, category: [] }, 'structure', 'Observation.category'],
  ['an empty object', { ...pain, category: [{}] }, 'invariant', 'Observation.category[0]'],
  ['an object of an id alone', { ...pain, category: [{ id: 'a' }] }, 'invariant', 'Observation.category[0]'],
  ['an empty string', { ...pain, code: { text: '' } }, 'value', 'Observation.code.text'],
  ['an element id with a space', { ...pain, code: { id: 'a b', text: 'x' } }, 'value', 'Observation.code.id'],
  ['null as a value', { ...pain, status: null }, 'structure', 'Observation.status'],
  ['null in a list', { ...pain, category: [null] }, 'structure', 'Observation.category[0]'],
  [
    'null in both lists',
    { ...patient, name: [{ given: [null], _given: [null] }] },
    'structure',
    'Patient.name[0].given[0]',
  ],
  [
    'lists of unlike length',
    { ...patient, name: [{ given: ['A', 'B'], _given: [{ id: 'x' }] }] },
    'structure',
    'Patient.name[0].given',
  ],
  [
    'an extension of a complex element by _',
    { ...pain, _code: { id: 'a' } },
    'structure',
    'Observation._code',
  ],
  ['a control character', { ...pain, code: { text: 'a\u0000b' } }, 'value', 'Observation.code.text'],
  ['half a surrogate pair', { ...pain, code: { text: 'a\ud800b' } }, 'value', 'Observation.code.text'],
  ['an id with a slash', { ...pain, id: 'a/b' }, 'value', 'Observation.id'],
  ['an id too long', { ...pain, id: 'a'.repeat(65) }, 'value', 'Observation.id'],
  ['a code not of the binding', { ...pain, status: 'done' }, 'code-invalid', 'Observation.status'],
  [
    'a code with two spaces',
    { ...pain, code: { coding: [{ code: 'a  b' }] } },
    'value',
    'Observation.code.coding[0].code',
  ],
  [
    'a concept not of the binding',
    { ...condition, clinicalStatus: { text: 'active' } },
    'code-invalid',
    'Condition.clinicalStatus',
  ],
  [
    'a concept of another system',
    { ...condition, clinicalStatus: { coding: [{ system: 'http://a.org', code: 'active' }] } },
    'code-invalid',
    'Condition.clinicalStatus',
  ],
  [
    'a media type that is none',
    { resourceType: 'Binary', contentType: 'pdf' },
    'code-invalid',
    'Binary.contentType',
  ],
  [
    'a time without zone',
    { ...pain, effectiveDateTime: '2026-01-31T08:30:00' },
    'value',
    'Observation.effective.ofType(dateTime)',
  ],
  [
    'a time without seconds',
    { ...pain, effectiveDateTime: '2026-01-31T08:30Z' },
    'value',
    'Observation.effective.ofType(dateTime)',
  ],
  ['a day that is none', { ...patient, birthDate: '1961-02-29' }, 'value', 'Patient.birthDate'],
  ['the year zero', { ...patient, birthDate: '0000' }, 'value', 'Patient.birthDate'],
  ['a date with a time', { ...patient, birthDate: '1961-02-28T00:00:00Z' }, 'value', 'Patient.birthDate'],
  [
    'a number as text',
    { ...pain, valueQuantity: { value: '4' } },
    'value',
    'Observation.value.ofType(Quantity).value',
  ],
  [
    'a number beyond numbers',
    { ...pain, valueQuantity: { value: Number.POSITIVE_INFINITY } },
    'value',
    'Observation.value.ofType(Quantity).value',
  ],
  [
    'a broken integer',
    { ...without(pain, 'valueQuantity'), valueInteger: 1.5 },
    'value',
    'Observation.value.ofType(integer)',
  ],
  [
    'an integer of more than 32 bits',
    { ...without(pain, 'valueQuantity'), valueInteger: 2_147_483_648 },
    'value',
    'Observation.value.ofType(integer)',
  ],
  ['a boolean as text', { ...patient, active: 'true' }, 'value', 'Patient.active'],
  [
    'base64 that is none',
    { resourceType: 'Binary', contentType: 'text/plain', data: 'a' },
    'value',
    'Binary.data',
  ],
  [
    'a reference to the wrong type',
    { ...pain, subject: { reference: 'Organization/o1' } },
    'value',
    'Observation.subject',
  ],
  ['a reference that is none', { ...pain, subject: { reference: 'p1' } }, 'value', 'Observation.subject'],
  ['a reference to no type', { ...pain, subject: { reference: 'Foo/p1' } }, 'value', 'Observation.subject'],
  [
    'a reference that contradicts its type',
    { ...pain, subject: { reference: 'Patient/p1', type: 'Group' } },
    'value',
    'Observation.subject',
  ],
  [
    'a reference to nothing contained',
    { ...pain, subject: { reference: '#p' } },
    'invariant',
    'Observation.subject',
  ],
  [
    'a contained resource nobody uses',
    { ...request, medicationReference: { reference: 'Medication/m' } },
    'invariant',
    'MedicationRequest.contained[0]',
  ],
  [
    'a contained resource without id',
    { ...request, contained: [first, { resourceType: 'Medication' }] },
    'required',
    'MedicationRequest.contained[1]',
  ],
  [
    'a contained one in a contained one',
    { ...request, contained: [{ ...first, contained: [{ resourceType: 'Patient', id: 'x' }] }] },
    'invariant',
    'MedicationRequest.contained[0]',
  ],
  [
    'a contained one with a version',
    { ...request, contained: [{ ...first, meta: { versionId: '1' } }] },
    'invariant',
    'MedicationRequest.contained[0]',
  ],
  [
    'a contained one of the wrong type',
    { ...request, contained: [{ resourceType: 'Patient', id: 'm' }] },
    'value',
    'MedicationRequest.medication.ofType(Reference)',
  ],
  [
    'an extension without url',
    { ...patient, extension: [{ valueCode: 'x' }] },
    'required',
    'Patient.extension[0].url',
  ],
  ['an extension of nothing', extension({}), 'invariant', 'Patient.extension[0]'],
  [
    'an extension of both',
    extension({ valueCode: 'x', extension: [{ url: 'a', valueCode: 'x' }] }),
    'invariant',
    'Patient.extension[0]',
  ],
  [
    'an extension with a relative url',
    { ...patient, extension: [{ url: 'e', valueCode: 'x' }] },
    'extension',
    'Patient.extension[0]',
  ],
  ['a script in the narrative', div('<script>1</script>'), 'value', 'Patient.text.`div`'],
  ['an event in the narrative', div('<p onclick="x()">a</p>'), 'value', 'Patient.text.`div`'],
  [
    'a script link in the narrative',
    div('<a href=" java&#x09;script:x()">a</a>'),
    'value',
    'Patient.text.`div`',
  ],
  ['an empty narrative', div(' '), 'value', 'Patient.text.`div`'],
  ['a narrative that does not close', div('<p>'), 'value', 'Patient.text.`div`'],
  ['a rule of the type', { ...pain, dataAbsentReason: { text: 'x' } }, 'invariant', 'Observation'],
  [
    'a rule of a data type',
    { ...pain, valueQuantity: { value: 4, code: 'x' } },
    'invariant',
    'Observation.value.ofType(Quantity)',
  ],
  [
    'a quantity that must be simple',
    { ...pain, referenceRange: [{ low: { value: 1, comparator: '<' } }] },
    'structure',
    'Observation.referenceRange[0].low.comparator',
  ],
  ['depth', { resourceType: 'Questionnaire', status: 'draft', item: [deep] }, 'too-costly', ''],
];

function without(record: object, name: string): object {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== name));
}

describe('validateResource', () => {
  it.each(good)('accepts %s', (_name, resource) => {
    expect(validateResource(resource)).toEqual([]);
  });

  it.each(bad)('refuses %s', (_name, resource, code, expression) => {
    const errors = validateResource(resource).filter(({ severity }) => severity === 'error');
    expect(errors.map((each) => each.code)).toContain(code);
    if (expression !== '') expect(errors.flatMap((each) => each.expression)).toContain(expression);
    for (const { diagnostics } of errors) expect(diagnostics).toMatch(/^.{10,400}\.?$/);
  });

  it('names at most a hundred faults', () => {
    const many = { ...patient, name: Array.from({ length: 500 }, () => ({ family: '' })) };
    expect(validateResource(many)).toHaveLength(100);
  });
});
