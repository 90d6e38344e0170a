import { type Alert, type Course, type LimbFacts, standingNeeds } from '@cryobridge/course';
import {
  type EpisodeHead,
  type Resource,
  bookingFromFhir,
  courseFromFhir,
  episodesFromFhir,
  idsOf,
} from '@cryobridge/fhir/mapping';
import type { ReadHead } from '../cases/case-head.js';
import { labelOf } from '../cases/describe-case.js';
import { caseHeads } from '../courses/case-plans.js';
import { endedBy } from '../courses/course-view.js';
import type { WorklistContent } from './worklist-content.js';

/** What a row is made from. */
export interface PersonRecords {
  readonly patientId: string;
  readonly resources: readonly Resource[];
  /** Plans that count, by id of their CarePlan. */
  readonly carePlans: ReadonlyMap<string, Resource>;
  /** Signed versions, as ids of their CarePlans. */
  readonly signed: ReadonlySet<string>;
  readonly alerts: readonly Alert[];
}

/** Null: neither planned nor followed, so not in the programme. */
export function contentOf(records: PersonRecords): WorklistContent | null {
  const { patientId, resources, alerts } = records;
  const cases = caseHeads(resources).toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  const episodes = episodesFromFhir(resources);
  if (cases.length === 0 && episodes.length === 0) return null;
  const course = courseFromFhir({ patientId, resources, plans: new Map(), now: '' });
  const limbs = limbsOf(records, { cases, episodes, course });
  const last = limbs.at(-1);
  const limb = { level: last?.level ?? null, side: last?.side ?? null };
  const maskedLabel = labelOf(limb as Parameters<typeof labelOf>[0], patientId);
  return {
    label: cases.at(-1)?.label ?? maskedLabel,
    maskedLabel,
    identifier: identifierOf(resources, patientId),
    ...limb,
    caseId: cases.at(-1)?.id ?? null,
    timeZone: course?.timeZone ?? 'Etc/UTC',
    isFollowed: course !== null,
    needs: standingNeeds({
      limbs: limbs.map(({ facts }) => facts),
      isFollowed: course !== null,
      isOver: course !== null && endedBy(course) !== null,
      isAsked: course?.consent != null,
      alerts,
    }),
  };
}

interface Read {
  readonly cases: readonly ReadHead[];
  readonly episodes: readonly EpisodeHead[];
  readonly course: Course | null;
}

interface Limb extends Pick<LimbFacts, 'level' | 'side'> {
  readonly facts: LimbFacts;
}

/** Cases, each with the episode that it became; then episodes that no case of ours planned. */
function limbsOf(records: PersonRecords, { cases, episodes, course }: Read): readonly Limb[] {
  const planned = cases.map((head) => ({
    head,
    episode: episodes.find(({ caseId }) => caseId === head.id) ?? null,
  }));
  const others = episodes.filter(({ caseId }) => !cases.some(({ id }) => id === caseId));
  return [...others.map((episode) => ({ head: null, episode })), ...planned].map(({ head, episode }) => {
    const level = episode?.level ?? head?.summary.level ?? null;
    const side = episode?.side ?? head?.summary.side ?? null;
    const facts = {
      level,
      side,
      planned: head === null ? null : plannedOf(records, head),
      ...doneOf(course, episode?.id ?? null),
    };
    return { level, side, facts };
  });
}

function doneOf(course: Course | null, episodeId: string | null) {
  const own = course?.episodes.find(({ id }) => id === episodeId);
  return {
    isFrozen: own !== undefined && own.freezes.length > 0,
    isAmputated:
      course?.events.some((event) => event.kind === 'amputation' && event.episode === episodeId) ?? false,
  };
}

function plannedOf({ carePlans, signed, resources }: PersonRecords, head: ReadHead): LimbFacts['planned'] {
  const { verdict, openQuestions, surgeryDate } = head.summary;
  const planId = idsOf.plan(head.id, head.planVersion);
  const carePlan = carePlans.get(planId);
  const { start, end } = (carePlan?.['period'] ?? {}) as { readonly start?: string; readonly end?: string };
  return {
    caseId: head.id,
    verdict,
    openQuestions,
    madeAt: typeof carePlan?.['created'] === 'string' ? carePlan['created'] : null,
    isSigned: signed.has(planId),
    surgeryDate,
    bookedDay: bookedDayOf(resources, head.id),
    window: start === undefined || end === undefined ? null : { from: start, to: end },
  };
}

/** The day at the place where it is booked. */
function bookedDayOf(resources: readonly Resource[], caseId: string): string | null {
  const id = idsOf.booking(caseId);
  const kept = resources.find((each) => each.resourceType === 'Appointment' && each.id === id);
  return (kept === undefined ? null : bookingFromFhir(kept))?.start.slice(0, 10) ?? null;
}

function identifierOf(resources: readonly Resource[], patientId: string): string | null {
  const patient = resources.find(({ resourceType, id }) => resourceType === 'Patient' && id === patientId);
  const [first] = (patient?.['identifier'] ?? []) as readonly { readonly value?: unknown }[];
  return typeof first?.value === 'string' ? first.value : null;
}
