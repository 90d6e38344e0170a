import { isServedType } from '../served-types.js';
import type { AskedParameter, Criterion, SearchScope } from './criterion.js';
import { compositeCriterion } from './read-composite.js';
import { readDateTest } from './read-date.js';
import { readQuantityTest } from './read-quantity.js';
import { referenceCriterion, servedTargets } from './read-reference.js';
import { stringCriterion, uriCriterion } from './read-string.js';
import { tokenCriterion, unknownModifier } from './read-token.js';
import { SearchFault } from './search-fault.js';
import { type SearchParameter, findSearchParameter } from './search-parameter.js';
import { splitValue, unescaped } from './split-value.js';
import { presenceToken } from './token-text.js';

/** Steps of chains and `_has` together; more are refused, as nobody asks them in earnest. */
const deepest = 6;
/** Chains without a type are followed to every type that they may mean; that many subqueries are enough. */
const mostLinks = 60;

/**
 * One parameter of a search on a type, chains and `_has` included, in terms of the index.
 * @throws {SearchFault}
 */
export function readCriterion(scope: SearchScope, name: string, value: string): Criterion {
  return read({ scope, full: name, depth: 0, links: { count: 0 } }, name, value);
}

interface Reading {
  readonly scope: SearchScope;
  /** The name as it was asked, for faults. */
  readonly full: string;
  readonly depth: number;
  /** Of the whole parameter. */
  readonly links: { count: number };
}

function read(reading: Reading, name: string, value: string): Criterion {
  const { full, depth } = reading;
  if (value === '') throw new SearchFault('invalid', full, `${full} has no value`);
  if (value.includes('\0'))
    throw new SearchFault('invalid', full, `${full}: a NUL character is in no record`);
  if (depth > deepest) throw new SearchFault('invalid', full, `${full} has more than ${deepest} steps`);
  if (name.startsWith('_has:')) return readHas(reading, name, value);
  const dot = name.indexOf('.');
  if (dot >= 0) return readChain(reading, { link: name.slice(0, dot), rest: name.slice(dot + 1), value });
  const [code = '', modifier = null, ...more] = name.split(':');
  const parameter = parameterOf(reading, code);
  const asked: AskedParameter = { name: full, modifier, value };
  if (more.length > 0) throw unknownModifier(asked);
  return modifier === 'missing' ? readMissing(parameter, asked) : readPlain(reading, parameter, asked);
}

function parameterOf({ scope, full }: Reading, code: string): SearchParameter {
  const parameter = findSearchParameter(scope.type, code);
  if (parameter === null) {
    throw new SearchFault(
      'unsupported',
      full,
      `${full}: ${scope.type} has no search parameter ${JSON.stringify(code)} here`,
    );
  }
  return parameter;
}

function readPlain({ scope }: Reading, parameter: SearchParameter, asked: AskedParameter): Criterion {
  const { paths } = parameter;
  const values = splitValue(asked.value, ',');
  if (values.some((value) => value === '')) {
    throw new SearchFault('invalid', asked.name, `${asked.name}: a value between commas is empty`);
  }
  if (parameter.code === '_id') return readId(asked, values);
  switch (parameter.type) {
    case 'token':
      return tokenCriterion({ asked, paths, scope });
    case 'reference':
      return referenceCriterion({ asked, parameter, scope });
    case 'uri':
      return uriCriterion(asked, paths);
    case 'string':
      return stringCriterion(asked, paths);
    case 'composite':
      return compositeCriterion({ asked, parameter, scope });
    case 'date': {
      if (asked.modifier !== null) throw unknownModifier(asked);
      const anyOf = values.map((value) => readDateTest(unescaped(value), asked, scope.nowMs));
      if (parameter.code === '_lastUpdated') return { is: 'updated', anyOf };
      return { is: 'date', paths: paths.map(({ id }) => id), anyOf };
    }
    case 'quantity': {
      if (asked.modifier !== null) throw unknownModifier(asked);
      const anyOf = values.map((value) => readQuantityTest(value, asked));
      return { is: 'quantity', paths: paths.map(({ id }) => id), anyOf, partners: null };
    }
  }
}

