import { isServedType, servedTypes } from '../served-types.js';
import { servedTargets } from './read-reference.js';
import { SearchFault } from './search-fault.js';
import { type SearchParameter, findSearchParameter, searchParametersOf } from './search-parameter.js';
import type { Inclusion } from './search-query.js';

interface Asked {
  readonly name: string;
  readonly code: '_include' | '_revinclude';
  readonly modifier: string | null;
  /** `Type:parameter[:Target]`, `Type:*`, or `*` for all that matches refer to. */
  readonly value: string;
}

export function readInclusion(types: readonly string[], asked: Asked): Inclusion {
  const { name, code, modifier, value } = asked;
  if (modifier !== null && modifier !== 'iterate') {
    throw new SearchFault('unsupported', name, `${name}: the only modifier is :iterate`);
  }
  const direction = code === '_include' ? 'forward' : 'reverse';
  const base = { direction, iterate: modifier === 'iterate' } as const;
  if (value === '*' && direction === 'forward')
    return { ...base, source: null, paths: null, targets: servedTypes };
  const [source = '', parameter = '', target, ...more] = value.split(':');
  if (!isServedType(source) || parameter === '' || more.length > 0) {
    throw new SearchFault(
      'invalid',
      name,
      `${name}: ${JSON.stringify(value)} is not Type:parameter or Type:parameter:Target`,
    );
  }
  const parameters = referencesOf(source, parameter, asked);
  const possible = new Set(parameters.flatMap(servedTargets));
  if (target !== undefined && !possible.has(target)) {
    throw new SearchFault('invalid', name, `${name}: ${source}.${parameter} never refers to a ${target}`);
  }
  const targets = target === undefined ? [...possible] : [target];
  if (direction === 'reverse' && !base.iterate && !targets.some((each) => types.includes(each))) {
    throw new SearchFault(
      'invalid',
      name,
      `${name}: ${source}.${parameter} never refers to what is searched`,
    );
  }
  const paths = parameters.flatMap((each) => each.paths.map(({ id }) => id));
  return { ...base, source, paths: [...new Set(paths)], targets };
}

function referencesOf(source: string, code: string, { name }: Asked): readonly SearchParameter[] {
  if (code === '*') return searchParametersOf(source).filter(({ type }) => type === 'reference');
  const parameter = findSearchParameter(source, code);
  if (parameter === null || parameter.type !== 'reference') {
    throw new SearchFault(
      'unsupported',
      name,
      `${name}: ${source} has no reference parameter ${JSON.stringify(code)} here`,
    );
  }
  return [parameter];
}
