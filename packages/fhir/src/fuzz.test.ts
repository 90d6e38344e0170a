import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { richBundle } from '../testing/rich-bundle.js';
import { readText } from '../testing/sample-bundle.js';
import { RecordError } from './index.js';

const settings = { seed: 20261130, numRuns: 800, interruptAfterTimeLimit: 2500 } as const;

type Json = unknown;
type Path = readonly (string | number)[];

/** Every place in a JSON value. */
function places(json: Json, path: Path = []): readonly Path[] {
  if (typeof json !== 'object' || json === null) return [path];
  return [
    path,
    ...Object.entries(json).flatMap(([key, inner]) =>
      places(inner, [...path, Array.isArray(json) ? Number(key) : key]),
    ),
  ];
}

function at(json: Json, path: Path): Json {
  return path.reduce<Json>((inner, key) => (inner as Record<string | number, Json>)[key], json);
}

/** The same JSON with one place changed; `undefined` takes it away. */
function changed(json: Json, path: Path, value: Json): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy: Json = Array.isArray(json) ? [...json] : { ...(json as object) };
  const inner = changed(at(json, [key]), rest, value);
  if (inner === undefined && Array.isArray(copy)) copy.splice(Number(key), 1);
  else (copy as Record<string | number, Json>)[key] = inner;
  return copy;
}

const all = places(richBundle);
const somewhere = fc.nat(all.length - 1).map((index) => all[index] ?? []);
const awkward = fc.constantFrom<Json>(
  null,
  undefined,
  '',
  ' ',
  '#',
  0,
  -1,
  1e308,
  0.1,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  [{}],
  '2026-02-31',
  '1900-01-01',
  '2190',
  'Patient/other',
  'entered-in-error',
  'Bundle',
  { reference: '#' },
  { coding: [{}] },
  { coding: [{ code: '' }] },
  { value: -5, unit: 'mg' },
  { start: '2026-13-01' },
  'constructor',
  '\u0000',
  '💉'.repeat(40),
);
/** A subtree from elsewhere is the likeliest way to something of the right shape in the wrong place. */
const transplanted = somewhere.map((path) => at(richBundle, path));
const change = fc.tuple(somewhere, fc.oneof(awkward, transplanted, fc.jsonValue({ maxDepth: 2 })));

function expectCaseOrRecordError(text: string): void {
  try {
    expect(readText(text).schema).toBe('cryobridge-case/1');
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    expect(error.faults.length).toBeGreaterThan(0);
    for (const { path, message } of error.faults) {
      expect(path).toMatch(/^(Bundle($|[.[])|line \d+, column \d+$)/);
      expect(message).not.toBe('');
    }
  }
}

describe('whatever comes in, a case or a record error comes out', () => {
  test('the ground itself is a case', () => {
    const found = readText(JSON.stringify(richBundle));
    expect(found.planned).toMatchObject({
      state: 'planned',
      level: { value: 'transtibial' },
      side: { value: 'left' },
    });
    expect(found.past).toMatchObject([{ side: { value: 'right' } }, { side: { value: 'left' } }]);
    expect(found.medications).toHaveLength(4);
  });

  test('one to four places changed', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const json = changes.reduce<Json>((sofar, [path, value]) => {
          const reached = path.slice(0, reach(sofar, path));
          return changed(sofar, reached, value);
        }, richBundle);
        expectCaseOrRecordError(JSON.stringify(json) ?? '');
      }),
      settings,
    );
  });

  test('letters changed in the text', () => {
    const text = JSON.stringify(richBundle);
    const edit = fc.tuple(fc.nat(text.length), fc.nat(3), fc.string({ maxLength: 3, unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        expectCaseOrRecordError(
          edits.reduce(
            (sofar, [start, length, put]) => sofar.slice(0, start) + put + sofar.slice(start + length),
            text,
          ),
        );
      }),
      settings,
    );
  });

  test('any JSON, any text', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), expectCaseOrRecordError), settings);
  });

  test('any values in a code, a unit, a date', () => {
    const fields = all.filter((path) =>
      ['code', 'unit', 'display', 'text', 'status', 'reference', 'start', 'system'].includes(
        String(path.at(-1)),
      ),
    );
    const field = fc.nat(fields.length - 1).map((index) => fields[index] ?? []);
    fc.assert(
      fc.property(field, fc.string({ unit: 'grapheme' }), (path, value) => {
        expectCaseOrRecordError(JSON.stringify(changed(richBundle, path, value)));
      }),
      settings,
    );
  });
});

/** How far a path still leads after earlier changes. */
function reach(json: Json, path: Path): number {
  let inner = json;
  for (const [depth, key] of path.entries()) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return depth;
    inner = (inner as Record<string | number, Json>)[key];
  }
  return path.length;
}
