import type { ElementType } from '../definitions/structure.js';
import { type JsonRecord, asText } from './reading.js';
import { referenceTarget } from './reference-target.js';
import type { Walk } from './scope.js';

/** Form and target type of a reference, and ref-1: `#…` must be contained. */
export function checkReference(record: JsonRecord, { targets }: ElementType, walk: Walk): void {
  const { findings } = walk;
  const declared = asText(record['type']);
  const text = asText(record['reference']);
  const found = text === null ? null : typeBehind(text, walk);
  if (found === false) return;
  if (found !== null && declared !== null && found !== declared)
    findings.error('value', `Its type says ${declared} but it refers to a ${found}.`);
  const type = found ?? declared;
  if (type !== null && targets !== undefined && !targets.includes(type))
    findings.error('value', `It refers to a ${type} but must refer to ${targets.join(' or ')}.`);
}

/** Null: it cannot be told. False: there was a fault. */
function typeBehind(reference: string, { findings, scope }: Walk): string | null | false {
  const target = referenceTarget(reference);
  switch (target.kind) {
    case 'elsewhere':
      return target.type;
    case 'malformed':
      findings.error('value', 'The reference must be Type/id, a URL, a urn, or #id of a contained resource.');
      return false;
    case 'contained': {
      scope.named.add(target.id);
      if (target.id === '') return asText(scope.root['resourceType']);
      const type = scope.contained.get(target.id);
      if (type !== undefined) return type;
      findings.error('invariant', `ref-1: nothing contained has the id ${target.id.slice(0, 64)}.`);
      return false;
    }
  }
}
