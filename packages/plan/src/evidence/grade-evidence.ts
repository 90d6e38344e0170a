import type { ClaimId } from '@cryobridge/knowledge';
import type { PlanContext } from '../context.js';
import type { Statement, StatementId } from '../decision.js';
import type { Plan, Timing } from '../plan.js';
import { statementOf } from '../select/reason.js';
import { gradeRule, studiesRule } from './rules.js';

/** The grade that every plan carries, and the studies behind it; a number of participants nobody gave stays null. */
export function gradeEvidence(context: PlanContext, { phase }: Pick<Timing, 'phase'>): Plan['evidence'] {
  context.read.for(gradeRule).claim('claim:evidence.grade');
  return {
    grade: statementOf('say:evidence.grade', { phase }, ['claim:evidence.grade']),
    studies: [
      study(context, 'pilot', ['pilot-participants', 'pilot-benefit-day', 'parent-participants']),
      study(context, 'null-trial', ['null-trial-participants', 'null-trial-difference']),
      study(context, 'above-knee', ['above-knee-participants']),
      study(context, 'series', ['series-participants']),
      study(context, 'single-arm', ['single-arm-participants']),
      study(context, 'pooled', ['pooled-effect']),
      study(context, 'withdrawn', ['withdrawn-participants']),
      study(context, 'bridge', ['bridge-rationale']),
    ],
  };
}

function study(context: PlanContext, name: string, fields: readonly string[]): Statement {
  const reader = context.read.for(studiesRule);
  const id: StatementId = `say:evidence.${name}`;
  const claims = fields.map((field): ClaimId => `claim:evidence.${field}`);
  const facts = claims.map((claimId, i) => {
    const { value, range } = reader.claim(claimId);
    const name = fields[i] ?? '';
    const number = typeof value === 'number' ? value : null;
    return range === undefined ? { [name]: number } : { [name]: number, low: range[0], high: range[1] };
  });
  return statementOf(id, Object.assign({}, ...facts), claims);
}
