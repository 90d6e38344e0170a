/** One finding, as FHIR words it. */
export interface OutcomeIssue {
  readonly severity: 'fatal' | 'error' | 'warning' | 'information';
  readonly code: string;
  readonly diagnostics: string;
  /** FHIRPath of what it is about. */
  readonly expression?: readonly string[];
}

/** A read or write of records that cannot be done: an HTTP status and its findings, the first of them an error. */
export class OutcomeError extends Error {
  override readonly name = 'OutcomeError';
  constructor(
    readonly status: number,
    readonly issues: readonly OutcomeIssue[],
  ) {
    super(issues[0]?.diagnostics ?? `status ${status}`);
  }
}

/** What was asked for is not there: it never was, was deleted, or is not for whoever asks. */
export function isNotThere(error: unknown): boolean {
  return error instanceof OutcomeError && (error.status === 404 || error.status === 410);
}

/** Somebody else came first: the id is taken, or what was to be changed has moved on. */
export function isConflict(error: unknown): boolean {
  return error instanceof OutcomeError && (error.status === 409 || error.status === 412);
}

/** An error with a single finding. */
export function refusal(
  status: number,
  code: string,
  { diagnostics, expression }: { readonly diagnostics: string; readonly expression?: string },
): OutcomeError {
  return new OutcomeError(status, [
    {
      severity: 'error',
      code,
      diagnostics,
      ...(expression === undefined ? {} : { expression: [expression] }),
    },
  ]);
}

/** The same whether a record never was or may not be seen. */
export const notKnown = (type: string, id: string): OutcomeError =>
  refusal(404, 'not-found', { diagnostics: `${type}/${id} is not known` });

export const gone = (type: string, id: string): OutcomeError =>
  refusal(410, 'deleted', { diagnostics: `${type}/${id} was deleted` });

export const forbidden = (diagnostics: string): OutcomeError => refusal(403, 'forbidden', { diagnostics });

export const notAcceptable = (diagnostics: string): OutcomeError =>
  refusal(406, 'not-supported', { diagnostics });

export const preconditionFailed = (diagnostics: string): OutcomeError =>
  refusal(412, 'conflict', { diagnostics });

export const malformed = (diagnostics: string, expression?: string): OutcomeError =>
  refusal(400, 'structure', { diagnostics, ...(expression === undefined ? {} : { expression }) });
