import { dayAfter } from '@cryobridge/course';
import type { CoursePoint } from '@cryobridge/contract';
import type { OpioidDay, ExpectedWorst } from '@cryobridge/course';
import { short } from '../../../format/number.js';
import { longDate } from '../../../format/date.js';
import { sayStatement } from '../say-statement.js';
import { chartWords } from './chart-words.js';
import type { DayFacts } from './day-facts.js';
import type { Timeline } from './timeline.js';

export interface Reading {
  readonly key: keyof typeof chartWords.reading;
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

/** Everything that is known of a day, in the order of the lanes; what was not told is left out. */
export function dayReadings(facts: DayFacts): readonly Reading[] {
  const read = (key: Reading['key'], value: string | null, note = ''): readonly Reading[] =>
    value === null ? [] : [{ key, label: chartWords.reading[key], value, note }];
  const note = facts.reports.map(({ answers }) => answers.note).find((text) => text !== undefined);
  return [
    ...read('to-be-removed', worst(facts.toBeRemoved), painNote(facts.toBeRemoved, null)),
    ...read('residual', worst(facts.residual), painNote(facts.residual, facts.expectedResidual)),
    ...read('phantom', worst(facts.phantom), painNote(facts.phantom, facts.expectedPhantom)),
    ...read('sensation', worst(facts.sensation), painNote(facts.sensation, null)),
    ...(['prescribed', 'dispensed', 'taken'] as const).flatMap((key) =>
      read(key, mmeOf(facts[key]), whyUnknown(facts[key])),
    ),
    ...read('cover', coverOf(facts)),
    ...read('told', toldBy(facts)),
    ...read('note', note ?? null),
  ];
}

/** The same as one sentence, for those who hear it. */
export function daySentence(facts: DayFacts, { zeroDate }: Timeline): string {
  const readings = dayReadings(facts).map(
    ({ label, value, note }) => `${label}: ${value}${note && `, ${note}`}`,
  );
  const said = [...readings, ...facts.happened];
  const date = longDate(dayAfter(zeroDate, facts.day));
  return `${chartWords.day(facts.day)}, ${date}. ${said.length === 0 ? chartWords.nothing : said.join('. ')}`;
}

function worst(point: CoursePoint | null): string | null {
  return point === null ? null : point.worst === null ? chartWords.notTold : short(point.worst);
}

function painNote(point: CoursePoint | null, expected: ExpectedWorst | null): string {
  const average = point?.average ?? null;
  return [
    expected === null ? null : chartWords.expectedOf(expected.low, expected.high),
    average === null ? null : chartWords.averageOf(average),
  ]
    .filter((part) => part !== null)
    .join(', ');
}

function mmeOf(day: OpioidDay | null): string | null {
  if (day === null) return null;
  return day.mme === null ? chartWords.mmeUnknown(day.convertedMme) : chartWords.mme(day.mme);
}

function whyUnknown(day: OpioidDay | null): string {
  return day === null || day.mme !== null ? '' : day.unknowns.map(sayStatement).join(' ');
}

function coverOf({ cover }: DayFacts): string | null {
  return cover === null ? null : chartWords.coverOf(cover.median, cover.low, cover.high);
}

function toldBy({ reports }: DayFacts): string | null {
  if (reports.length === 0) return null;
  return reports.map(({ by }) => chartWords.reporters[by.reporter] ?? by.reporter).join(', ');
}
