import { Findings, type OutcomeIssue } from './outcome-issue.js';
import { walkResource } from './walk.js';

/**
 * Checks a resource against FHIR R4 and against those of our profiles that it claims: structure, cardinality, forms,
 * references, required bindings, invariants. Takes any JSON value and never throws.
 *
 * @returns findings; a resource without an `error` may be stored.
 */
export function validateResource(resource: unknown): readonly OutcomeIssue[] {
  const findings = new Findings();
  walkResource(resource, findings);
  return findings.issues;
}
