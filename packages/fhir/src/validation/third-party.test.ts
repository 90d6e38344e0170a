import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { damaged, rolls } from '../../testing/mutate.js';
import { otherValidators } from '../../testing/other-validators.js';
import { validateResource } from './validate-resource.js';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const folders = ['examples/bundles', '../shared/data/patients']
  .map((each) => `${root}/${each}`)
  .filter(existsSync);

type Resource = { readonly resourceType: string };

/** Resources as they came, a few of each type from each record. */
const resources = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json') && name !== 'index.json')
    .flatMap((name) => {
      const { entry } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as {
        readonly entry: readonly { readonly resource: Resource }[];
      };
      const counts = new Map<string, number>();
      return entry
        .map(({ resource }) => resource)
        .filter(({ resourceType }) => {
          counts.set(resourceType, (counts.get(resourceType) ?? 0) + 1);
          return (counts.get(resourceType) ?? 0) <= 8;
        });
    }),
);

const errorsOf = (resource: unknown) =>
  validateResource(resource).filter(({ severity }) => severity === 'error');

/** What another refuses and we accept, and why that is right. */
const acceptedByUs: readonly (readonly [RegExp, string])[] = [
  [/Invalid type for reference {"reference":"(https?|urn):/, 'an absolute URL need not end in Type/id'],
];

/** What both others accept and we refuse, by what we say, and why that is right. */
const refusedByUs: readonly (readonly [RegExp, string])[] = [
  [/^ele-1:/, 'an element needs a value or content'],
  [/^[a-z]+-\d+:/, 'they evaluate no invariants'],
  [/A list must not be empty/, 'JSON form of FHIR: no empty arrays'],
  [/exclude each other/, 'a choice has one type'],
  [/is missing\.$/, 'they do not look into contained resources'],
  [/FHIR R4 has no such element|must be one value, not a list|must be an object|must be a list/, 'the same'],
  [
    /must be a code without outer or double spaces|must be a URI|must be an id|must be an instant/,
    'primitive forms',
  ],
  [/must be a date|must be a day of the calendar|must be a number|must be a whole number/, 'primitive forms'],
  [
    /must not be empty|must not hold|must be a string|must be base64|must be true or false/,
    'primitive forms',
  ],
  [/must be one div|must have content|must close its tags|must be well-formed/, 'narrative'],
  [/which is not in/, 'required bindings of concepts, currencies, and in contained resources'],
  [/The reference must be|It refers to a|Its type says/, 'forms and targets of references'],
  [/must not be null|Its extensions must be an object|lists of one length/, 'primitive extensions'],
  [/must be absolute|none of our extensions/, 'extension urls'],
];

const isExplained = (text: string, list: readonly (readonly [RegExp, string])[]) =>
  list.some(([pattern]) => pattern.test(text));

describe('beside validators that others wrote', () => {
  it('accepts real records, as they do', () => {
    for (const resource of resources) {
      expect(errorsOf(resource)).toEqual([]);
      for (const other of otherValidators) expect(other.faultsOf(resource), other.name).toEqual([]);
    }
  });

  it('accepts no damaged record that one of them refuses, and refuses what they overlook for a reason', () => {
    const roll = rolls(20_261_128);
    const unexplained: string[] = [];
    let refused = 0;
    for (let round = 0; round < 1500; round += 1) {
      const resource = resources[roll(resources.length)] ?? {};
      const { record, what } = damaged(resource, roll);
      const ours = errorsOf(record).map(({ diagnostics }) => diagnostics);
      const theirs = otherValidators.map((other) => other.faultsOf(record));
      if (ours.length > 0) refused += 1;
      const overlooked = ours.length > 0 && theirs.every((each) => each.length === 0);
      const doubts =
        ours.length === 0 ? theirs.flat().filter((each) => !isExplained(each, acceptedByUs)) : [];
      const alone = overlooked ? ours.filter((each) => !isExplained(each, refusedByUs)) : [];
      unexplained.push(...[...doubts, ...alone].map((each) => `${what}: ${each}`));
    }
    expect(unexplained).toEqual([]);
    expect(refused).toBeGreaterThan(700);
  });

  it('never throws, whatever it is given', () => {
    const roll = rolls(7);
    for (let round = 0; round < 1500; round += 1) {
      let record: unknown = resources[roll(resources.length)] ?? {};
      for (let times = 0; times < 6; times += 1) record = damaged(record as object, roll).record;
      for (const issue of validateResource(record)) {
        expect(issue.diagnostics.length).toBeGreaterThan(5);
        expect(issue.expression[0]).toMatch(/^[A-Z][A-Za-z]+/);
      }
    }
  });
});
