import { type IsoDate, type IsoInstant, type Verdict, addDays } from '@cryobridge/plan';
import type { Alert, WatchKind } from '../watch/alert.js';
import { maskAlert } from '../watch/masked-alert.js';
import type { NeedKind, RegistryGap, StandingNeed } from './standing-need.js';

/** One limb, planned or followed or both. */
export interface LimbFacts {
  readonly level: string | null;
  readonly side: string | null;
  /** Null: no case of ours planned it. */
  readonly planned: {
    readonly caseId: string;
    readonly verdict: Verdict;
    readonly openQuestions: number;
    readonly madeAt: IsoInstant | null;
    readonly isSigned: boolean;
    readonly surgeryDate: IsoDate | null;
    /** Day on which the freeze is booked. */
    readonly bookedDay: IsoDate | null;
    /** Days on which to freeze. */
    readonly window: { readonly from: IsoDate; readonly to: IsoDate } | null;
  } | null;
  readonly isFrozen: boolean;
  readonly isAmputated: boolean;
}

export interface PersonFacts {
  readonly limbs: readonly LimbFacts[];
  /** Somebody follows the person after the freeze. */
  readonly isFollowed: boolean;
  readonly isOver: boolean;
  readonly isAsked: boolean;
  readonly alerts: readonly Alert[];
}

/** Everything that needs somebody now, or will on a day that is known already. */
export function standingNeeds(person: PersonFacts): readonly StandingNeed[] {
  const alerts = person.alerts.flatMap((alert) => alertNeed(alert) ?? []);
  const plans = person.isOver ? [] : person.limbs.flatMap(planNeeds);
  return [...alerts, ...plans, ...registryNeeds(person)];
}

const roleOwner = (role: 'clinician' | 'operator' | 'nurse'): Alert['owner'] => ({
  kind: 'role',
  id: role,
  name: role,
});

const plainly = { about: null, from: null, urgency: null, count: 0, masked: null } as const;

type Planned = NonNullable<LimbFacts['planned']>;

/** Only a plan that says proceed is signed; one on hold waits for nobody, unless a day is booked all the same. */
function planNeeds({ planned, isFrozen, isAmputated }: LimbFacts): readonly StandingNeed[] {
  if (planned === null || isFrozen || isAmputated) return [];
  const { caseId, verdict, openQuestions, madeAt, isSigned, surgeryDate, bookedDay, window } = planned;
  const due = bookedDay ?? window?.to ?? surgeryDate;
  const shared = { ...plainly, caseId, since: madeAt, due, owner: roleOwner('clinician') };
  const questions = { ...shared, kind: 'questions', count: openQuestions } as const;
  return [
    ...(verdict === 'cannot-tell' ? [questions] : []),
    ...(verdict === 'proceed' && !isSigned ? [{ ...shared, kind: 'sign' } as const] : []),
    ...procedureNeed(planned),
  ];
}

/** A booked day stands whatever the plan says; without one, the days on which to freeze stand for it. */
function procedureNeed({ caseId, verdict, bookedDay, window }: Planned): readonly StandingNeed[] {
  const shared = { ...plainly, caseId, kind: 'procedure', owner: roleOwner('operator') } as const;
  if (bookedDay !== null) return [{ ...shared, about: 'booked', since: null, due: bookedDay }];
  if (verdict !== 'proceed' || window === null) return [];
  return [{ ...shared, since: window.from, from: window.from, due: window.to }];
}

const kindOfAlert = (kind: WatchKind): NeedKind =>
  kind === 'silence' ? 'report-missing' : kind === 'expected-end-of-cover' ? 'cover-ending' : 'alert';

function alertNeed(alert: Alert): StandingNeed | null {
  if (alert.state !== 'open' && alert.state !== 'taken') return null;
  const masked = maskAlert(alert);
  return {
    kind: kindOfAlert(alert.kind),
    about: alert.kind,
    caseId: null,
    since: alert.openedAt,
    from: null,
    due: alert.dueAt,
    owner: alert.owner,
    urgency: alert.urgency,
    count: 0,
    masked: masked === null ? null : { kind: kindOfAlert(masked.kind), about: masked.kind },
  };
}

/** Consent is asked of the living only; what was done can be told of anybody. */
function registryNeeds({ limbs, isFollowed, isOver, isAsked }: PersonFacts): readonly StandingNeed[] {
  if (!isFollowed) return [];
  return [...(isAsked || isOver ? [] : [gap('consent', null)]), ...limbs.flatMap(limbGaps)];
}

function limbGaps({ level, side, planned, isFrozen, isAmputated }: LimbFacts): readonly StandingNeed[] {
  const after = planned?.surgeryDate == null ? null : addDays(planned.surgeryDate, 1);
  return [
    ...(level === null ? [gap('level', null)] : []),
    ...(side === null ? [gap('side', null)] : []),
    ...(isAmputated || after === null ? [] : [gap('amputation', after)]),
    ...(isFrozen || after === null || planned?.verdict !== 'proceed' ? [] : [gap('freeze', after)]),
  ];
}

/** That a freeze is missing tells that one was planned. */
function gap(about: RegistryGap, from: IsoDate | null): StandingNeed {
  return {
    ...plainly,
    kind: 'registry',
    about,
    caseId: null,
    since: from,
    from,
    due: null,
    owner: roleOwner(about === 'freeze' ? 'operator' : 'nurse'),
    masked: about === 'freeze' ? null : { kind: 'registry', about },
  };
}
