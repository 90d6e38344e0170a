import { describe, expect, it } from 'vitest';
import { servedTypes } from '../served-types.js';
import { impliedPrecision } from './read-quantity.js';
import { readCriterion } from './read-criterion.js';
import { type AskedSearch, readSearch } from './read-search.js';
import { SearchFault } from './search-fault.js';

const scope = { nowMs: Date.UTC(2026, 0, 1), ownBases: ['http://localhost/fhir'] };

function read(url: string, more: Partial<AskedSearch> = {}) {
  const [type = '', query = ''] = url.split('?');
  const parameters = [...new URLSearchParams(query).entries()];
  return readSearch({
    type: type === '' ? null : type,
    patientId: null,
    parameters,
    isLenient: false,
    scope,
    ...more,
  });
}

function faultOf(url: string): SearchFault {
  try {
    read(url);
  } catch (fault) {
    if (fault instanceof SearchFault) return fault;
    throw fault;
  }
  throw new Error(`${url} was understood`);
}

describe('what is not supported', () => {
  it.each([
    ['Patient?nmae=x', 'nmae'],
    ['Patient?name:fuzzy=x', 'name:fuzzy'],
    ['Patient?phonetic=x', 'phonetic'],
    ['Patient?_text=x', '_text'],
    ['Patient?_content=x', '_content'],
    ['Patient?_filter=name eq x', '_filter'],
    ['Patient?_query=x', '_query'],
    ['Patient?_list=x', '_list'],
    ['Location?near=1|2', 'near'],
    ['Observation?code:below=x', 'code:below'],
    ['Observation?code:of-type=a|b|c', 'code:of-type'],
    ['Observation?date:exact=2024', 'date:exact'],
    ['Observation?value-quantity:text=5', 'value-quantity:text'],
    ['Observation?patient:Practitioner=1', 'patient:Practitioner'],
    ['Observation?patient:Patient:exact=1', 'patient:Patient:exact'],
    ['Observation?code.text=x', 'code.text'],
    ['Observation?patient.nmae=x', 'patient.nmae'],
    ['Observation?code-value-quantity:missing=true', 'code-value-quantity:missing'],
    ['Patient?_has:Observation:patient:nmae=x', '_has:Observation:patient:nmae'],
    ['Patient?_has:Observation:encounter:code=x', '_has:Observation:encounter:code'],
    ['Patient?_has:Nothing:patient:code=x', '_has:Nothing:patient:code'],
    ['Patient?_has:Observation:patient=x', '_has:Observation:patient'],
    ['Patient?_sort=nmae', '_sort'],
    ['Observation?_sort=code-value-quantity', '_sort'],
    ['Patient?_sort:desc=name', '_sort:desc'],
    ['Patient?_contained=true', '_contained'],
    ['Patient?_type=Patient', '_type'],
    ['Patient?_include:recurse=Patient:link', '_include:recurse'],
    ['Patient?_include=Patient:name', '_include'],
    ['?name=x', 'name'],
  ])('%s is named, and a lenient search leaves it out', (url, parameter) => {
    const fault = faultOf(url);
    expect(fault).toMatchObject({ kind: 'unsupported', parameter });
    expect(fault.message).toContain(parameter.split(':')[0]);
    const lenient = read(url, { isLenient: true });
    expect(lenient.ignored).toHaveLength(1);
    expect(lenient.used).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it.each([
    'Patient?name=',
    'Patient?name=%20',
    'Patient?name=a,,b',
    'Patient?name=%00',
    'Patient?birthdate=yesterday',
    'Patient?birthdate=2024-02-30',
    'Patient?birthdate=2024-13',
    'Patient?birthdate=xx2024',
    'Patient?gender=|',
    'Patient?gender=a|b|c',
    'Patient?identifier:of-type=a|b',
    'Patient?active:missing=perhaps',
    'Observation?value-quantity=five',
    'Observation?value-quantity=5|mg',
    'Observation?value-quantity=5|a|b|c',
    'Observation?code-value-quantity=a',
    'Observation?code-value-quantity=a$b$c',
    'Observation?code-value-quantity=$5',
    'Observation?patient=Patient/1/2',
    'Observation?patient=Practitioner/1',
    'Observation?patient=no spaces',
    'Observation?code:in=http://nowhere',
    'Patient?_count=-1',
    'Patient?_count=many',
    'Patient?_count:exact=1',
    'Patient?_total=perhaps',
    'Patient?_include=Patient',
    'Patient?_include=Patient:link:Practitioner',
    'Patient?_revinclude=Observation:encounter',
    'Patient?_revinclude=*',
    '?_type=Nothing',
    'Nothing?_id=1',
    `Patient?${'link:Patient.'.repeat(8)}name=x`,
  ])('%s is a fault even in a lenient search', (url) => {
    expect(faultOf(url).kind).toBe('invalid');
    expect(() => read(url, { isLenient: true })).toThrow(SearchFault);
  });

  it('is refused by its place in a patient compartment', () => {
    expect(() => read('Organization', { patientId: '1' })).toThrow(/not in the compartment/);
    expect(read('Observation', { patientId: '1' }).criteria.size).toBe(1);
    expect(read('', { patientId: '1' }).criteria.has('Organization')).toBe(false);
  });
});

describe('a search that is too much', () => {
  it.each([
    ['parameters', `Patient?${'name=a&'.repeat(101)}`],
    ['characters', `Patient?name=${'a'.repeat(64_001)}`],
    ['types', `Task?${'based-on.'.repeat(6)}_id=1`],
  ])('of %s is refused', (word, url) => {
    expect(faultOf(url)).toMatchObject({ kind: 'invalid', message: expect.stringContaining(word) as string });
  });

  it('is not one that is just within', () => {
    expect(read(`Patient?${'name=a&'.repeat(100)}`).criteria.get('Patient')).toHaveLength(100);
    expect(() => read('Task?based-on:ServiceRequest.based-on._id=1')).not.toThrow();
  });
});

describe('implied precision', () => {
  it.each([
    ['5.4', 5.35, 5.45],
    ['5.40', 5.395, 5.405],
    ['100', 99.5, 100.5],
    ['1e2', 50, 150],
    ['1.0e2', 95, 105],
    ['-5.4', -5.45, -5.35],
    ['0', -0.5, 0.5],
    ['0.30', 0.295, 0.305],
    ['1e-2', 0.005, 0.015],
  ])('of %s is from %d to %d', (text, from, to) => {
    expect(impliedPrecision(text)).toEqual({ value: Number(text), from, to });
  });

  it.each(['', 'x', '1.', '.5', '1e', '1e9999', '0x10', 'NaN', 'Infinity', '1 2'])(
    '%s is no number',
    (text) => {
      expect(impliedPrecision(text)).toBeNull();
    },
  );
});

describe('dates', () => {
  const spanOf = (value: string) => {
    const criterion = readCriterion({ ...scope, type: 'Patient' }, 'birthdate', value);
    const [test] = criterion.is === 'date' ? criterion.anyOf : [];
    return [new Date(test?.fromMs ?? 0).toISOString(), new Date(test?.toMs ?? 0).toISOString()];
  };

  it.each([
    ['2024', '2024-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z'],
    ['2024-02', '2024-02-01T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-03-01T00:00:00.000Z'],
    ['2024-02-29T10:00', '2024-02-29T10:00:00.000Z', '2024-02-29T10:01:00.000Z'],
    ['2024-02-29T10:00:00Z', '2024-02-29T10:00:00.000Z', '2024-02-29T10:00:01.000Z'],
    ['2024-02-29T23:30:00-05:00', '2024-03-01T04:30:00.000Z', '2024-03-01T04:30:01.000Z'],
    ['2024-02-29T10:00:00 05:00', '2024-02-29T05:00:00.000Z', '2024-02-29T05:00:01.000Z'],
    ['2024-02-29T10:00:00.25Z', '2024-02-29T10:00:00.250Z', '2024-02-29T10:00:00.260Z'],
    ['ap2024-01-01', '2023-10-19T22:48:00.000Z', '2024-03-15T01:12:00.000Z'],
  ])('%s stands for %s up to %s', (value, from, to) => {
    expect(spanOf(value)).toEqual([from, to]);
  });
});

describe('every parameter', () => {
  const example = {
    token: 'a',
    reference: '1',
    string: 'a',
    date: '2024',
    quantity: '5',
    uri: 'http://a',
    composite: '',
  };

  it.each(servedTypes)('of %s can be asked', async (type) => {
    const { searchParametersOf } = await import('./search-parameter.js');
    for (const { code, type: kind, composites } of searchParametersOf(type)) {
      const value =
        composites === undefined
          ? example[kind]
          : (composites[0]?.components ?? []).map((part) => example[part.type]).join('$');
      expect(() => readCriterion({ ...scope, type }, code, value)).not.toThrow();
    }
  });
});
