import type { Plan } from '../plan.js';
import {
  type Pair,
  chance,
  changed,
  date,
  matched,
  number,
  statement,
  statementChanges,
  word,
} from './compare.js';
import type { ChangeValue, PlanChange } from './plan-change.js';

export function timingChanges([{ timing: before }, { timing: after }]: Pair<Plan>): PlanChange[] {
  return [
    ...changed({ part: 'timing', field: 'phase' }, [word(before.phase), word(after.phase)]),
    ...changed({ part: 'timing', field: 'window' }, [windowOf(before), windowOf(after)]),
    ...statementChanges({ part: 'timing', field: 'note' }, [before.notes, after.notes]),
  ];
}

const windowOf = ({ window }: Plan['timing']): ChangeValue | null =>
  window === null ? null : { kind: 'dates', from: window.from, to: window.to };

/** The forecast of cover, and the bridge to what takes over. */
export function coverChanges([before, after]: Pair<Plan>): PlanChange[] {
  const ends = ({ forecast }: Plan) => number(forecast?.overallCoverEndsDay.median ?? null, 'days');
  const works = ({ forecast }: Plan) => chance(forecast?.chanceItWorks.median ?? null);
  const [old, now] = [before.bridge, after.bridge];
  return [
    ...changed({ part: 'cover', field: 'chance-it-works' }, [works(before), works(after)]),
    ...changed({ part: 'cover', field: 'cover-ends' }, [ends(before), ends(after)]),
    ...changed({ part: 'cover', field: 'tmr' }, [word(old?.tmr ?? null), word(now?.tmr ?? null)]),
    ...changed({ part: 'cover', field: 'tmr-date' }, [
      date(old?.tmrDate ?? null),
      date(now?.tmrDate ?? null),
    ]),
    ...changed({ part: 'cover', field: 'chance-of-gap' }, [
      chance(old?.chanceOfGap ?? null),
      chance(now?.chanceOfGap ?? null),
    ]),
    ...changed({ part: 'cover', field: 'review-on' }, [
      date(old?.reviewOn ?? null),
      date(now?.reviewOn ?? null),
    ]),
  ];
}

/** What to bring, check, do and protect. */
export function instructionChanges([before, after]: Pair<Plan>): PlanChange[] {
  return [
    ...statementChanges({ part: 'instructions', field: 'equipment' }, [before.equipment, after.equipment]),
    ...statementChanges({ part: 'instructions', field: 'operator-check' }, [
      before.operatorChecks,
      after.operatorChecks,
    ]),
    ...statementChanges({ part: 'instructions', field: 'step' }, [
      before.procedureSteps,
      after.procedureSteps,
    ]),
    ...statementChanges({ part: 'instructions', field: 'protection' }, [before.protection, after.protection]),
  ];
}

export function followUpChanges([before, after]: Pair<Plan>): PlanChange[] {
  const key = ({ day, what }: Plan['followUp'][number]) => `${day} ${what.id}`;
  return matched([before.followUp, after.followUp], key).flatMap((entry) =>
    changed({ part: 'follow-up', field: 'appointment', about: entry.key.split(' ')[0] ?? null }, [
      statement(entry.before?.what ?? null),
      statement(entry.after?.what ?? null),
    ]),
  );
}
