/** One finding, in the form of `OperationOutcome.issue`. */
export interface OutcomeIssue {
  readonly severity: 'error' | 'warning';
  readonly code: IssueCode;
  /** What is wrong and what was expected, for a reader. */
  readonly diagnostics: string;
  /** FHIRPath of the place. */
  readonly expression: readonly [string];
}

/** Codes of http://hl7.org/fhir/issue-type that validation uses. */
export type IssueCode =
  | 'structure'
  | 'required'
  | 'value'
  | 'invariant'
  | 'code-invalid'
  | 'extension'
  | 'not-supported'
  | 'too-long'
  | 'too-costly';

/** More says nothing new: the sender has to look at the whole resource. */
const mostIssues = 100;

/** Collects findings and knows where the walk is. */
export class Findings {
  readonly issues: OutcomeIssue[] = [];
  errors = 0;
  readonly #steps: (string | number)[] = [];

  enter(step: string | number): void {
    this.#steps.push(step);
  }

  leave(): void {
    this.#steps.pop();
  }

  get depth(): number {
    return this.#steps.length;
  }

  error(code: IssueCode, diagnostics: string): void {
    this.errors += 1;
    this.#add({ severity: 'error', code, diagnostics, expression: [this.path()] });
  }

  warning(code: IssueCode, diagnostics: string): void {
    this.#add({ severity: 'warning', code, diagnostics, expression: [this.path()] });
  }

  path(): string {
    return this.#steps
      .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
      .join('');
  }

  #add(issue: OutcomeIssue): void {
    if (this.issues.length < mostIssues) this.issues.push(issue);
  }
}

/** A value as a reader may see it: short, on one line. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
