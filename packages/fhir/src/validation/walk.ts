import type { Constraint } from '../definitions/structure.js';
import { isBound } from './bindings.js';
import { checkContained } from './contained.js';
import { checkExtension } from './extension.js';
import { type Findings, shown } from './outcome-issue.js';
import { checkClaimedProfiles, checkOwnExtension } from './profile.js';
import { type JsonRecord, asRecord, asText } from './reading.js';
import { checkReference } from './reference.js';
import { checkRules } from './rules.js';
import { type Walk, scopeOf } from './scope.js';
import { type Property, type Shape, shapeOf } from './shape.js';

/** Deeper is no record: it would only cost us. */
const deepest = 100;

/** Walks a resource that stands on its own: the one written, or one in a Bundle or Parameters. */
export function walkResource(value: unknown, findings: Findings): void {
  const record = asRecord(value);
  if (record === null) return findings.error('structure', 'A resource must be a JSON object.');
  const shape = resourceShape(record, findings);
  if (shape === null) return;
  const walk = { findings, scope: scopeOf(record) };
  const before = findings.errors;
  walkObject(record, { shape, rules: [] }, walk);
  if (findings.errors > before) return;
  if ('contained' in record) checkContained(walk);
  if ('meta' in record) checkClaimedProfiles(record, walk);
}

function resourceShape(record: JsonRecord, findings: Findings): Shape | null {
  const type = asText(record['resourceType']);
  if (type === null) {
    findings.error('structure', 'resourceType is missing.');
    return null;
  }
  const shape = /^[A-Z][A-Za-z]+$/.test(type) ? shapeOf(type) : null;
  if (
    shape === null ||
    !shape.properties.has('implicitRules') ||
    ['Resource', 'DomainResource'].includes(type)
  ) {
    findings.error('structure', `${shown(type)} is no resource type of FHIR R4.`);
    return null;
  }
  if (findings.depth === 0) findings.enter(type);
  return shape;
}

interface Expected {
  readonly shape: Shape;
  /** Rules of the place, beside those of the type. */
  readonly rules: readonly Constraint[];
}

function walkObject(record: JsonRecord, { shape, rules }: Expected, walk: Walk): void {
  const { findings } = walk;
  if (findings.depth > deepest)
    return findings.error('too-costly', `It is nested deeper than ${deepest} levels.`);
  const before = findings.errors;
  const isResource = shape.properties.has('implicitRules');
  if (!isResource && !hasContent(record))
    findings.error('invariant', 'ele-1: it must have a value or content.');
  walkProperties(record, shape, walk);
  for (const { name, jsonNames } of shape.required) {
    if (jsonNames.some((each) => each in record || `_${each}` in record)) continue;
    findings.enter(name.replace('[x]', ''));
    findings.error('required', `${name} is missing.`);
    findings.leave();
  }
  if (shape.typeName === 'Extension') checkExtension(record, walk);
  if (findings.errors > before) return;
  if (shape.typeName === 'Extension') checkOwnExtension(record, walk);
  if (shape.rules.length > 0) checkRules(record, { typeName: shape.typeName, rules: shape.rules }, walk);
  if (rules.length > 0) checkRules(record, { typeName: shape.typeName, rules }, walk);
}

function hasContent(record: JsonRecord): boolean {
  for (const name in record) if (name !== 'id') return true;
  return false;
}

function walkProperties(record: JsonRecord, shape: Shape, walk: Walk): void {
  let chosen: Map<string, string> | null = null;
  for (const name of Object.keys(record)) {
    if (name === 'resourceType' && shape.properties.has('implicitRules')) continue;
    const isCompanion = name.charCodeAt(0) === 95;
    const jsonName = isCompanion ? name.slice(1) : name;
    const property = shape.properties.get(jsonName);
    if (
      property === undefined ||
      (isCompanion && (property.form === null || property.type.code === 'xhtml'))
    ) {
      unknownElement(name, walk.findings);
      continue;
    }
    if (property.isChoice) {
      chosen ??= new Map();
      const other = chosen.get(property.element);
      if (other !== undefined && other !== jsonName) secondChoice(property, [other, jsonName], walk.findings);
      chosen.set(property.element, jsonName);
    }
    if (isCompanion && jsonName in record) continue;
    walk.findings.enter(property.step);
    walkProperty([record[jsonName], record[`_${jsonName}`]], property, walk);
    walk.findings.leave();
  }
}

function unknownElement(name: string, findings: Findings): void {
  findings.enter(/^[A-Za-z_]\w{0,63}$/.test(name) ? name : `\`${name.slice(0, 40).replace(/[`\\]/g, '?')}\``);
  findings.error('structure', 'FHIR R4 has no such element here.');
  findings.leave();
}

