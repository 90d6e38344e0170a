import type { JsonObject } from '../element.js';
import { compositePath } from './index-plan.js';
import type { IndexDraft } from './index-draft.js';
import { type TypedValue, leafValues, nodesAt } from './path-values.js';
import { quantitySpanOf } from './quantity-span.js';
import { referenceTarget, withoutBase } from './reference-target.js';
import type { Composite, CompositePart } from './search-parameter.js';
import { codeToken, exactToken, pairToken, referenceToken, systemToken } from './token-text.js';
import { tokensOf } from './token-values.js';

/**
 * Keeps which values stand together in one element: pairs of tokens as one text, a quantity with the tokens beside it.
 */
export function indexComposite(draft: IndexDraft, resource: JsonObject, composite: Composite): void {
  const [first, second] = composite.components;
  if (first === undefined || second === undefined) return;
  const path = compositePath(composite);
  for (const element of elementsOf(resource, composite)) {
    const partners = tokenTexts(draft, first, valuesOf(element, first));
    if (partners.length === 0) continue;
    const values = valuesOf(element, second);
    if (second.type === 'quantity') {
      for (const value of values) {
        const span = quantitySpanOf(value);
        if (span !== null) draft.quantities.push({ path, ...span, partners });
      }
    } else {
      for (const other of tokenTexts(draft, second, values)) {
        for (const one of partners) draft.tokens.add(pairToken(path, [one, other]));
      }
    }
  }
}

function elementsOf(resource: JsonObject, { root }: Composite): readonly JsonObject[] {
  return nodesAt(resource, [
    ...root.steps,
    ...root.leaves.flatMap(({ property }) => (property === undefined ? [] : [{ property }])),
  ]);
}

function valuesOf(element: JsonObject, { paths }: CompositePart): readonly TypedValue[] {
  return paths.flatMap(({ leaves }) => leafValues([element], leaves));
}

/** The path is that of the composite, so the texts of its parts need none. */
function tokenTexts(
  { ownBases }: IndexDraft,
  { type }: CompositePart,
  values: readonly TypedValue[],
): string[] {
  if (type === 'reference') {
    return values.flatMap(({ value }) => {
      const reference = (value as JsonObject)['reference'];
      const target = referenceTarget(
        typeof reference === 'string' ? withoutBase(reference, ownBases) : undefined,
      );
      return target === null ? [] : [referenceToken('', target.reference)];
    });
  }
  return values
    .flatMap(tokensOf)
    .flatMap((token) => [
      exactToken('', token),
      codeToken('', token.code),
      ...(token.system === '' ? [] : [systemToken('', token.system)]),
    ]);
}
