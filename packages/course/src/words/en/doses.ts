import type { Facts, Words } from '../words.js';

const text = (facts: Facts, name: string): string => String(facts[name] ?? '');

/** Why a day's dose is not known, and what was counted how. */
export const dosesWords: Words = {
  'say:doses.not-reported': () => 'No report of this day tells which medicines were taken.',
  'say:doses.none-on-record': () =>
    'The record holds nothing of this kind; that does not mean that there was none.',
  'say:doses.medicine-unknown': (f) =>
    `"${text(f, 'medicine')}" names no medicine known here; it may be an opioid.`,
  'say:doses.patch-not-told': (f) =>
    `Whether a patch was worn (${text(f, 'medicine')}) is not told: the days before have no report.`,
  'say:doses.start-unknown': (f) => `${text(f, 'medicine')}: since when it is prescribed is not told.`,
  'say:doses.status-unknown': (f) => `${text(f, 'medicine')}: whether it is still taken is not told.`,
  'say:doses.stopped-day-unknown': (f) => `${text(f, 'medicine')}: stopped, on which day is not told.`,
  'say:doses.day-inexact': (f) =>
    `${text(f, 'medicine')}: its dates are not exact enough to tell whether it held on this day.`,
  'say:doses.supply-days-unknown': (f) =>
    `${text(f, 'medicine')}: for how many days it was handed over is not told.`,
  'say:doses.several-reports': (f) =>
    `${text(f, 'reports')} reports tell of this day; a dose that several tell counts once.`,
  'say:doses.given-and-reported': (f) =>
    `${text(f, 'medicine')} was given by staff and is in the report too; the larger of the two counts.`,
  'say:doses.as-stated': () => 'No report of this day; counted as the record states that it is taken.',
  'say:doses.patch-worn': (f) => `${text(f, 'medicine')}: still worn, put on on ${text(f, 'since')}.`,
};
