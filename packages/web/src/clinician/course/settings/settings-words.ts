import type { Weekday } from '@cryobridge/course';
import { inLanguage } from '../../../words/in-language.js';
import type { Widened } from '../../../words/widened.js';

/** Everything the settings of the watch say. */
const english = {
  here: 'Settings of the watch',
  title: 'Settings of the watch',
  loading: 'Opening the settings',
  intro: 'A rule raises an alert at these limits. A named clinician answers for them.',
  unsigned: 'Nobody has signed these settings. They are the defaults, and most of them are assumed.',
  signed: (by: string, at: string, version: number) => `Signed by ${by}, ${at}. Version ${version}.`,
  thresholds: 'Limits',
  assumed: 'assumed',
  source: 'source',
  default: (value: string) => `default ${value}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  noNumber: 'Give a number.',
  outOf: (low: string, high: string) => `Between ${low} and ${high}.`,
  hours: 'Hours in which somebody reads',
  zone: 'Time zone',
  hoursNote: 'Outside them a patient is told at once that nobody is reading. No holidays are known.',
  days: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  } satisfies Record<Weekday, string>,
  from: (day: string) => `${day}, from`,
  until: (day: string) => `${day}, until`,
  remove: (day: string) => `Remove the hours of ${day}`,
  removeShort: 'Remove',
  add: 'Add hours',
  clocks: 'Clocks',
  take: 'Minutes until taken',
  close: 'Then minutes until closed',
  counts: { always: 'always', 'staffed-hours': 'while somebody reads' },
  countsLabel: 'Counted',
  ladder: 'Who is reached, first to last',
  ladderOf: (urgency: string) => `Who is reached for: ${urgency}`,
  signTitle: 'Sign',
  signNote: 'Sign with your own name. It stands on the Watch page, and the version is kept for good.',
  name: 'Name of the clinician',
  sign: 'Sign these settings',
  reset: 'Back to what is in use',
  needName: 'Give your name; at least two letters.',
  done: 'Signed. The watch uses them from now on.',
  readOnly: 'Only a clinician can change and sign them.',
  changed: (count: number) => (count === 1 ? '1 change' : `${count} changes`),
  conflict:
    'Somebody signed other settings meanwhile. Reload to see them; your changes stay here until then.',
};

export type SettingsWords = Widened<typeof english>;
export const settingsWords: SettingsWords = inLanguage('settings', english);
