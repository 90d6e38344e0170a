import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readBundle, type Supplement } from '@cryobridge/fhir';
import {
  type CaseFile,
  type PlanRound,
  type Resource,
  RecordHashError,
  answersFromFhir,
  caseHead,
  caseParts,
  casesFromFhir,
  personTransaction,
  planParts,
  plansFromFhir,
} from '@cryobridge/fhir/mapping';
import { validateResource } from '@cryobridge/fhir/validation';
import { kernelEngine, rememberRuns } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { type Answer, fieldAtlas, makePlan } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import { otherValidators } from '../../packages/fhir/testing/other-validators.js';
import { root } from '../architecture/sources.js';
import { answerEverything } from '../cli/answer-everything.js';

const caseId = '6f9619ff-8b86-4d01-b42d-00c04fc964ff';
const engine = rememberRuns(kernelEngine);
const atlas = fieldAtlas(readFileSync(join(root, 'packages/plan/atlas/shipped.ndjson'), 'utf8'));

interface Told {
  readonly file: CaseFile;
  readonly rounds: readonly PlanRound[];
}

/** A case with two plans: as the record is, and after every question was answered. */
function tellCase(input: string, supplement: Supplement, now: string): Told {
  const caseRecord = readBundle(input, { supplement, knowledge, now });
  const first = makePlan({ case: caseRecord, answers: [], knowledge, engine, atlas, now });
  const at = `${now}T10:00:00.000Z`;
  const answers: Answer[] = answerEverything(first.decision.questions, now).map((each) => ({
    ...each,
    question: each.question as Answer['question'],
    at,
  }));
  const second = makePlan({ case: caseRecord, answers, knowledge, engine, atlas, now });
  const made = { madeAt: at };
  return {
    file: {
      id: caseId,
      label: 'A & <case>',
      createdAt: at,
      inputKind: 'bundle',
      input,
      caseRecord,
      askedOn: now,
    },
    rounds: [
      { ...made, version: 1, plan: first, answers: [] },
      { ...made, version: 2, plan: second, answers },
    ],
  };
}

function resourcesOf({ file, rounds }: Told): readonly Resource[] {
  const latest = rounds.at(-1);
  if (latest === undefined) throw new Error('a case has a plan');
  return [
    ...caseParts(file),
    ...rounds.flatMap((round) => planParts(file.id, round)),
    caseHead(file, { version: latest.version, plan: latest.plan, answered: [2] }),
  ];
}

const examples = join(root, 'examples/bundles');
const records = join(root, '../shared/data/patients');
const planned: Supplement = {
  level: 'transtibial',
  side: 'left',
  surgeryDate: '2030-01-10',
  tmrDate: '2030-01-20',
};
const told: readonly (readonly [string, string, Supplement, string])[] = [
  ...readdirSync(examples)
    .filter((name) => name !== 'index.json')
    .map((name) => [name, join(examples, name), {}, '2026-11-30'] as const),
  ...(existsSync(records) ? readdirSync(records) : []).map(
    (name) => [name, join(records, name), planned, '2029-12-28'] as const,
  ),
];

describe.each(told)('%s as FHIR', (_name, path, supplement, now) => {
  const input = readFileSync(path, 'utf8');
  const one = tellCase(input, supplement, now);
  const resources = resourcesOf(one);

  it('is valid to us and to others, resource by resource and as a bundle', () => {
    const bundle = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: resources.map((resource) => ({ resource })),
    };
    for (const each of [...resources, bundle]) {
      expect(validateResource(each), `${each.resourceType}/${String((each as Resource).id)}`).toEqual([]);
      for (const other of otherValidators)
        expect(other.faultsOf(each), `${other.name}: ${each.resourceType}`).toEqual([]);
    }
  });

  it('gives back case, answers and plans exactly', () => {
    const sent = JSON.parse(JSON.stringify(resources)) as readonly Resource[];
    expect(plansFromFhir(sent).map(({ plan }) => plan)).toEqual(one.rounds.map(({ plan }) => plan));
    expect(JSON.stringify(plansFromFhir(sent)[1]?.plan)).toBe(JSON.stringify(one.rounds[1]?.plan));
    expect(casesFromFhir(sent).get(caseId)).toEqual(one.file.caseRecord);
    expect(answersFromFhir(sent)).toEqual(one.rounds[1]?.answers);
  });
});

