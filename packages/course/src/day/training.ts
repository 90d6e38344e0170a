import type { Statement } from '@cryobridge/plan';

/** What the programme's records say of an operator's training. `unknown`: no record was found or could be read. */
export type TrainingStanding =
  | { readonly state: 'current'; readonly until: string | null }
  | { readonly state: 'lapsed'; readonly since: string | null }
  | { readonly state: 'unknown' };

/** Unknown is said as unknown: it is never taken for current. */
export function trainingStatement(standing: TrainingStanding): Statement {
  const on = dayOf(standing);
  return { id: `say:day.training.${standing.state}`, facts: { on }, claims: [] };
}

function dayOf(standing: TrainingStanding): string | null {
  switch (standing.state) {
    case 'current':
      return standing.until;
    case 'lapsed':
      return standing.since;
    case 'unknown':
      return null;
  }
}
