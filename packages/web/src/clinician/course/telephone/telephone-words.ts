import { inLanguage } from '../../../words/in-language.js';
import type { Widened } from '../../../words/widened.js';

/** What the telephone report says beside the instrument's own words. */
const english = {
  here: 'Telephone report',
  title: (label: string) => `Telephone report for ${label}`,
  loading: 'Opening the report',
  marked: (name: string) =>
    `Marked as told to ${name}, nurse by telephone. Ask in these words; leave out what was not asked.`,
  keys: 'Tab goes to the next question. Digits answer it, y and n too; Delete takes an answer back.',
  day: 'Day it tells of',
  kind: 'Which report',
  clear: 'Take back',
  clearOf: (question: string) => `Take back: ${question}`,
  send: 'Send the report',
  sendAgain: 'Send again',
  asNew: 'Send as a new report',
  kept: 'Kept.',
  keptNote: 'It stands in the course, and the watch has been told.',
  conflict: 'A report with this number is there already and says something else. Nothing was changed.',
  another: 'Another report',
  back: 'Back to the course',
  nothing: 'Nothing was answered yet.',
  noConsent: 'Consent is not given, so no report can be kept. It is given on the patient’s own page.',
  emergencyNumber: 'the emergency number',
  tellThem: 'Tell them now:',
  none: 'None taken',
  other: 'Something else',
  otherName: 'Which medicine',
  count: 'How many',
  countOf: (medicine: string) => `How many: ${medicine}`,
  unit: 'Kind, such as tablet',
  add: 'Add',
  remove: 'Remove',
  place: 'Place',
  feels: 'What is felt there',
  prescribedUnit: 'dose',
  future: 'A day that has not come yet cannot be told of.',
};

export type TelephoneWords = Widened<typeof english>;
export const telephoneWords: TelephoneWords = inLanguage('telephone', english);
