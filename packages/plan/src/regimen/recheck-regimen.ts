import type { FreezeEngine } from '@cryobridge/freeze';
import type { Knowledge } from '@cryobridge/knowledge';
import type { Answer, Case, IsoDate } from '../case.js';
import type { Statement } from '../decision.js';
import type { Plan, Regimen, RegimenItem } from '../plan.js';
import { claimReader } from '../read.js';
import { settleContext } from '../select/subject.js';
import { chooseRegimen } from './choose-regimen.js';
import { regimenStatement } from './item.js';
import { interactionRule } from './regimen-rules.js';

export { recordOfToday, type Today } from './record-of-today.js';

export interface RecheckInput {
  /** As `recordOfToday` makes it. */
  readonly case: Case;
  readonly answers: readonly Answer[];
  /** With the formulary that holds now. */
  readonly knowledge: Knowledge;
  readonly engine: FreezeEngine;
  readonly now: IsoDate;
}

/**
 * What of a plan's medicines no longer holds by the record of today: chosen again by the same rules, and compared. Only
 * what became stricter is told, each with its reasons; empty: nothing did.
 */
export function recheckRegimen(
  plan: Pick<Plan, 'regimen' | 'targets' | 'doses' | 'timing' | 'decision'>,
  input: RecheckInput,
): readonly Statement[] {
  const { regimen: before, targets, doses, timing } = plan;
  if (before === null) return [];
  const context = settleContext({ ...input, read: claimReader(input.knowledge) });
  const { regimen: now, reasons } = chooseRegimen(context, { targets, doses, timing });
  const known = new Set(plan.decision.reasons.map(({ id }) => id));
  return [
    ...now.items.flatMap((item) => {
      const old = before.items.find(({ drug, role }) => drug === item.drug && role === item.role);
      return old === undefined ? [] : stricter(old, item);
    }),
    ...localStricter(before.localAnaesthetic, now.localAnaesthetic),
    ...reasons.filter(({ id, rule }) => rule === interactionRule.id && !known.has(id)),
  ];
}

function stricter(before: RegimenItem, now: RegimenItem): readonly Statement[] {
  const { drug } = now;
  const fresh = now.reasons.filter(({ id }) => !before.reasons.some((old) => old.id === id));
  // What is to be avoided has no limit any more; its reason tells how much was too much.
  const told = [now.limit, ...now.reasons].find((each) => numberIn(each, 'takenMg') !== null) ?? null;
  const claims = told?.claims ?? [];
  const [taken, most] = [numberIn(told, 'takenMg'), numberIn(told, 'mostMg')];
  const over =
    taken !== null && most !== null && taken > most
      ? [regimenStatement('recheck-over', { drug, takenMg: taken, mostMg: most }, claims)]
      : [];
  if (now.state === 'avoid' && before.state !== 'avoid')
    return [regimenStatement('recheck-stopped', { drug }), ...over, ...fresh];
  const asks = now.state === 'ask' && (before.state === 'offer' || before.state === 'opt-in');
  return [
    ...(asks ? [regimenStatement('recheck-ask', { drug }), ...fresh] : []),
    ...over,
    ...lowered('recheck-limit', [before.limit, now.limit], { drug, fact: 'mostMg' }),
    ...lowered('recheck-dose', [before.dose, now.dose], { drug, fact: 'highMg' }),
  ];
}

function lowered(
  name: 'recheck-limit' | 'recheck-dose',
  [before, now]: readonly [Statement | null, Statement | null],
  { drug, fact }: { readonly drug: string; readonly fact: string },
): readonly Statement[] {
  const [wasMg, nowMg] = [numberIn(before, fact), numberIn(now, fact)];
  if (wasMg === null || nowMg === null || nowMg >= wasMg) return [];
  return [regimenStatement(name, { drug, wasMg, nowMg }, now?.claims ?? [])];
}

type Local = Regimen['localAnaesthetic'];

/** The one budget of local anaesthetic; of another drug than planned its limit is no lower one. */
function localStricter(before: Local, now: Local): readonly Statement[] {
  const { drug, limitMg: nowMg, remainingMg } = now;
  const claims = now.limitBy.flatMap((by) => by.claims);
  const isOver = remainingMg !== null && remainingMg < 0 && nowMg !== null;
  return [
    ...(before.drug === drug && before.limitMg !== null && nowMg !== null && nowMg < before.limitMg
      ? [regimenStatement('recheck-limit', { drug, wasMg: before.limitMg, nowMg }, claims)]
      : []),
    ...(isOver && (before.remainingMg === null || before.remainingMg >= 0)
      ? [regimenStatement('recheck-over', { drug, takenMg: nowMg - remainingMg, mostMg: nowMg }, claims)]
      : []),
  ];
}

function numberIn(statement: Statement | null, fact: string): number | null {
  const value = statement?.facts[fact];
  return typeof value === 'number' ? value : null;
}
