import { statementOf, type ClaimReader, type IsoInstant, type Statement } from '@cryobridge/plan';
import type { Course } from '../course.js';
import type { UpdatedForecast } from '../forecast/updated-forecast.js';
import { dayIn } from '../report/day.js';
import type { WatchFinding } from '../watch/alert.js';
import { takeoverRule } from './bridge-rules.js';
import { adviceOf } from './bridge-advice.js';
import type { CourseBridge } from './course-bridge.js';
import { limbOf, type Limb } from './limb.js';
import { chanceOfGap, gapByWeek, takeoverOf, type Takeover } from './takeover.js';
import { timelineOf } from './timeline.js';

export interface BridgeQuestion {
  readonly course: Course;
  /** By episode, as updated by what was reported. */
  readonly forecasts: Readonly<Record<string, UpdatedForecast>>;
  /** What the watch says of the person today. */
  readonly findings: readonly WatchFinding[];
  readonly read: ClaimReader;
  readonly now: IsoInstant;
}

/** One bridge for each limb, by its first day: a person may lose more than one. */
export function bridgeOf(question: BridgeQuestion): readonly CourseBridge[] {
  const { course, now } = question;
  const today = dayIn(course.timeZone, now);
  return course.episodes.map((episode) => bridgeOfLimb(limbOf(episode, { ...question, today })));
}

function bridgeOfLimb(limb: Limb): CourseBridge {
  const { forecast, read, freezeDate, today } = limb;
  const takeover = takeoverOf(limb);
  const gap = { gapByWeek: forecast === null ? [] : gapByWeek(forecast, takeover) };
  return {
    episode: limb.episode.id,
    level: limb.level,
    side: limb.side,
    today,
    freezeDate,
    timeline: timelineOf(limb, takeover),
    takesOverDay: takeover?.interval ?? null,
    ...gap,
    gapDays: read.for(takeoverRule).number('claim:bridge.gap-days'),
    chanceOfGap: forecast === null || takeover === null ? null : chanceOfGap(read, forecast, takeover),
    ...adviceOf(limb, gap),
    notes: notesOf(limb, takeover),
  };
}

function notesOf({ forecast, plan }: Limb, takeover: Takeover | null): readonly Statement[] {
  return [
    ...(forecast === null ? [] : [statementOf('say:handover.given-it-took')]),
    ...(takeover === null
      ? []
      : [statementOf('say:handover.takeover-assumed', {}, ['claim:bridge.takeover-months'])]),
    ...(plan?.bridge?.surgeonQuestions ?? []),
  ];
}
