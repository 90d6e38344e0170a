import type { Claim, ClaimId, Drug } from '@cryobridge/knowledge';
import type { CodedEntry, QuestionId } from '../case.js';
import type { PlanContext } from '../context.js';
import type { Reason, Statement, StatementId } from '../decision.js';
import type { OpioidTotal, RegimenItem, Timing } from '../plan.js';
import type { RuleReader, RuleSpec } from '../read.js';
import { nameFacts } from '../select/screen.js';
import { reasonOf, statementOf, type Facts } from '../select/reason.js';
import type { Check } from './check.js';
import { formularyChecks } from './formulary-checks.js';
import type { Person } from './person.js';
import { findAllergy, type Found, type Presence } from './presence.js';

export type { Check } from './check.js';

/** All that an item of the regimen looks at. */
export interface Setting {
  readonly context: PlanContext;
  readonly person: Person;
  readonly phase: Timing['phase'];
  readonly baseline: OpioidTotal;
}

export interface ItemParts {
  readonly drug: string;
  readonly rule: RuleSpec;
  readonly base: 'offer' | 'opt-in' | 'ask';
  readonly dose: Statement;
  readonly limit?: Statement | null;
  readonly checks: readonly (Check | null)[];
}

/** Any reason to avoid wins over any to ask; either wins over the state it starts from. What is avoided has no dose. */
export function itemOf(
  { context, person }: Pick<Setting, 'context' | 'person'>,
  parts: ItemParts,
): RegimenItem {
  const drug = drugOf(context, parts.drug);
  const minor: Check | null = person.maybeMinor ? { state: 'ask', name: 'minor' } : null;
  const checks = [minor, ...parts.checks, ...formularyChecks(context, drug)].filter(
    (check) => check !== null,
  );
  const worst = (['avoid', 'ask'] as const).find((state) => checks.some((check) => check.state === state));
  return {
    drug: drug.label,
    role: drug.role,
    state: worst ?? parts.base,
    dose:
      worst === 'avoid'
        ? regimenStatement('no-dose')
        : person.maybeMinor
          ? regimenStatement('adults-only')
          : parts.dose,
    limit: worst === 'avoid' || person.maybeMinor ? null : (parts.limit ?? null),
    reasons: checks.map((check) => checkReason(context, parts.rule, check)),
    signOff: drug.pharmacistSignOff,
  };
}

export function checkReason(context: PlanContext, rule: RuleSpec, check: Check): Reason {
  return reasonOf(context, rule, {
    id: regimenId(check.name),
    effect: 'caution',
    claims: check.claims ?? [],
    ...(check.facts === undefined ? {} : { facts: check.facts }),
    ...(check.read === undefined ? {} : { read: check.read }),
    ...(check.question === undefined ? {} : { question: check.question }),
  });
}

export function regimenId(name: string): StatementId {
  return `say:regimen.${name}`;
}

export function regimenStatement(
  name: string,
  facts: Facts = {},
  claims: readonly ClaimId[] = [],
): Statement {
  return statementOf(regimenId(name), facts, claims);
}

/** The dose that the formulary of the hospital gives in words, where no source gave one. */
export function locallyGiven({ id, value }: Claim): Statement {
  return typeof value === 'string'
    ? regimenStatement('formulary-dose', { dose: value }, [id])
    : regimenStatement('local-policy', {}, [id]);
}

/** Our own bug: a rule names a drug that the formulary lacks. */
export class FormularyError extends Error {
  override readonly name = 'FormularyError';
}

export function drugOf({ knowledge }: Pick<PlanContext, 'knowledge'>, name: string): Drug {
  const drug = knowledge.drugs[`drug:${name}`];
  if (drug === undefined) throw new FormularyError(`drug:${name} is not in knowledge`);
  return drug;
}

/** Reads the quantities of one drug for one rule and remembers them for the statement that shows them. */
export interface DrugReader {
  number(field: string): number;
  /** Null: looked for and not found. */
  numberOrNull(field: string): number | null;
  list(field: string): readonly number[];
  cited(): readonly ClaimId[];
}

export function drugReader({ context }: Pick<Setting, 'context'>, rule: RuleSpec, drug: string): DrugReader {
  const reader: RuleReader = context.read.for(rule);
  const cited: ClaimId[] = [];
  const cite = (field: string): ClaimId => {
    const id: ClaimId = `claim:drug.${drug}.${field}`;
    cited.push(id);
    return id;
  };
  return {
    number: (field) => reader.number(cite(field)),
    numberOrNull: (field) => (reader.claim(cite(field)).value === null ? null : reader.number(cite(field))),
    list: (field) => reader.list(cite(field)).filter((each) => typeof each === 'number'),
    cited: () => [...new Set(cited)],
  };
}

export interface ConditionCheck {
  readonly name: string;
  readonly yes: Check['state'];
  readonly maybe?: Check['state'];
  readonly unasked?: Check['state'];
  readonly claims?: readonly ClaimId[];
  readonly question?: QuestionId;
}

/** Statements are `<name>`, `<name>-maybe` and `<name>-unasked`. */
export function conditionCheck({ presence, entries }: Found, check: ConditionCheck): Check | null {
  const stated: Readonly<Record<Presence, Check['state'] | undefined>> = {
    yes: check.yes,
    maybe: check.maybe ?? 'ask',
    unasked: check.unasked,
    no: undefined,
  };
  const state = stated[presence];
  if (state === undefined) return null;
  return {
    state,
    name: presence === 'yes' ? check.name : `${check.name}-${presence}`,
    facts: nameFacts(entries),
    read: entries.map(({ from }) => from),
    ...(check.claims === undefined ? {} : { claims: check.claims }),
    ...(check.question === undefined ? {} : { question: check.question }),
  };
}

export function allergyCheck(
  context: PlanContext,
  concepts: Parameters<typeof findAllergy>[1],
  answers: readonly string[],
): Check | null {
  const found = findAllergy(context, concepts, [...answers, 'several']);
  return conditionCheck(found, { name: 'allergy', yes: 'avoid', question: 'q:drug-allergies' });
}

export function takenCheck(
  entries: readonly CodedEntry[],
  check: Omit<Check, 'facts' | 'read'>,
): Check | null {
  if (entries.length === 0) return null;
  return { ...check, facts: nameFacts(entries), read: entries.map(({ from }) => from) };
}
