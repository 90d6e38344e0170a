import { describe, expect, test } from 'vitest';
import { amputationOfCode } from './amputation-codes.js';
import { codeSystem, readConcept, type CodedThing } from './codes.js';
import { Element } from './element.js';
import { FaultLog } from './record-error.js';
import { cptUrl, icd10Url, icd9Url, pcsUrl, snomedUrl } from '../testing/sample-bundle.js';

/** As a reader meets it: through a coding with a system, dots and all. */
function meaning(url: string, code: string, thing: CodedThing = 'other') {
  const element = new Element({ coding: [{ system: url, code }] }, 'Condition.code', new FaultLog());
  const coded = readConcept(element, thing)?.codings[0]?.code;
  return coded === undefined ? null : amputationOfCode(coded);
}

const above = ['transfemoral'];
const below = ['transtibial'];
const leg = ['transtibial', 'knee-disarticulation', 'transfemoral', 'hip-disarticulation'];
const foot = ['transmetatarsal', 'syme'];
const lower = ['toe', 'ray', ...foot, ...leg];
const dotted = (code: string) => `${code.slice(0, 3)}.${code.slice(3)}`;

describe('SNOMED CT of synthetic charts', () => {
  test.each([
    ['180030006', 'procedure', foot],
    ['79733001', 'procedure', above],
    ['46028000', 'procedure', ['finger', 'transradial']],
    ['13995008', 'procedure', ['shoulder-disarticulation']],
    ['386510005', 'care', []],
    ['161622006', 'status', lower],
    ['429280009', 'status', foot],
    ['161621004', 'status', ['finger', 'transradial', 'transhumeral', 'shoulder-disarticulation']],
    ['698423002', 'status', ['finger', 'transradial']],
  ])('%s', (code, kind, levels) => {
    expect(meaning(snomedUrl, code)).toEqual({ kind, levels, sides: [] });
  });
});

describe('value sets of the diabetic foot-exam measure', () => {
  test.each([
    ['S78011A', ['hip-disarticulation'], 'right'],
    ['S78011D', ['hip-disarticulation'], 'right'],
    ['S78111A', above, 'right'],
    ['S78111D', above, 'right'],
    ['S88011A', ['knee-disarticulation'], 'right'],
    ['S88011D', ['knee-disarticulation'], 'right'],
    ['S88111A', below, 'right'],
    ['S88111D', below, 'right'],
    ['S88111S', below, 'right'],
    ['S88911S', ['transtibial', 'knee-disarticulation'], 'right'],
    ['Z89511', below, 'right'],
    ['Z89521', ['knee-disarticulation'], 'right'],
    ['Z89611', above, 'right'],
    ['Z89621', ['hip-disarticulation'], 'right'],
    ['S78012A', ['hip-disarticulation'], 'left'],
    ['S78012D', ['hip-disarticulation'], 'left'],
    ['S78112A', above, 'left'],
    ['S78112D', above, 'left'],
    ['S88012A', ['knee-disarticulation'], 'left'],
    ['S88012D', ['knee-disarticulation'], 'left'],
    ['S88112A', below, 'left'],
    ['S88112D', below, 'left'],
    ['S88112S', below, 'left'],
    ['S88912S', ['transtibial', 'knee-disarticulation'], 'left'],
    ['Z89512', below, 'left'],
    ['Z89522', ['knee-disarticulation'], 'left'],
    ['Z89612', above, 'left'],
    ['Z89622', ['hip-disarticulation'], 'left'],
  ])('ICD-10-CM %s, with and without the dot', (code, levels, side) => {
    expect(meaning(icd10Url, code)).toMatchObject({ levels, sides: [side] });
    expect(meaning(icd10Url, dotted(code))).toEqual(meaning(icd10Url, code));
    expect(meaning(icd10Url, code.toLowerCase())).toEqual(meaning(icd10Url, code));
  });

  test.each(['Q7203', 'Q7220', 'Q7221', 'Q7222', 'Q7223'])('%s was never there: no amputation', (code) => {
    for (const spelled of [code, dotted(code)]) {
      expect(meaning(icd10Url, spelled)).toEqual({ kind: 'congenital', levels: [], sides: [] });
    }
  });

  test.each([
    ['8970', below, []],
    ['8971', below, []],
    ['8972', ['knee-disarticulation', 'transfemoral', 'hip-disarticulation'], []],
    ['8973', ['knee-disarticulation', 'transfemoral', 'hip-disarticulation'], []],
    ['8976', leg, ['left', 'right']],
    ['8977', leg, ['left', 'right']],
    ['V4975', below, []],
    ['V4976', above, []],
    ['V4977', ['hip-disarticulation'], []],
  ])('ICD-9-CM %s, with and without the dot', (code, levels, sides) => {
    expect(meaning(icd9Url, code)).toMatchObject({ levels, sides });
    expect(meaning(icd9Url, dotted(code))).toEqual(meaning(icd9Url, code));
  });

  test.each([
    ['308095002', ['right']],
    ['308097005', ['right']],
    ['308096001', ['left']],
    ['308098000', ['left']],
    ...[
      '110470001',
      '11228000',
      '12663001',
      '265735000',
      '265736004',
      '298049006',
      '298050006',
      '38162008',
      '397163000',
      '397164006',
      '397166008',
      '397167004',
      '397168009',
      '397169001',
      '443025009',
      '6661001',
      '76017008',
      '83574003',
      '87562003',
    ].map((code): [string, string[]] => [code, []]),
  ])('SNOMED CT %s is above or below the knee', (code, sides) => {
    expect(meaning(snomedUrl, code)).toMatchObject({ levels: leg, sides });
  });

  test('SNOMED CT 88312006 is through tibia and fibula', () => {
    expect(meaning(snomedUrl, '88312006')).toEqual({ kind: 'procedure', levels: below, sides: [] });
  });
});

