import { problemOf, ProblemError } from '../http/problem.js';
import { isOutage } from '../http/errors.js';
import { OutcomeError, type OutcomeIssue, refusal } from '../records/outcome-error.js';

export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly object[];
}

export function operationOutcome(issues: readonly OutcomeIssue[]): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: issues.map(({ severity, code, diagnostics, expression }) => ({
      severity,
      code,
      diagnostics,
      ...(expression === undefined || expression.length === 0 ? {} : { expression }),
    })),
  };
}

export const allOk = (diagnostics: string): OperationOutcome =>
  operationOutcome([{ severity: 'information', code: 'informational', diagnostics }]);

/** Every failure as one that can be told. What is our own fault says nothing of what was sent. */
export function asOutcomeError(error: unknown): OutcomeError {
  if (error instanceof OutcomeError) return error;
  if (error instanceof ProblemError) return fromProblem(error);
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : null;
  switch (status) {
    case 413:
      return refusal(413, 'too-long', { diagnostics: 'the body is too large: at most 25 MB are read' });
    case 415:
      return refusal(415, 'not-supported', {
        diagnostics: 'send application/fhir+json, or application/json-patch+json for PATCH',
      });
    case 400:
      return refusal(400, 'structure', { diagnostics: 'the request cannot be read, or was cut short' });
    default:
      return isOutage(error)
        ? refusal(503, 'transient', { diagnostics: 'the server cannot do this now; try again' })
        : refusal(500, 'exception', { diagnostics: 'the server failed; nothing was stored' });
  }
}

function fromProblem(error: ProblemError): OutcomeError {
  const { status, title } = problemOf(error);
  const code =
    status === 429 ? 'throttled' : status === 404 ? 'not-found' : status >= 500 ? 'exception' : 'processing';
  return refusal(status, code, { diagnostics: title });
}
