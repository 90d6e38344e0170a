import { isServedType } from '../served-types.js';
import type { AskedParameter, Criterion, SearchScope } from './criterion.js';
import { referenceIdentifierTexts, unknownModifier } from './read-token.js';
import { referenceTarget, withoutBase } from './reference-target.js';
import { SearchFault } from './search-fault.js';
import type { SearchParameter, SearchPath } from './search-parameter.js';
import { splitValue, unescaped } from './split-value.js';
import { referenceToken } from './token-text.js';

const idShape = /^[A-Za-z0-9\-.]{1,64}$/;

interface Asked {
  readonly asked: AskedParameter;
  readonly parameter: Pick<SearchParameter, 'paths' | 'targets'>;
  readonly scope: SearchScope;
}

/** A reference parameter: `id`, `Type/id`, an address, `:Type` or `:identifier`. */
export function referenceCriterion({ asked, parameter, scope }: Asked): Criterion {
  const { modifier, value } = asked;
  if (modifier === 'identifier')
    return { is: 'token', anyOf: referenceIdentifierTexts(asked, parameter.paths) };
  const targets = servedTargets(parameter);
  if (modifier !== null && !targets.includes(modifier)) throw unknownModifier(asked);
  const wanted = modifier === null ? targets : [modifier];
  return {
    is: 'token',
    anyOf: splitValue(value, ',').flatMap((each) =>
      referenceTexts(unescaped(each), { asked, paths: parameter.paths, scope, targets: wanted }),
    ),
  };
}

/** Types that a parameter's references can lead to here. */
export function servedTargets({
  targets = [],
  paths,
}: Pick<SearchParameter, 'paths' | 'targets'>): readonly string[] {
  const only = paths.flatMap((path) => path.only ?? []);
  return (only.length > 0 && only.length === paths.length ? only : targets).filter(isServedType);
}

interface Wanted {
  readonly asked: AskedParameter;
  readonly paths: readonly SearchPath[];
  readonly scope: SearchScope;
  readonly targets: readonly string[];
}

export function referenceTexts(value: string, { asked, paths, scope, targets }: Wanted): readonly string[] {
  const text = withoutBase(value, scope.ownBases);
  if (idShape.test(text)) {
    return paths.flatMap(({ id }) => targets.map((type) => referenceToken(id, `${type}/${text}`)));
  }
  const target = referenceTarget(text);
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(text);
  const isRelative = target !== null && target.reference === `${target.type}/${target.id}`;
  if (target === null || !(isAddress || isRelative)) {
    throw new SearchFault(
      'invalid',
      asked.name,
      `${asked.name}: ${JSON.stringify(value)} is not an id, Type/id or an address`,
    );
  }
  if (isRelative && targets.length > 0 && !targets.includes(target.type ?? '')) {
    throw new SearchFault('invalid', asked.name, `${asked.name}: it never refers to a ${target.type}`);
  }
  return paths
    .filter(({ only }) => only === undefined || target.type === null || target.type === only)
    .map(({ id }) => referenceToken(id, target.reference));
}