describe('codes of a real record', () => {
  test.each([
    [icd9Url, 'V4972', 'status', ['toe'], []],
    [icd10Url, 'Z89421', 'status', ['toe'], ['right']],
    [icd10Url, 'Z89431', 'status', foot, ['right']],
    [pcsUrl, '0Y6R0Z0', 'procedure', ['toe'], ['right']],
  ])('%s %s', (url, code, kind, levels, sides) => {
    const thing = url === pcsUrl ? 'procedure' : 'other';
    expect(meaning(url, code, thing)).toEqual({ kind, levels, sides });
  });
});

describe('ICD-10-PCS detachment', () => {
  test.each([
    ['0Y620ZZ', ['hip-disarticulation'], ['right']],
    ['0Y640ZZ', ['hip-disarticulation'], ['left', 'right']],
    ['0Y670ZZ', ['hip-disarticulation'], ['right']],
    ['0Y680ZZ', ['hip-disarticulation'], ['left']],
    ['0Y6C0Z1', above, ['right']],
    ['0Y6D0Z3', above, ['left']],
    ['0Y6F0ZZ', ['knee-disarticulation'], ['right']],
    ['0Y6G0ZZ', ['knee-disarticulation'], ['left']],
    ['0Y6H0Z2', below, ['right']],
    ['0Y6J0Z1', below, ['left']],
    ['0Y6M0Z0', foot, ['right']],
    ['0Y6N0Z4', ['ray'], ['left']],
    ['0Y6M0ZF', ['ray'], ['right']],
    ['0Y6P0Z0', ['toe'], ['right']],
    ['0Y6Q0Z3', ['toe'], ['left']],
    ['0Y6Y0Z2', ['toe'], ['left']],
    ['0X600ZZ', ['shoulder-disarticulation'], ['right']],
    ['0X630ZZ', ['shoulder-disarticulation'], ['left']],
    ['0X680Z2', ['transhumeral'], ['right']],
    ['0X6C0ZZ', ['transradial', 'transhumeral'], ['left']],
    ['0X6D0Z1', ['transradial'], ['right']],
    ['0X6F0Z3', ['transradial'], ['left']],
    ['0X6J0Z0', ['finger', 'transradial'], ['right']],
    ['0X6K0Z8', ['finger'], ['left']],
    ['0X6L0Z1', ['finger'], ['right']],
    ['0X6W0Z0', ['finger'], ['left']],
  ])('%s', (code, levels, sides) => {
    expect(meaning(pcsUrl, code, 'procedure')).toEqual({ kind: 'procedure', levels, sides });
  });

  test.each(['0YM00ZZ', '0Y9C0ZX', '0JBQ0ZZ', '0Y6Z0ZZ', '0X6Y0ZZ', '0Y6'])('%s is none', (code) => {
    expect(meaning(pcsUrl, code, 'procedure')).toBeNull();
  });
});

