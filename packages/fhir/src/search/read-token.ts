import type { AskedParameter, Criterion, SearchScope } from './criterion.js';
import { plainText } from './plain-text.js';
import { SearchFault } from './search-fault.js';
import type { SearchPath } from './search-parameter.js';
import { splitValue, unescaped } from './split-value.js';
import {
  codeToken,
  exactToken,
  identifierPath,
  presenceToken,
  systemToken,
  typedIdentifierToken,
} from './token-text.js';

interface Asked {
  readonly asked: AskedParameter;
  readonly paths: readonly SearchPath[];
  readonly scope: SearchScope;
}

/** A token parameter with its modifier. */
export function tokenCriterion({ asked, paths, scope }: Asked): Criterion {
  const values = splitValue(asked.value, ',');
  switch (asked.modifier) {
    case null:
      return { is: 'token', anyOf: values.flatMap((value) => tokenTexts(value, asked, paths)) };
    case 'not':
      return {
        is: 'not',
        of: { is: 'token', anyOf: values.flatMap((value) => tokenTexts(value, asked, paths)) },
      };
    case 'text':
      return {
        is: 'label',
        paths: paths.map(({ id }) => id),
        anyOf: values.map((value) => ({ match: 'starts', text: plainText(unescaped(value)) })),
      };
    case 'of-type':
      return { is: 'token', anyOf: values.flatMap((value) => ofType(value, asked, paths)) };
    case 'in':
      return {
        is: 'token',
        anyOf: values.flatMap((value) => inValueSet(unescaped(value), { asked, paths, scope })),
      };
    case 'not-in': {
      const anyOf = values.flatMap((value) => inValueSet(unescaped(value), { asked, paths, scope }));
      return { is: 'not', of: { is: 'token', anyOf } };
    }
    default:
      throw unknownModifier(asked);
  }
}

export function unknownModifier({ name }: AskedParameter): SearchFault {
  return new SearchFault('unsupported', name, `${name}: this modifier is not supported here`);
}

/** `code`, `system|code`, `|code` or `system|`, as texts of the index. */
export function tokenTexts(
  value: string,
  asked: AskedParameter,
  paths: readonly SearchPath[],
): readonly string[] {
  const parts = splitValue(value, '|').map(unescaped);
  const [first = '', second] = parts;
  if (parts.length > 2 || (first === '' && (second === undefined || second === ''))) {
    throw new SearchFault(
      'invalid',
      asked.name,
      `${asked.name}: ${JSON.stringify(value)} is not code, system|code, |code or system|`,
    );
  }
  return paths.map((path) => tokenText(path, first, second));
}

function tokenText(path: SearchPath, first: string, second: string | undefined): string {
  if (second === undefined) return codeToken(path.id, folded(path, first));
  const implied = path.leaves.flatMap(({ systems = [] }) => systems);
  if (implied.includes(first)) return second === '' ? anyCodeOf(path) : codeToken(path.id, second);
  return second === ''
    ? systemToken(path.id, first)
    : exactToken(path.id, { system: first, code: folded(path, second) });
}

/** Where only text stands, case is not compared. */
function folded({ leaves }: SearchPath, code: string): string {
  return leaves.every(({ type }) => type === 'string') ? code.toLowerCase() : code;
}

const anyCodeOf = ({ id }: SearchPath): string => presenceToken(id);

function ofType(value: string, asked: AskedParameter, paths: readonly SearchPath[]): readonly string[] {
  const parts = splitValue(value, '|').map(unescaped);
  const [system = '', code = '', identifier = ''] = parts;
  if (paths.some(({ leaves }) => leaves.some(({ type }) => type !== 'Identifier')))
    throw unknownModifier(asked);
  if (parts.length !== 3 || code === '' || identifier === '') {
    throw new SearchFault(
      'invalid',
      asked.name,
      `${asked.name}: ${JSON.stringify(value)} is not system|code|value`,
    );
  }
  return paths.map(({ id }) => typedIdentifierToken(id, { system, code }, identifier));
}

function inValueSet(url: string, { asked, paths, scope }: Asked): readonly string[] {
  const codes = scope.valueSet?.(url) ?? null;
  if (codes === null) {
    throw new SearchFault(
      'invalid',
      asked.name,
      `${asked.name}: the value set ${JSON.stringify(url)} is not kept here, or not as a list of codes`,
    );
  }
  return paths.flatMap(({ id, leaves }) =>
    codes.map((token) =>
      leaves.some(({ systems = [] }) => systems.includes(token.system))
        ? codeToken(id, token.code)
        : exactToken(id, token),
    ),
  );
}

/** Identifiers that stand in a reference. */
export function referenceIdentifierTexts(
  asked: AskedParameter,
  paths: readonly SearchPath[],
): readonly string[] {
  const places = paths.map((path) => ({
    ...path,
    id: identifierPath(path.id),
    leaves: [{ type: 'Identifier' }],
  }));
  return splitValue(asked.value, ',').flatMap((value) => tokenTexts(value, asked, places));
}
