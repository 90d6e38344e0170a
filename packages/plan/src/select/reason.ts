import type { ClaimId, SourceId } from '@cryobridge/knowledge';
import type { FactOrigin, QuestionId } from '../case.js';
import type { Findings, PlanContext } from '../context.js';
import type { FactValue, Reason, Statement, StatementId } from '../decision.js';
import type { RuleSpec } from '../read.js';

export type Facts = Readonly<Record<string, FactValue>>;

export interface ReasonParts {
  readonly id: StatementId;
  readonly effect: Reason['effect'];
  readonly facts?: Facts;
  readonly question?: QuestionId;
  readonly read?: readonly FactOrigin[];
  /** Claims to cite; by default every claim that the rule names one by one. */
  readonly claims?: readonly ClaimId[];
}

export const nothingFound: Findings = { reasons: [], questions: [] };

/** A reason of this rule, with the sources of the claims it cites. */
export function reasonOf(context: Pick<PlanContext, 'read'>, rule: RuleSpec, parts: ReasonParts): Reason {
  const claims = parts.claims ?? namedClaims(rule);
  const reader = context.read.for(rule);
  const sources = claims.flatMap((id) => reader.claim(id).sources.map(({ source }) => source));
  return {
    id: parts.id,
    facts: parts.facts ?? {},
    claims,
    rule: rule.id,
    effect: parts.effect,
    question: parts.question ?? null,
    sources: distinct<SourceId>(sources),
    read: distinct((parts.read ?? []).map(originText)),
  };
}

export function statementOf(id: StatementId, facts: Facts = {}, claims: readonly ClaimId[] = []): Statement {
  return { id, facts, claims };
}

export function joinFindings(parts: readonly Findings[]): Findings {
  return {
    reasons: parts.flatMap(({ reasons }) => reasons),
    questions: parts.flatMap(({ questions }) => questions),
  };
}

/** Where a fact was read, short enough to show. */
export function originText(origin: FactOrigin): string {
  switch (origin.kind) {
    case 'record':
      return origin.resource === '' ? origin.path : `${origin.resource} at ${origin.path}`;
    case 'flag':
      return `--${origin.name.replace(/^-+/, '')}`;
    case 'form':
      return `form: ${origin.field}`;
    case 'answer':
      return `answer to ${origin.question} by ${origin.by}`;
  }
}

export function distinct<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function namedClaims(rule: RuleSpec): readonly ClaimId[] {
  return rule.claims.filter((id) => !id.endsWith('*'));
}