function secondChoice({ element }: Property, names: readonly string[], findings: Findings): void {
  findings.enter(element.replace('[x]', ''));
  findings.error('structure', `${names.join(' and ')} exclude each other: only one ${element} may be given.`);
  findings.leave();
}

/** An element's value, and what JSON puts under `_name` beside a primitive. */
type Pair = readonly [value: unknown, companion: unknown];

function walkProperty([value, companion]: Pair, property: Property, walk: Walk): void {
  const { findings } = walk;
  if (property.forbidden) return findings.error('structure', 'It is not allowed here.');
  if (property.many) return walkMany([value, companion], property, walk);
  if (Array.isArray(value) || Array.isArray(companion))
    return findings.error('structure', 'It must be one value, not a list.');
  walkOne([value, companion], property, walk);
}

function walkMany([value, companion]: Pair, property: Property, walk: Walk): void {
  const { findings } = walk;
  for (const each of [value, companion]) {
    if (each === undefined) continue;
    if (!Array.isArray(each)) return findings.error('structure', 'It must be a list.');
    if (each.length === 0)
      return findings.error('structure', 'A list must not be empty; leave it out instead.');
  }
  const [first, second] = [value, companion] as (readonly unknown[] | undefined)[];
  const length = (first ?? second ?? []).length;
  if (second !== undefined && second.length !== length)
    return findings.error(
      'structure',
      'It and its extensions must be lists of one length, filled with null.',
    );
  for (let index = 0; index < length; index += 1) {
    findings.enter(index);
    walkOne(filled(first?.[index], second?.[index]), property, walk);
    findings.leave();
  }
}

/** A null that keeps a place in one list is no value, when the other list has one there. */
function filled(item: unknown, extra: unknown): Pair {
  return [
    item === null && extra !== null && extra !== undefined ? undefined : item,
    extra === null ? undefined : extra,
  ];
}

function walkOne([value, companion]: Pair, property: Property, walk: Walk): void {
  const { findings } = walk;
  if (value === null || (value === undefined && companion === undefined) || companion === null)
    return findings.error('structure', 'It must not be null.');
  if (property.form !== null) return walkPrimitive([value, companion], property, walk);
  const record = asRecord(value);
  if (record === null) return findings.error('structure', 'It must be an object.');
  if (property.type.code === 'Resource') return walkInner(record, property, walk);
  const shape = property.shape();
  if (shape === null) return findings.error('not-supported', `${property.type.code} is not known here.`);
  const before = findings.errors;
  walkObject(record, { shape, rules: property.rules }, walk);
  if (findings.errors > before) return;
  if (property.type.code === 'Reference') checkReference(record, property.type, walk);
  if (property.valueSet !== undefined) checkBinding(record, property, walk);
}

function walkPrimitive([value, companion]: Pair, property: Property, walk: Walk): void {
  const { findings } = walk;
  if (value !== undefined) {
    const fault = property.form?.(value) ?? null;
    if (fault !== null) findings.error('value', `It is ${shown(value)} but ${fault}.`);
    else {
      if (typeof value === 'string' && value.charCodeAt(0) === 35) noteLocal(value, property, walk);
      if (property.valueSet !== undefined) checkBinding(value, property, walk);
    }
  }
  if (companion === undefined) return;
  const record = asRecord(companion);
  const shape = shapeOf('Element');
  if (record === null || shape === null)
    return findings.error('structure', 'Its extensions must be an object.');
  walkObject(record, { shape, rules: [] }, walk);
}

function noteLocal(value: string, { type }: Property, { scope }: Walk): void {
  if (['canonical', 'uri', 'url'].includes(type.code)) scope.named.add(value.slice(1));
}

function checkBinding(
  value: unknown,
  { codes, valueSet, type, element }: Property,
  { findings }: Walk,
): void {
  if (
    valueSet === undefined ||
    codes === undefined ||
    isBound(value, type.code, { codes, valueSet, element })
  )
    return;
  findings.error('code-invalid', `It is ${shown(value)}, which is not in ${valueSet}${choices(codes)}.`);
}

/** The codes themselves where they fit into a sentence. */
function choices(codes: NonNullable<Property['codes']> | null): string {
  const all = [...(codes ?? new Map<string, ReadonlySet<string>>()).values()].flatMap((each) => [...each]);
  return all.length > 0 && all.length <= 15 ? ` (${all.join(', ')})` : '';
}

function walkInner(record: JsonRecord, { step }: Property, walk: Walk): void {
  const { findings, scope } = walk;
  if (findings.depth > deepest)
    return findings.error('too-costly', `It is nested deeper than ${deepest} levels.`);
  if (step !== 'contained') return walkResource(record, findings);
  const shape = resourceShape(record, findings);
  if (shape === null) return;
  walkObject(record, { shape, rules: [] }, { findings, scope: { ...scope, resource: record } });
}
