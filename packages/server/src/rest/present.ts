import { structureOf } from '@cryobridge/fhir/definitions';
import {
  type ExactObject,
  type ExactValue,
  exactText,
  isList,
  isObject,
  readExactJson,
} from '../records/exact-json.js';
import type { Presentation } from './negotiate.js';

const subsetted = { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue', code: 'SUBSETTED' };

/** Text of a resource as it is wanted; as it is stored, when nothing else is. */
export function presented(content: string, { summary, elements, pretty }: Presentation): string {
  const isWhole = (summary === 'false' || summary === 'count') && elements === null;
  if (isWhole && !pretty) return content;
  const resource = readExactJson(content) as ExactObject;
  const shown = isWhole ? resource : subsetOf(resource, { summary, elements });
  return pretty ? prettyText(shown) : exactText(shown);
}

export function prettyText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(/"\\u0000([^"]*)"/g, '$1');
}

/** Part of a resource, tagged as such. What a resource must have stays, so that it remains one. */
function subsetOf(
  resource: ExactObject,
  { summary, elements }: Pick<Presentation, 'summary' | 'elements'>,
): ExactObject {
  const type = String(resource['resourceType']);
  const keeps = keeperOf(type, { summary, elements });
  const shown: Record<string, ExactValue> = {};
  for (const [name, value] of Object.entries(resource))
    if (keeps(name.replace(/^_/, ''))) shown[name] = value;
  return { ...shown, meta: taggedMeta(resource['meta']) };
}

function keeperOf(
  type: string,
  { summary, elements }: Pick<Presentation, 'summary' | 'elements'>,
): (name: string) => boolean {
  const known = namesOf(type);
  if (elements !== null) {
    const wanted = new Set(
      elements.map((element) => element.replace(new RegExp(`^${type}\\.`), '').split('.')[0] ?? ''),
    );
    return (name) => known.kept.has(name) || isNamed(wanted, name);
  }
  switch (summary) {
    case 'text':
      return (name) => known.kept.has(name) || name === 'text';
    case 'data':
      return (name) => name !== 'text';
    case 'true':
      return (name) => known.kept.has(name) || isNamed(known.summary, name);
    case 'count':
    case 'false':
      return () => true;
  }
}

/** `value[x]` is in a resource under the name of its type. */
function isNamed(names: ReadonlySet<string>, name: string): boolean {
  if (names.has(name)) return true;
  for (let end = 1; end < name.length; end += 1)
    if (/[A-Z]/.test(name[end] ?? '') && names.has(`${name.slice(0, end)}[x]`)) return true;
  return false;
}

interface Names {
  readonly kept: ReadonlySet<string>;
  readonly summary: ReadonlySet<string>;
}

const namesByType = new Map<string, Names>();

function namesOf(type: string): Names {
  const known = namesByType.get(type);
  if (known !== undefined) return known;
  const { root, summary = [] } = structureOf(type) ?? {};
  const mandatory = Object.entries(root?.children ?? {}).filter(([, { min = 0 }]) => min > 0);
  const names = {
    kept: new Set(['resourceType', 'id', 'meta', ...mandatory.map(([name]) => name)]),
    summary: new Set(summary),
  };
  namesByType.set(type, names);
  return names;
}

function taggedMeta(meta: ExactValue | undefined): ExactObject {
  const given = isObject(meta) ? meta : {};
  const tags = given['tag'] !== undefined && isList(given['tag']) ? given['tag'] : [];
  return { ...given, tag: [...tags, subsetted] };
}