describe('CPT', () => {
  test.each([
    ['27590', above],
    ['27880', below],
    ['27886', below],
    ['28800', ['transmetatarsal']],
    ['28805', ['transmetatarsal']],
    ['28810', ['ray']],
    ['28820', ['toe']],
    ['28825', ['toe']],
    ['24900', ['transhumeral']],
    ['25900', ['transradial']],
    ['27598', ['knee-disarticulation']],
  ])('%s', (code, levels) => {
    expect(meaning(cptUrl, code)).toEqual({ kind: 'procedure', levels, sides: [] });
  });

  test('a modifier gives the side', () => {
    expect(meaning(cptUrl, '27880-LT')?.sides).toEqual(['left']);
    expect(meaning(cptUrl, '27880 RT')?.sides).toEqual(['right']);
    expect(meaning(cptUrl, '27880-50')?.sides).toEqual(['left', 'right']);
    expect(meaning(cptUrl, '27447')).toBeNull();
  });
});

describe('numbers that mean two things', () => {
  test('the volumes of ICD-9-CM are told apart by the resource', () => {
    expect(meaning(icd9Url, '84.17', 'procedure')).toEqual({ kind: 'procedure', levels: above, sides: [] });
    expect(meaning(icd9Url, '8415', 'procedure')?.levels).toEqual(below);
    expect(meaning(icd9Url, '841.0', 'other')).toBeNull();
    expect(meaning(icd9Url, '897.0', 'procedure')).toBeNull();
  });

  test('a code with a second meaning is in doubt', () => {
    expect(meaning(icd10Url, 'Z89.521')).toHaveProperty('doubt');
    expect(meaning(icd10Url, 'Z89.621')).toHaveProperty('doubt');
    expect(meaning(icd10Url, 'S88.121A')).toMatchObject({
      levels: below,
      sides: ['right'],
      doubt: expect.any(String),
    });
    expect(meaning(icd10Url, 'S88.111A')).not.toHaveProperty('doubt');
    expect(meaning(icd10Url, 'S98.141A')).toHaveProperty('doubt');
  });

  test.each([
    ['Z89.011', ['finger'], ['right']],
    ['Z89.112', ['finger', 'transradial'], ['left']],
    ['Z89.212', ['transradial'], ['left']],
    ['Z89.221', ['transhumeral'], ['right']],
    ['Z89.412', ['toe'], ['left']],
    ['Z89.441', ['syme'], ['right']],
    ['Z89.519', below, []],
    ['S48.111A', ['transhumeral'], ['right']],
    ['S58.112A', ['transradial'], ['left']],
    ['S68.110A', ['finger'], ['right']],
    ['S68.117A', ['finger'], ['left']],
    ['S68.119A', ['finger'], []],
    ['S98.011A', ['syme'], ['right']],
    ['S98.312A', ['transmetatarsal'], ['left']],
    ['Z89.7', leg, ['left', 'right']],
  ])('ICD-10 %s', (code, levels, sides) => {
    expect(meaning(icd10Url, code)).toMatchObject({ levels, sides });
  });

  test.each([
    [icd10Url, 'Z89.9', lower.length + 4],
    [icd10Url, 'T87.43', 0],
    [icd10Url, 'G54.6', 0],
    [icd9Url, '997.62', 0],
  ])('%s %s', (url, code, levels) => {
    expect(meaning(url, code)?.levels).toHaveLength(levels);
  });

  test.each([
    [icd10Url, 'E11.9'],
    [icd10Url, 'S72.145A'],
    [icd9Url, '250.00'],
    [snomedUrl, '44054006'],
    [snomedUrl, 'toString'],
    [cptUrl, 'constructor'],
    ['http://example.org/local', '79733001'],
    ['http://loinc.org', '27590'],
  ])('%s %s says nothing of amputation', (url, code) => {
    expect(meaning(url, code)).toBeNull();
  });
});

test.each([
  ['http://hl7.org/fhir/sid/icd-10', 'other', 'icd10cm'],
  ['http://hl7.org/fhir/sid/icd-10-pcs', 'procedure', 'icd10pcs'],
  ['http://www.cms.gov/Medicare/Coding/ICD10', 'procedure', 'icd10pcs'],
  ['http://www.cms.gov/Medicare/Coding/ICD10', 'other', 'icd10cm'],
  ['http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-diagnosis-icd9', 'other', 'icd9cm'],
  ['http://mimic.mit.edu/fhir/mimic/CodeSystem/mimic-procedure-icd10', 'procedure', 'icd10pcs'],
  ['urn:oid:2.16.840.1.113883.6.96', 'other', 'snomed'],
  ['http://www.whocc.no/atc', 'other', 'atc'],
  ['https://example.org', 'other', 'other'],
  [null, 'other', 'other'],
] as const)('%s of a %s is %s', (url, thing, system) => {
  expect(codeSystem(url, thing)).toBe(system);
});