function readId(asked: AskedParameter, values: readonly string[]): Criterion {
  switch (asked.modifier) {
    case null:
      return { is: 'id', anyOf: values.map(unescaped) };
    case 'not':
      return { is: 'not', of: { is: 'id', anyOf: values.map(unescaped) } };
    default:
      throw unknownModifier(asked);
  }
}

function readMissing({ code, paths, composites = [] }: SearchParameter, asked: AskedParameter): Criterion {
  if (asked.value !== 'true' && asked.value !== 'false') {
    throw new SearchFault('invalid', asked.name, `${asked.name}: give true or false`);
  }
  if (composites.length > 0) throw unknownModifier(asked);
  const isThere: Criterion =
    code === '_id' || code === '_lastUpdated'
      ? { is: 'all', of: [] }
      : { is: 'token', anyOf: paths.map(({ id, only }) => presenceToken(id, only)) };
  return asked.value === 'true' ? { is: 'not', of: isThere } : isThere;
}

/** Types that have what the chain goes on with; a fault when none has. */
function followEach(
  reading: Reading,
  types: readonly string[],
  follow: (next: Reading) => Criterion,
): readonly Criterion[] {
  const followed: Criterion[] = [];
  const faults: SearchFault[] = [];
  for (const type of types) {
    const next = { ...reading, scope: { ...reading.scope, type }, depth: reading.depth + 1 };
    countLink(next);
    try {
      followed.push(follow(next));
    } catch (fault) {
      if (!(fault instanceof SearchFault) || fault.kind !== 'unsupported') throw fault;
      faults.push(fault);
    }
  }
  const [fault] = faults;
  if (followed.length === 0 && fault !== undefined) throw fault;
  return followed;
}

function countLink({ full, links }: Reading): void {
  links.count += 1;
  if (links.count <= mostLinks) return;
  throw new SearchFault(
    'invalid',
    full,
    `${full} may mean too many types; name them, as in subject:Patient.name`,
  );
}

interface Link {
  /** `subject` or `subject:Patient`. */
  readonly link: string;
  readonly rest: string;
  readonly value: string;
}

function readChain(reading: Reading, { link, rest, value }: Link): Criterion {
  const { full } = reading;
  const [code = '', type, ...more] = link.split(':');
  const parameter = parameterOf(reading, code);
  const targets = parameter.type === 'reference' ? servedTargets(parameter) : [];
  if (more.length > 0 || targets.length === 0 || (type !== undefined && !targets.includes(type))) {
    throw new SearchFault('unsupported', full, `${full}: ${link} cannot be followed`);
  }
  const [first = ''] = rest.split(/[.:]/);
  const follows = (each: string): boolean => first === '_has' || findSearchParameter(each, first) !== null;
  const followed = type === undefined ? targets.filter(follows) : [type];
  if (followed.length === 0) {
    throw new SearchFault(
      'unsupported',
      full,
      `${full}: nothing that ${link} leads to has a parameter ${JSON.stringify(first)}`,
    );
  }
  const paths = parameter.paths.map(({ id }) => id);
  return {
    is: 'any',
    of: followEach(reading, followed, (next) => ({
      is: 'chain',
      paths,
      type: next.scope.type,
      of: read(next, rest, value),
    })),
  };
}

/** `_has:Observation:patient:code`. */
function readHas(reading: Reading, name: string, value: string): Criterion {
  const { scope, full, depth } = reading;
  const [, type = '', code = '', ...rest] = name.split(':');
  if (!isServedType(type) || rest.length === 0) {
    throw new SearchFault(
      'unsupported',
      full,
      `${full}: write _has:Type:reference:parameter, of a type that is kept here`,
    );
  }
  const next = { ...reading, scope: { ...scope, type }, depth: depth + 1 };
  countLink(next);
  const parameter = parameterOf(next, code);
  if (parameter.type !== 'reference' || !servedTargets(parameter).includes(scope.type)) {
    throw new SearchFault('unsupported', full, `${full}: ${code} of ${type} never refers to a ${scope.type}`);
  }
  const paths = parameter.paths.map(({ id }) => id);
  return { is: 'referred', paths, type, of: read(next, rest.join(':'), value) };
}
