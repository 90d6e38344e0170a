import type { CoursePoint, CourseView } from '@cryobridge/contract';
import type { OpioidDay, ReportAnswers } from '@cryobridge/course';
import { daysBetween } from '@cryobridge/plan';
import { chartWords } from '../chart/chart-words.js';
import { personWords } from './person-words.js';

const words = personWords.changed;
const backDays = 7;
/** How many days further back a value may be taken from, when that day has none. */
const slackDays = 3;
const silentDays = 2;

export interface Change {
  readonly text: string;
  readonly way: 'up' | 'down' | 'same' | 'note';
}

/** The last week against the one before, from what was told; silence is a change too. */
export function whatChanged(course: CourseView, today: string): readonly Change[] {
  const agoDays = (date: string) => daysBetween(date, today);
  return [
    ...painChange(chartWords.lanes.residual, course.pain['residual-limb-pain'], agoDays),
    ...painChange(chartWords.lanes.phantom, course.pain['phantom-pain'], agoDays),
    ...opioidChange(course.opioids.taken, agoDays),
    ...answerNotes(course, agoDays),
    ...silence(course, agoDays),
  ];
}

type AgoDays = (date: string) => number;

function painChange(name: string, points: readonly CoursePoint[], agoDays: AgoDays): readonly Change[] {
  const told = points.filter(({ worst }) => worst !== null).toReversed();
  const now = told.find(({ on }) => agoDays(on) < backDays);
  if (now === undefined || now.worst === null) return [];
  const before = told.find(({ on }) => {
    const apart = agoDays(on) - agoDays(now.on);
    return apart >= backDays && apart <= backDays + slackDays;
  });
  if (before === undefined || before.worst === null) return [];
  const days = agoDays(before.on) - agoDays(now.on);
  const way = now.worst > before.worst ? 'up' : now.worst < before.worst ? 'down' : 'same';
  return [{ text: words.pain(name, now.worst, before.worst, days), way }];
}

function opioidChange(taken: readonly OpioidDay[], agoDays: AgoDays): readonly Change[] {
  const mean = (from: number, to: number) => {
    const days = taken.filter(({ on }) => agoDays(on) >= from && agoDays(on) < to);
    const known = days.flatMap(({ mme }) => (mme === null ? [] : [mme]));
    return known.length < days.length || known.length === 0
      ? null
      : known.reduce((sum, each) => sum + each, 0) / known.length;
  };
  const [now, before] = [mean(0, backDays), mean(backDays, 2 * backDays)];
  if (now === null) return taken.length === 0 ? [] : [{ text: words.opioidUnknown, way: 'note' }];
  if (before === null) return [];
  const way = now > before ? 'up' : now < before ? 'down' : 'same';
  return [{ text: words.opioid(chartWords.mme(now), chartWords.mme(before)), way }];
}

/** Answers of the last report that somebody should know of. */
function answerNotes(course: CourseView, agoDays: AgoDays): readonly Change[] {
  const last = course.reports.at(-1);
  if (last === undefined || agoDays(last.forDate) >= backDays) return [];
  return notable(last.answers).map((text) => ({ text, way: 'note' }));
}

function notable({ weakness, falls, wound, drowsiness }: ReportAnswers): readonly string[] {
  const word = (answer: string | undefined) =>
    answer === undefined ? undefined : personWords.answers[answer];
  const [weak, open, drowsy] = [word(weakness), word(wound), word(drowsiness)];
  return [
    ...(weak === undefined ? [] : [words.weakness(weak)]),
    ...(falls === undefined || falls === 0 ? [] : [words.falls(falls)]),
    ...(open === undefined ? [] : [words.wound(open)]),
    ...(drowsy === undefined ? [] : [words.drowsiness(drowsy)]),
  ];
}

function silence({ reports, ended }: CourseView, agoDays: AgoDays): readonly Change[] {
  const last = reports.at(-1);
  if (last === undefined || ended !== null) return [];
  const days = agoDays(last.forDate);
  return days < silentDays ? [] : [{ text: words.silent(days), way: 'note' }];
}
