import {
  type Course,
  type CoverBelief,
  type CoverPrior,
  type CoverPriorInput,
  type DoneComparison,
  type Episode,
  type FreezeDone,
  type BeliefStart,
  type Report,
  coverBelief,
  coverPrior,
  dayEvidence,
  dayIn,
  frozenAsDone,
  surgeryDateOf,
  updateBelief,
} from '@cryobridge/course';
import { kernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { type Plan, claimReader, daysBetween, hashOf } from '@cryobridge/plan';
import type { PlannedCase } from './case-plans.js';

/** What is believed of one limb's cover, by all reports and by the earlier ones. */
export interface EpisodeBelief {
  readonly episode: Episode;
  readonly plan: Plan;
  readonly all: CoverBelief;
  /** By the reports up to a day; the same object as `all` when there are no later ones. */
  upTo(day: string): CoverBelief;
}

export interface CourseForecasts {
  /** Null: nothing was frozen, or no plan of ours names what was. */
  beliefOf(course: Course, episode: Episode, planned: PlannedCase | undefined): EpisodeBelief | null;
}

/** A prior is of megabytes, a belief of some tens of kilobytes. */
const [mostPriors, mostBeliefs] = [32, 400];

/**
 * A prior takes long to make and never changes: it is made once for each plan and freeze. A belief takes a step for each
 * day: it is kept, and only days that are new or told otherwise are counted again.
 */
export function courseForecasts(): CourseForecasts {
  const priors = new Map<string, CoverPrior>();
  const beliefs = new Map<string, CoverBelief>();
  const priorOf = (planned: PlannedCase, done: Done): CoverPrior | null => {
    const key = `${planned.plan.hash} ${hashOf(frozenIn(planned.plan, done))}`;
    const prior = priors.get(key) ?? madePrior(planned, done);
    if (prior !== null) keepNewest(priors, { key, value: prior, most: mostPriors });
    return prior;
  };
  const beliefFrom = (name: string, { prior, start }: Begun, reports: readonly Report[]): CoverBelief => {
    const known = beliefs.get(name);
    const told = dayEvidence(reports, start.freezeDate);
    const fits =
      known !== undefined && continues(known, { prior, start }, new Set(told.map(({ day }) => day)));
    const belief = told.reduce(updateBelief, fits ? known : coverBelief(prior, start));
    keepNewest(beliefs, { key: name, value: belief, most: mostBeliefs });
    return belief;
  };
  return {
    beliefOf(course, episode, planned) {
      const freeze = episode.freezes.at(-1);
      const compared = episode.compared?.find((each) => each.freeze === freeze?.id);
      const prior =
        freeze === undefined || planned === undefined ? null : priorOf(planned, { freeze, compared });
      if (freeze === undefined || planned === undefined || prior === null) return null;
      const freezeDate = dayIn(course.timeZone, freeze.at);
      const surgeryDate = surgeryDateOf(course, episode);
      const surgeryDay = surgeryDate === null ? null : daysBetween(freezeDate, surgeryDate);
      const begun = { prior, start: { freezeDate, surgeryDay } };
      const name = `${course.patientId} ${episode.id}`;
      const all = beliefFrom(name, begun, course.reports);
      return {
        episode,
        plan: planned.plan,
        all,
        upTo: (day) => {
          const earlier = course.reports.filter(({ forDate }) => forDate <= day);
          return earlier.length === course.reports.length
            ? all
            : beliefFrom(`${name} earlier`, begun, earlier);
        },
      };
    },
  };
}

interface Begun {
  readonly prior: CoverPrior;
  readonly start: BeliefStart;
}

/** Whether a belief is one of the same freeze, and knows of no day that is not told any more. */
function continues(known: CoverBelief, { prior, start }: Begun, told: ReadonlySet<number>): boolean {
  return (
    known.prior === prior &&
    known.freezeDate === start.freezeDate &&
    known.surgeryDay === start.surgeryDay &&
    [...known.evidence.keys()].every((day) => told.has(day))
  );
}

interface Kept<T> {
  readonly key: string;
  readonly value: T;
  readonly most: number;
}

/** Those used last stay. */
function keepNewest<T>(kept: Map<string, T>, { key, value, most }: Kept<T>): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}

interface Done {
  readonly freeze: FreezeDone;
  readonly compared: DoneComparison | undefined;
}

/** How each frozen nerve was covered: as it was computed from what was done, else as the plan has it. */
function frozenIn({ doses }: Plan, { freeze, compared }: Done): CoverPriorInput['frozen'] {
  if (compared !== undefined) return frozenAsDone(compared);
  const done = new Set<string>(freeze.nerves.map(({ nerveSite }) => nerveSite));
  return doses
    .filter(({ nerveSite }) => done.has(nerveSite))
    .map(({ nerveSite, coverage }) => ({ nerveSite, coverage }));
}

function madePrior({ plan, caseRecord, answers }: PlannedCase, done: Done): CoverPrior | null {
  const frozen = frozenIn(plan, done);
  if (frozen.length === 0) return null;
  const context = {
    case: caseRecord,
    answers,
    knowledge,
    read: claimReader(knowledge),
    engine: kernelEngine,
    now: plan.madeFrom.now,
  };
  return coverPrior(context, {
    targets: plan.targets,
    frozen,
    level: plan.person.level,
    phase: plan.timing.phase,
  });
}