describe('a record that was tampered with', () => {
  const [, path = '', supplement = {}, now = ''] = told[0] ?? [];
  const resources = resourcesOf(tellCase(readFileSync(path, 'utf8'), supplement, now));
  const changed = (type: string, change: (resource: Resource) => unknown): readonly Resource[] =>
    resources.map((each) => (each.resourceType === type ? (change(each) as Resource) : each));

  it('is refused when a byte of the plan differs', () => {
    const one = changed('Binary', (binary) => ({ ...binary, data: flipped(String(binary['data'])) }));
    expect(() => plansFromFhir(one)).toThrow(RecordHashError);
    expect(() => casesFromFhir(one)).toThrow(RecordHashError);
  });

  it('is refused when its Binary is not there', () => {
    expect(() => plansFromFhir(resources.filter(({ resourceType }) => resourceType !== 'Binary'))).toThrow(
      /is not there/,
    );
  });

  it('is refused when the CarePlan names another plan', () => {
    const one = changed('CarePlan', (plan) => ({
      ...plan,
      identifier: [{ system: 'https://cryobridge.org/fhir/plan-hash', value: '0'.repeat(64) }],
    }));
    expect(() => plansFromFhir(one)).toThrow(/does not hold the plan/);
  });

  it('is refused when answers differ', () => {
    const one = changed('QuestionnaireResponse', (each) =>
      JSON.parse(
        JSON.stringify(each).replace(/"data":"(.*?)"/, (_all, data: string) => `"data":"${flipped(data)}"`),
      ),
    );
    expect(() => answersFromFhir(one)).toThrow(RecordHashError);
  });
});

/** Base64 with one digit changed. */
function flipped(data: string): string {
  const at = Math.floor(data.length / 2);
  return `${data.slice(0, at)}${data[at] === 'A' ? 'B' : 'A'}${data.slice(at + 1)}`;
}

describe('a person as a transaction', () => {
  it.each(told)('%s keeps ids, resolves references and leaves out what is not kept', (_name, path) => {
    const bundle = JSON.parse(readFileSync(path, 'utf8')) as Resource;
    const entries = bundle['entry'] as readonly { readonly resource: Resource }[];
    const { transaction, left } = personTransaction(bundle);
    expect(validateResource(transaction).filter(({ severity }) => severity === 'error')).toEqual([]);
    const sent = transaction['entry'] as readonly { readonly resource: Resource; readonly request: object }[];
    expect(sent.length + left.length).toBe(entries.length);
    expect(left).toEqual([]);
    for (const { resource, request } of sent)
      expect(request).toEqual({ method: 'PUT', url: `${resource.resourceType}/${resource.id ?? ''}` });
    expect(JSON.stringify(sent.map(({ resource }) => resource))).not.toContain('"reference":"urn:uuid:');
  });

  it('creates what has no id, and names what it leaves', () => {
    const { transaction, left } = personTransaction({
      resourceType: 'Bundle',
      type: 'collection',
      entry: [
        { fullUrl: 'urn:uuid:c757873d-ec9a-4326-a141-556f43239520', resource: { resourceType: 'Patient' } },
        { resource: { resourceType: 'Media', id: 'm' } },
        { resource: { resourceType: 'Patient', id: 'p' } },
        { resource: { resourceType: 'Patient', id: 'p' } },
      ],
    });
    const sent = transaction['entry'] as readonly { readonly request: object }[];
    expect(sent.map(({ request }) => request)).toEqual([
      { method: 'POST', url: 'Patient' },
      { method: 'PUT', url: 'Patient/p' },
    ]);
    expect(left).toEqual([
      { entry: 1, why: 'Media is not kept' },
      { entry: 3, why: 'Patient/p is there twice' },
    ]);
  });
});
