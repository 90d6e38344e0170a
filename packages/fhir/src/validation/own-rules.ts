import { comesBefore } from './date-order.js';
import { type JsonRecord, asList, asRecord } from './reading.js';
import type { Scope } from './scope.js';

type OwnRule = (value: JsonRecord, scope: Scope) => boolean;

const has = (value: JsonRecord, name: string) => name in value || `_${name}` in value;

function hasChoice(value: JsonRecord, name: string): boolean {
  const next = name.length;
  for (const each in value) {
    const at = each.charCodeAt(0) === 95 ? 1 : 0;
    if (each.startsWith(name, at) && /[A-Z]/.test(each.charAt(next + at))) return true;
  }
  return false;
}

const needs =
  (one: string, other: string): OwnRule =>
  (value) =>
    !has(value, one) || has(value, other);
const notBoth =
  (one: string, other: string): OwnRule =>
  (value) =>
    !has(value, one) || !has(value, other);
const notNegative =
  (name: string): OwnRule =>
  (value) =>
    typeof value[name] !== 'number' || value[name] >= 0;

const notForDisplay =
  (name: string) =>
  (value: JsonRecord): boolean =>
    value['type'] !== 'display' || !has(value, name);

function codings(concept: unknown): readonly JsonRecord[] {
  return asList(asRecord(concept)?.['coding']).map((each) => asRecord(each) ?? {});
}

function hasCode(concept: unknown, system: string, allowed: readonly string[]): boolean {
  return codings(concept).some((each) => each['system'] === system && allowed.includes(String(each['code'])));
}

/** All values of a name, at any depth. */
function everyOf(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => everyOf(each, name));
  const record = asRecord(value);
  if (record === null) return [];
  return Object.entries(record).flatMap(([key, each]) => [
    ...(key === name ? [each] : []),
    ...everyOf(each, name),
  ]);
}

const distinct = (values: readonly unknown[]) => new Set(values).size === values.length;

const conditionStatus = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';
const allergyStatus = 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification';
const wrong = ['entered-in-error'];
const cryobridge = 'https://cryobridge.org/fhir/CodeSystem/cryobridge';

const isWithin = (value: unknown, low: number, high: number) =>
  typeof value !== 'number' || (value >= low && value <= high);

function isOrdered(low: unknown, high: unknown): boolean {
  const [one, other] = [asRecord(low) ?? {}, asRecord(high) ?? {}];
  const comparable =
    one['system'] === other['system'] && one['code'] === other['code'] && one['unit'] === other['unit'];
  const [from, to] = [one['value'], other['value']];
  return !comparable || typeof from !== 'number' || typeof to !== 'number' || from <= to;
}

function entriesAgree(value: JsonRecord, name: string, types: readonly string[]): boolean {
  const expected = types.includes(String(value['type']));
  return asList(value['entry']).every((each) => name in (asRecord(each) ?? {}) === expected);
}

function fullUrlsDiffer({ type, entry }: JsonRecord): boolean {
  if (type === 'history') return true;
  const urls = asList(entry).flatMap((each) => {
    const { fullUrl, resource } = asRecord(each) ?? {};
    return fullUrl === undefined
      ? []
      : [`${String(fullUrl)} ${String(asRecord(asRecord(resource)?.['meta'])?.['versionId'])}`];
  });
  return distinct(urls);
}

function firstEntryIs({ entry }: JsonRecord, type: string): boolean {
  return asRecord(asRecord(asList(entry)[0])?.['resource'])?.['resourceType'] === type;
}

function codesRepeated({ code, component }: JsonRecord): boolean {
  const own = new Set(codings(code).map((each) => `${String(each['system'])}|${String(each['code'])}`));
  return asList(component).some((each) =>
    codings(asRecord(each)?.['code']).some((coding) =>
      own.has(`${String(coding['system'])}|${String(coding['code'])}`),
    ),
  );
}

/**
 * Rules that we evaluate ourselves: those on every hot path, and those whose FHIRPath the engine cannot answer
 * (`descendants()`, dates of unlike precision, distinct objects). A test compares them with the engine where it can.
 */
