import type { Plan, Statement } from '@cryobridge/plan';
import type { TrainingCurrent, TrainingReason } from '../training/index.js';

/** Whether the programme's records say that an operator is trained in one probe or nerve of a plan. */
export interface SubjectTraining {
  readonly subject: string;
  readonly label: string;
  readonly holds: TrainingCurrent;
}

/** For every probe and nerve of a plan; null: the records were not read. */
export type TrainingStanding = readonly SubjectTraining[] | null;

interface Known {
  readonly subject: string;
  readonly subjectLabel: string;
  readonly holds: TrainingCurrent;
}

/** A probe or a nerve that no record speaks of is not known; it is neither current nor lapsed. */
export function standingFor(
  { doses, targets, equipment }: Pick<Plan, 'doses' | 'targets' | 'equipment'>,
  known: readonly Known[],
): readonly SubjectTraining[] {
  const probes = new Set<string>(doses.map(({ dose }) => dose.probe));
  const named = equipment.find(({ id }) => id === 'say:dose.equipment-probe')?.facts['label'];
  const probeLabel = probes.size === 1 && typeof named === 'string' ? named : null;
  return [...probes, ...new Set(doses.map(({ nerveSite }) => nerveSite))].map((subject) => {
    const record = known.find((each) => each.subject === subject);
    const target = targets.find(({ nerveSite }) => nerveSite === subject);
    const label = probes.has(subject) ? probeLabel : target?.label;
    return {
      subject,
      label: record?.subjectLabel ?? label ?? plain(subject),
      holds: record?.holds ?? { holds: 'unknown', reason: 'no-record', until: null },
    };
  });
}

function plain(subject: string): string {
  return subject.slice(subject.indexOf(':') + 1).replaceAll(/[-.]/g, ' ');
}

/** In the order of what has to be looked at first. */
const said: Readonly<Record<TrainingReason, Statement['id']>> = {
  expired: 'say:day.training.lapsed',
  withdrawn: 'say:day.training.not-held',
  'not-yet-given': 'say:day.training.not-held',
  'no-record': 'say:day.training.unknown',
  'not-confirmed': 'say:day.training.not-confirmed',
  'no-expiry-stated': 'say:day.training.no-end',
  'confirmed-and-in-date': 'say:day.training.current',
};

/** One sentence for all that stand alike, with the earliest day. Unknown is said as unknown. */
export function trainingStatements(standing: TrainingStanding): readonly Statement[] {
  if (!Array.isArray(standing) || standing.length === 0)
    return [{ id: 'say:day.training.not-read', facts: { on: null, of: null }, claims: [] }];
  const ids = new Set(Object.values(said));
  return [...ids].flatMap((id) => {
    const alike = (standing as readonly SubjectTraining[]).filter(({ holds }) => said[holds.reason] === id);
    if (alike.length === 0) return [];
    const days = alike.flatMap(({ holds }) => holds.until ?? []).toSorted();
    const of = alike.map(({ label }) => label).join(', ');
    return [{ id, facts: { on: days[0] ?? null, of }, claims: [] }];
  });
}
