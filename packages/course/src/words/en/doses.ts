import type { Facts, Words } from '../words.js';

const text = (facts: Facts, name: string): string => String(facts[name] ?? '');

/** For clinicians only. Nothing here tells anybody to lower an opioid because of a total. */
const rescueWords: Words = {
  'say:doses.rescue-no-plan': () =>
    'No plan of ours holds a regimen for this person; rescue goes by local policy.',
  'say:doses.rescue-pain-missing': () => 'No report tells how strong the pain is: ask.',
  'say:doses.rescue-pain-stale': () => 'The last pain score is too old to go by: ask.',
  'say:doses.rescue-pain-above': (f) => `Pain ${text(f, 'pain')} of 10, above ${text(f, 'nrs')}: act.`,
  'say:doses.rescue-pain-not-above': (f) =>
    `Pain ${text(f, 'pain')} of 10, not above ${text(f, 'nrs')}: no rescue is due by the plan.`,
  'say:doses.rescue-sedation-missing': () =>
    'No report tells how drowsy the person is: score sedation before any opioid.',
  'say:doses.rescue-sedation-stale': () =>
    'The last report of drowsiness is too old to go by: score sedation before any opioid.',
  'say:doses.rescue-sedation-clear': (f) =>
    `Drowsiness as reported is step ${text(f, 'poss')} of the Pasero scale.`,
  'say:doses.rescue-sedation-cut': (f) =>
    `Sleepy (step ${text(f, 'poss')} of the Pasero scale): give ${text(f, 'lowPercent')} to ${text(f, 'highPercent')} % less of the next opioid dose, watch closely, ask for help.`,
  'say:doses.rescue-sedation-stop': (f) =>
    `Hard to wake or slow breathing (step ${text(f, 'poss')} of the Pasero scale): no opioid; emergency, naloxone.`,
  'say:doses.rescue-acetaminophen-avoid': () =>
    'Acetaminophen: the plan keeps from it, or its limit is not known.',
  'say:doses.rescue-acetaminophen-unreadable': (f) =>
    `Acetaminophen: a product that was taken cannot be read; at least ${text(f, 'takenMg')} of ${text(f, 'mostMg')} mg in 24 hours.`,
  'say:doses.rescue-acetaminophen-used-up': (f) =>
    `Acetaminophen: ${text(f, 'takenMg')} of ${text(f, 'mostMg')} mg were taken in 24 hours, over all products; no further dose fits.`,
  'say:doses.rescue-acetaminophen-left': (f) =>
    `Acetaminophen: ${text(f, 'takenMg')} of ${text(f, 'mostMg')} mg were taken in 24 hours, over all products; ${text(f, 'leftMg')} mg are left.`,
  'say:doses.rescue-opioid-none': () =>
    'The plan offers no opioid by mouth for breakthrough pain without a question first.',
  'say:doses.rescue-opioid-last-unknown': (f) =>
    `${text(f, 'drug')}: ${text(f, 'lowMg')} to ${text(f, 'highMg')} mg, at least ${text(f, 'hours')} hours after the last opioid; when that was is not told: ask.`,
  'say:doses.rescue-opioid-now': (f) =>
    `${text(f, 'drug')}: ${text(f, 'lowMg')} to ${text(f, 'highMg')} mg may be given now by the plan; no opioid is told for the last ${text(f, 'hours')} hours.`,
  'say:doses.rescue-opioid-later': (f) =>
    `${text(f, 'drug')}: ${text(f, 'lowMg')} to ${text(f, 'highMg')} mg not before ${text(f, 'at')}, ${text(f, 'hours')} hours after the last opioid.`,
  'say:doses.rescue-not-all-told': () =>
    'Not every day of the last 24 hours has a report of doses; more may have been taken.',
};

const localAnaestheticWords: Words = {
  'say:doses.la-within': (f) =>
    `Local anaesthetic of all limbs in ${text(f, 'hours')} hours: ${text(f, 'totalMg')} of ${text(f, 'limitMg')} mg; ${text(f, 'leftMg')} mg are left.`,
  'say:doses.la-over': (f) =>
    `Local anaesthetic of all limbs in ${text(f, 'hours')} hours: ${text(f, 'totalMg')} of ${text(f, 'limitMg')} mg, ${text(f, 'leftMg')} mg over the limit.`,
  'say:doses.la-no-limit': (f) =>
    `Local anaesthetic of all limbs in ${text(f, 'hours')} hours: ${text(f, 'totalMg')} mg. No plan holds a limit.`,
  'say:doses.la-other-drug': (f) =>
    `Local anaesthetic of all limbs in ${text(f, 'hours')} hours: ${text(f, 'totalMg')} mg, some of it ${text(f, 'drugs')}, for which no plan holds a limit.`,
};

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
  ...rescueWords,
  ...localAnaestheticWords,
};
