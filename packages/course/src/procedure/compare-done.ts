import type { FreezeEngine, SpaceEngine } from '@cryobridge/freeze';
import type { Knowledge } from '@cryobridge/knowledge';
import {
  claimReader,
  freezeFigures,
  plannedFigures,
  roundTo,
  type AmputationLevel,
  type AsDoneContext,
  type Plan,
  type Side,
  type Target,
} from '@cryobridge/plan';
import type { FreezeDone, NerveFrozen } from '../course.js';
import { compareIce } from './compare-ice.js';
import { nerveDeviations, notFrozenDeviation, type Told } from './deviations.js';
import type { DoneComparison, FoundDeviation, NerveComparison } from './done-comparison.js';
import { nerveStatements, wholeStatements } from './done-statements.js';
import { standingOf } from './standing.js';

export interface DoneQuestion {
  /** Null: no plan of ours; then nothing is planned to compare with, and nerves are typical where not measured. */
  readonly plan: Plan | null;
  /** Of the limb as it is known today; null: not known. */
  readonly level: AmputationLevel | null;
  readonly side: Side | null;
  readonly done: FreezeDone;
  readonly knowledge: Knowledge;
  readonly engine: FreezeEngine;
  /** Computes artery and skin layer; without it both are left out. */
  readonly spaceEngine?: SpaceEngine;
}

const minutesStep = 0.1;

/**
 * What was done, computed as the plan was: with the plan's own claims, so that what was done as planned gives the
 * plan's own figures even when knowledge has moved on.
 *
 * @throws {ClaimError} for a nerve site or a probe that knowledge does not hold.
 */
export function compareDone(question: DoneQuestion): DoneComparison {
  const { plan, done, engine } = question;
  const knowledge = withPlanClaims(question.knowledge, plan);
  const read = claimReader(knowledge);
  const context: AsDoneContext = {
    ...question,
    knowledge,
    read,
    answers: plan?.answers ?? [],
    side: question.side ?? plan?.person.side ?? 'right',
  };
  const told: Told = { read, recorded: done.deviations };
  const compared = done.nerves.map((frozen) => compareNerve(question, context, { frozen, told }));
  const notFrozen = notFrozenOf(plan, done);
  const comparison = {
    nerves: compared.map(({ nerve }) => nerve),
    notFrozen: notFrozen.map(({ nerveSite, label, status }) => ({
      nerveSite,
      label,
      isNeeded: status === 'target',
    })),
    totalMinutes: { planned: plan?.totalMinutes ?? null, done: minutesOf(compared) },
    deviations: [
      ...notFrozen.map((target) => notFrozenDeviation(target, told)),
      ...compared.flatMap(({ deviations }) => deviations),
    ],
  };
  return {
    schema: 'cryobridge-done/1',
    freeze: done.id,
    planHash: plan?.hash ?? null,
    knowledgeVersion: question.knowledge.version,
    engine: `${engine.name} ${engine.version}`,
    ...comparison,
    statements: wholeStatements(comparison, { plan, recorded: done.deviations }),
    assumed: read
      .used()
      .flatMap((id) => knowledge.claims[id] ?? [])
      .filter(({ basis }) => basis === 'assumed')
      .map(({ id, label }) => ({ claim: id, label })),
  };
}

interface Compared {
  readonly nerve: NerveComparison;
  readonly deviations: readonly FoundDeviation[];
}

function compareNerve(
  { plan, level }: DoneQuestion,
  context: AsDoneContext,
  { frozen, told }: { readonly frozen: NerveFrozen; readonly told: Told },
): Compared {
  const dose = plan?.doses.find(({ nerveSite }) => nerveSite === frozen.nerveSite) ?? null;
  const label = labelOf(context, frozen);
  const standing = standingOf(context.read, { plan, level, nerveSite: frozen.nerveSite });
  const done = freezeFigures(context, frozen, dose);
  const ice = compareIce(context.read, done.iceMargin, frozen.iceSeen);
  const planned = dose === null ? null : plannedFigures(dose);
  const compared = { nerveSite: frozen.nerveSite, label, standing: standing.standing, planned, done, ice };
  return {
    nerve: {
      ...compared,
      isNeeded: isNeeded(plan, standing.standing),
      statements: [...standing.statements, ...nerveStatements(context.read, compared, frozen)],
    },
    deviations: nerveDeviations(compared, { dose, frozen, told, isPlanned: plan !== null }),
  };
}

/** As `coveredNerves` of the plan: optional nerves end cover only when nothing else was frozen. */
function isNeeded(plan: Plan | null, standing: NerveComparison['standing']): boolean {
  switch (standing) {
    case 'target':
    case 'recorded-decision':
      return true;
    case 'optional':
      return plan?.targets.every(({ status }) => status === 'optional') ?? false;
    case 'not-planned':
      return plan === null;
    case 'never':
      return false;
  }
}

function labelOf({ knowledge }: AsDoneContext, { nerveSite }: NerveFrozen): string {
  return knowledge.nerveSites[nerveSite]?.label ?? nerveSite;
}

function notFrozenOf(plan: Plan | null, { nerves }: FreezeDone): readonly Target[] {
  const frozen = new Set(nerves.map(({ nerveSite }) => nerveSite));
  return (plan?.targets ?? []).filter(({ nerveSite }) => !frozen.has(nerveSite));
}

function minutesOf(compared: readonly Compared[]): number {
  return roundTo(
    compared.reduce((sum, { nerve }) => sum + nerve.done.totalMinutes, 0),
    minutesStep,
  );
}

function withPlanClaims(knowledge: Knowledge, plan: Plan | null): Knowledge {
  if (plan === null) return knowledge;
  return {
    ...knowledge,
    claims: { ...knowledge.claims, ...Object.fromEntries(plan.claims.map((claim) => [claim.id, claim])) },
  };
}
