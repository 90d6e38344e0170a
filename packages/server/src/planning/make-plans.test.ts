import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { listExamples } from '../examples.js';
import { openCase } from './make-plans.js';
import { BadInputError, type OpenedCase } from './planner.js';

const examplesDir = fileURLToPath(new URL('../../../../examples/bundles', import.meta.url));
const today = '2026-11-22';
const patient = { resourceType: 'Patient', id: 'p', gender: 'female', birthDate: '1961-04-12' };
const bundle = { resourceType: 'Bundle', type: 'collection', entry: [{ resource: patient }] };
const form = {
  birthDate: '1961-04-12',
  sex: 'female',
  weightKg: 71,
  heightCm: null,
  level: null,
  side: null,
  surgeryDate: null,
  tmr: null,
  tmrDate: null,
  conditions: [],
  medications: [],
  allergies: [],
  noKnownAllergies: false,
  egfrMlPerMin173M2: null,
  platelets10e9PerL: null,
  inr: null,
};

const open = (body: unknown): OpenedCase =>
  openCase({ body: typeof body === 'string' ? body : JSON.stringify(body), today }, examplesDir);

function faultsOf(body: unknown): readonly { path: string; message: string }[] {
  try {
    open(body);
  } catch (error) {
    if (error instanceof BadInputError) return error.faults;
    throw error;
  }
  throw new Error('was taken');
}

describe('openCase', () => {
  it('reads a bundle as an object and as text alike, and keeps it', () => {
    const asObject = open({ from: 'bundle', bundle, now: '2026-10-01' });
    const asText = open({
      from: 'bundle',
      bundle: `\uFEFF${JSON.stringify(bundle, null, 2)}`,
      now: '2026-10-01',
    });
    expect(asText.caseRecord).toEqual(asObject.caseRecord);
    expect(JSON.parse(asObject.input)).toEqual(bundle);
    expect(asObject).toMatchObject({ inputKind: 'bundle', askedOn: '2026-10-01', label: null });
    expect(asObject.plan.madeFrom.now).toBe('2026-10-01');
  });

  it('asks on today when no day is given', () => {
    const opened = open({ from: 'form', form });
    expect(opened).toMatchObject({ inputKind: 'form', askedOn: null });
    expect(opened.plan.madeFrom.now).toBe(today);
  });

  it('opens every example by its id', () => {
    const examples = listExamples(examplesDir);
    expect(examples.length).toBeGreaterThan(0);
    for (const { id, title } of examples) {
      expect(open({ from: 'example', example: id })).toMatchObject({ inputKind: 'example', label: title });
    }
  });

  it('takes a name without line breaks and zero bytes', () => {
    expect(open({ from: 'form', form, label: ' a\u0000\n b ' }).label).toBe('a b');
    expect(open({ from: 'form', form, label: '\u0000' }).label).toBeNull();
  });

  it.each<[string, unknown, string]>([
    ['nothing', '', 'body'],
    ['not JSON', '{"from":', 'body'],
    ['null', 'null', 'body'],
    ['another way in', { from: 'fax' }, 'from'],
    ['an example that is not there', { from: 'example', example: '../secret' }, 'example'],
    ['a form with a number too many', { from: 'form', form: { ...form, weightKg: 1000 } }, 'form.weightKg'],
    [
      'a form with a day that does not exist',
      { from: 'form', form: { ...form, surgeryDate: '2026-02-31' } },
      'form.surgeryDate',
    ],
    ['a day of asking that does not exist', { from: 'bundle', bundle, now: '2026-02-31' }, 'now'],
    ['no bundle', { from: 'bundle' }, 'bundle'],
    ['an empty bundle', { from: 'bundle', bundle: null }, 'Bundle'],
    ['a bundle that is text of something else', { from: 'bundle', bundle: 'hello' }, 'line 1, column 1'],
    [
      'a person born on 31 February',
      {
        from: 'bundle',
        bundle: { ...bundle, entry: [{ resource: { ...patient, birthDate: '1961-02-31' } }] },
      },
      'Bundle.entry[0].resource.birthDate',
    ],
    [
      'a probe that is not known',
      { from: 'bundle', bundle, supplement: { probe: 'probe:none' } },
      'supplement.probe',
    ],
    ['a side that is none', { from: 'bundle', bundle, supplement: { side: 'both' } }, 'supplement.side'],
    [
      'lists within lists without end',
      `{"from":"bundle","bundle":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'body',
    ],
  ])('names the place of the fault in %s', (_, body, path) => {
    expect(faultsOf(body).map((fault) => fault.path)).toContain(path);
  });
});
