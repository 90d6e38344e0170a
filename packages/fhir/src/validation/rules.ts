import {
  type FhirPathAtom,
  type TypedValue,
  evalFhirPathTyped,
  parseFhirPath,
  toTypedValue,
} from '@medplum/core';
import type { Constraint } from '../definitions/structure.js';
import { ownRules } from './own-rules.js';
import type { JsonRecord } from './reading.js';
import type { Walk } from './scope.js';

/**
 * Rules that are not evaluated here, and why:
 * txt-1, txt-2: part of the form of xhtml; ctm-1: needs the member behind a reference;
 * dom-6: best practice, would be a warning on nearly every write, and is cut out at build time.
 */
export const skippedRules: ReadonlySet<string> = new Set(['txt-1', 'txt-2', 'ctm-1', 'ref-1']);

interface Ruled {
  /** FHIR type of the value. */
  readonly typeName: string;
  readonly rules: readonly Constraint[];
}

export function checkRules(value: JsonRecord, { typeName, rules }: Ruled, walk: Walk): void {
  const { findings } = walk;
  for (const rule of rules) {
    if (skippedRules.has(rule.key) || holds(value, { rule, typeName }, walk)) continue;
    const diagnostics = `${rule.key}: ${rule.human}`;
    if (rule.severity === 'error') findings.error('invariant', diagnostics);
    else findings.warning('invariant', diagnostics);
  }
}

interface OneRule {
  readonly rule: Constraint;
  /** FHIR type of the value. */
  readonly typeName: string;
}

function holds(value: JsonRecord, { rule, typeName }: OneRule, walk: Walk): boolean {
  const own = ownRules[rule.key];
  return own === undefined ? holdsByPath(value, { rule, typeName }, walk) : own(value, walk.scope);
}

const parsed = new Map<string, FhirPathAtom>();
const ucum = toTypedValue('http://unitsofmeasure.org');

/** Evaluates the published expression. An empty answer is no "yes". */
export function holdsByPath(
  value: JsonRecord,
  { rule, typeName }: OneRule,
  { scope }: Pick<Walk, 'scope'>,
): boolean {
  let atom = parsed.get(rule.expression);
  if (atom === undefined) {
    atom = parseFhirPath(rule.expression);
    parsed.set(rule.expression, atom);
  }
  const context: TypedValue = { type: typeName, value };
  const answer = evalFhirPathTyped(atom, [context], {
    '%context': context,
    '%resource': toTypedValue(scope.resource),
    '%rootResource': toTypedValue(scope.root),
    '%ucum': ucum,
  });
  return answer.length > 0 && Boolean(answer[0]?.value);
}
