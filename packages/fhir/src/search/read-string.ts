import type { AskedParameter, Criterion, TextTest } from './criterion.js';
import { plainText } from './plain-text.js';
import { unknownModifier } from './read-token.js';
import { SearchFault } from './search-fault.js';
import type { SearchPath } from './search-parameter.js';
import { splitValue, unescaped } from './split-value.js';
import { belowToken, uriToken } from './token-text.js';
import { trimmedUri, urisAbove } from './uri-forms.js';

export function stringCriterion(asked: AskedParameter, paths: readonly SearchPath[]): Criterion {
  const anyOf = splitValue(asked.value, ',').map((value) => textTest(unescaped(value), asked));
  return { is: 'string', paths: paths.map(({ id }) => id), anyOf };
}

export function textTest(text: string, asked: AskedParameter): TextTest {
  const plain = plainText(text);
  if (plain === '' && asked.modifier !== 'exact') {
    throw new SearchFault('invalid', asked.name, `${asked.name}: there is no text to search for`);
  }
  switch (asked.modifier) {
    case null:
      return { match: 'starts', text: plain };
    case 'exact':
      return { match: 'exact', text };
    case 'contains':
      return { match: 'contains', text: plain };
    default:
      throw unknownModifier(asked);
  }
}

/** A URI parameter: the same, `:below` it or `:above` it. */
export function uriCriterion(asked: AskedParameter, paths: readonly SearchPath[]): Criterion {
  const values = splitValue(asked.value, ',').map(unescaped);
  const texts = (value: string): readonly string[] => paths.flatMap(({ id }) => uriTexts(id, value, asked));
  return { is: 'token', anyOf: values.flatMap(texts) };
}

function uriTexts(path: string, value: string, asked: AskedParameter): readonly string[] {
  switch (asked.modifier) {
    case null:
      return [uriToken(path, value)];
    case 'below':
      return [belowToken(path, trimmedUri(value))];
    case 'above':
      return urisAbove(value).flatMap((uri) => [uriToken(path, uri), uriToken(path, `${uri}/`)]);
    default:
      throw unknownModifier(asked);
  }
}
