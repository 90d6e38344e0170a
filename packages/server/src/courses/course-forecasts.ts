import {
  type Course,
  type CoverBelief,
  type CoverPrior,
  type CoverPriorInput,
  type DoneComparison,
  type Episode,
  type FreezeDone,
  type Report,
  beliefOfReports,
  coverPrior,
  dayIn,
  surgeryDateOf,
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

const mostPriors = 200;

/** A prior takes long to make and never changes: it is made once for each plan and freeze, and kept. */
export function courseForecasts(): CourseForecasts {
  const priors = new Map<string, CoverPrior>();
  const priorOf = (planned: PlannedCase, done: Done): CoverPrior | null => {
    const key = `${planned.plan.hash} ${hashOf(frozenIn(planned.plan, done))}`;
    const known = priors.get(key);
    const prior = known ?? madePrior(planned, done);
    if (prior === null) return null;
    priors.delete(key);
    priors.set(key, prior);
    const [oldest] = priors.keys();
    if (priors.size > mostPriors && oldest !== undefined) priors.delete(oldest);
    return prior;
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
      const of = (reports: readonly Report[]) => beliefOfReports(prior, { freezeDate, surgeryDay }, reports);
      const all = of(course.reports);
      return {
        episode,
        plan: planned.plan,
        all,
        upTo: (day) => {
          const earlier = course.reports.filter(({ forDate }) => forDate <= day);
          return earlier.length === course.reports.length ? all : of(earlier);
        },
      };
    },
  };
}

interface Done {
  readonly freeze: FreezeDone;
  readonly compared: DoneComparison | undefined;
}

/** How each frozen nerve was covered: as it was computed from what was done, else as the plan has it. */
function frozenIn({ doses }: Plan, { freeze, compared }: Done): CoverPriorInput['frozen'] {
  if (compared !== undefined)
    return compared.nerves.map(({ nerveSite, done: { coverage } }) => ({ nerveSite, coverage }));
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