export const ownRules: Readonly<Record<string, OwnRule>> = {
  'obs-3': (value) => has(value, 'low') || has(value, 'high') || has(value, 'text'),
  'obs-6': (value) => !('dataAbsentReason' in value) || !hasChoice(value, 'value'),
  'obs-7': (value) => !('component' in value) || !hasChoice(value, 'value') || !codesRepeated(value),
  'qty-3': needs('code', 'system'),
  'sqty-1': (value) => !has(value, 'comparator'),
  'rat-1': (value) =>
    'numerator' in value === 'denominator' in value && ('numerator' in value || 'extension' in value),
  'rng-2': (value) => isOrdered(value['low'], value['high']),
  'per-1': (value) => comesBefore(value['start'], value['end']),
  'att-1': needs('data', 'contentType'),
  'cpt-2': needs('value', 'system'),
  'tim-1': needs('duration', 'durationUnit'),
  'tim-2': needs('period', 'periodUnit'),
  'tim-4': notNegative('duration'),
  'tim-5': notNegative('period'),
  'tim-6': needs('periodMax', 'period'),
  'tim-7': needs('durationMax', 'duration'),
  'tim-8': needs('countMax', 'count'),
  'tim-9': (value) =>
    !has(value, 'offset') ||
    (has(value, 'when') &&
      asList(value['when']).every((each) => !['C', 'CM', 'CD', 'CV'].includes(String(each)))),
  'tim-10': notBoth('timeOfDay', 'when'),
  'cpl-3': notBoth('detail', 'reference'),
  'org-1': (value) => has(value, 'identifier') || has(value, 'name'),
  'org-2': (value) => value['use'] !== 'home',
  'org-3': (value) => value['use'] !== 'home',
  'mdd-1': (value) => comesBefore(value['whenPrepared'], value['whenHandedOver']),
  'app-4': (value) =>
    !('cancelationReason' in value) || value['status'] === 'noshow' || value['status'] === 'cancelled',
  'que-2': (value) => distinct(everyOf(value, 'linkId')),
  'csd-1': ({ concept }) => distinct(asList(concept).flatMap((each) => everyOf(conceptsOnly(each), 'code'))),
  // The published expression asks of every category; the sentence means the problem list.
  'con-3': (value) =>
    has(value, 'clinicalStatus') ||
    hasCode(value['verificationStatus'], conditionStatus, wrong) ||
    !asList(value['category']).some((each) => codings(each).some(({ code }) => code === 'problem-list-item')),
  'con-4': (value) =>
    !hasChoice(value, 'abatement') ||
    hasCode(value['clinicalStatus'], 'http://terminology.hl7.org/CodeSystem/condition-clinical', [
      'resolved',
      'remission',
      'inactive',
    ]),
  'con-5': (value) =>
    !hasCode(value['verificationStatus'], conditionStatus, wrong) || !has(value, 'clinicalStatus'),
  'ait-1': (value) =>
    hasCode(value['verificationStatus'], allergyStatus, wrong) || has(value, 'clinicalStatus'),
  'ait-2': (value) =>
    !hasCode(value['verificationStatus'], allergyStatus, wrong) || !has(value, 'clinicalStatus'),
  'qrs-1': notBoth('answer', 'item'),
  'que-3': notForDisplay('code'),
  'que-4': notBoth('answerOption', 'answerValueSet'),
  'que-6': (value) => notForDisplay('required')(value) && notForDisplay('repeats')(value),
  'que-8': (value) =>
    (value['type'] !== 'group' && notForDisplay('initial')(value)) || !has(value, 'initial'),
  'que-9': notForDisplay('readOnly'),
  'que-11': notBoth('answerOption', 'initial'),
  'que-13': (value) => value['repeats'] === true || asList(value['initial']).length <= 1,
  'cryo-record-1': (value) =>
    asList(value['extension'])
      .map((each) => asRecord(each) ?? {})
      .filter(({ url }) => url === 'sha256')
      .some(({ valueString }) => typeof valueString === 'string' && /^[0-9a-f]{64}$/.test(valueString)),
  'cryo-pain-1': (value) => isWithin(asRecord(value['valueQuantity'])?.['value'], 0, 10),
  'cryo-pain-2': (value) => codings(value['code']).filter(({ system }) => system === cryobridge).length === 1,
  'cryo-opioid-1': (value) => hasChoice(value, 'value') || has(value, 'dataAbsentReason'),
  'bdl-3': (value) => entriesAgree(value, 'request', ['batch', 'transaction', 'history']),
  'bdl-4': (value) => entriesAgree(value, 'response', ['batch-response', 'transaction-response', 'history']),
  'bdl-7': fullUrlsDiffer,
  'bdl-11': (value) => value['type'] !== 'document' || firstEntryIs(value, 'Composition'),
  'bdl-12': (value) => value['type'] !== 'message' || firstEntryIs(value, 'MessageHeader'),
};

/** A concept's codes without those of its properties and designations. */
function conceptsOnly(concept: unknown): JsonRecord {
  const { code, concept: inner } = asRecord(concept) ?? {};
  return { code, concept: asList(inner).map(conceptsOnly) };
}
