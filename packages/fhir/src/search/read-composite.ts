import type { AskedParameter, Criterion, SearchScope } from './criterion.js';
import { compositePath, isWithinElement } from './index-plan.js';
import { readDateTest } from './read-date.js';
import { readQuantityTest } from './read-quantity.js';
import { referenceTexts } from './read-reference.js';
import { textTest } from './read-string.js';
import { tokenTexts, unknownModifier } from './read-token.js';
import { SearchFault } from './search-fault.js';
import type { Composite, CompositePart, SearchParameter, SearchPath } from './search-parameter.js';
import { splitValue, unescaped } from './split-value.js';
import { pairToken } from './token-text.js';

interface Asked {
  readonly asked: AskedParameter;
  readonly parameter: SearchParameter;
  readonly scope: SearchScope;
}

/** `first$second`: both must hold within one element. */
export function compositeCriterion({ asked, parameter, scope }: Asked): Criterion {
  if (asked.modifier !== null) throw unknownModifier(asked);
  const { composites = [] } = parameter;
  return {
    is: 'any',
    of: splitValue(asked.value, ',').flatMap((value) => {
      const parts = splitValue(value, '$');
      return composites.map((composite) => oneComposite(parts, { asked, composite, scope }));
    }),
  };
}

interface One {
  readonly asked: AskedParameter;
  readonly composite: Composite;
  readonly scope: SearchScope;
}

function oneComposite(values: readonly string[], { asked, composite, scope }: One): Criterion {
  const { components } = composite;
  if (values.length !== components.length || values.some((value) => value === '')) {
    throw new SearchFault(
      'invalid',
      asked.name,
      `${asked.name}: give ${components.length} values with $ between them`,
    );
  }
  const parts = components.map((part, index) => ({ part, value: values[index] ?? '' }));
  if (!isWithinElement(composite)) {
    return { is: 'all', of: parts.map(({ part, value }) => partCriterion(part, value, { asked, scope })) };
  }
  const path = compositePath(composite);
  const [first, second] = parts;
  if (first === undefined || second === undefined) return { is: 'any', of: [] };
  const partners = elementTexts(first.part, first.value, { asked, scope });
  if (second.part.type === 'quantity') {
    return { is: 'quantity', paths: [path], anyOf: [readQuantityTest(second.value, asked)], partners };
  }
  const others = elementTexts(second.part, second.value, { asked, scope });
  return {
    is: 'token',
    anyOf: others.flatMap((other) => partners.map((one) => pairToken(path, [one, other]))),
  };
}

type Context = Pick<One, 'asked' | 'scope'>;

/** A part that is a part of the resource itself, indexed like any parameter. */
function partCriterion(part: CompositePart, value: string, { asked, scope }: Context): Criterion {
  const ids = part.paths.map(({ id }) => id);
  switch (part.type) {
    case 'token':
    case 'uri':
    case 'reference':
      return { is: 'token', anyOf: texts(part, value, { asked, scope, paths: part.paths }) };
    case 'date':
      return { is: 'date', paths: ids, anyOf: [readDateTest(value, asked, scope.nowMs)] };
    case 'quantity':
      return { is: 'quantity', paths: ids, anyOf: [readQuantityTest(value, asked)], partners: null };
    case 'string':
      return { is: 'string', paths: ids, anyOf: [textTest(unescaped(value), asked)] };
  }
}

/** Of a part within an element, the path is that of the composite, so its texts have none. */
function elementTexts(part: CompositePart, value: string, context: Context): readonly string[] {
  return texts(part, value, {
    ...context,
    paths: part.paths.slice(0, 1).map((path) => ({ ...path, id: '' })),
  });
}

function texts(
  { type, targets }: CompositePart,
  value: string,
  { asked, scope, paths }: Context & { readonly paths: readonly SearchPath[] },
): readonly string[] {
  return type === 'reference'
    ? referenceTexts(unescaped(value), { asked, scope, paths, targets })
    : tokenTexts(value, asked, paths);
}
