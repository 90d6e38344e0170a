import { inLanguage } from '../../../words/in-language.js';
import type { Widened } from '../../../words/widened.js';

/** Everything that the ladders and hours of alerts say. */
const english = {
  who: (n: string) => `Reached as number ${n}`,
  minutes: (n: string) => `Minutes until the next, number ${n}`,
  byClock: 'as the clock',
  anyone: (role: string) => `Any ${role}`,
  add: 'Add somebody',
  addTo: (what: string) => `Add somebody: ${what}`,
  remove: (name: string) => `Remove ${name}`,
  removeShort: 'Remove',
  up: (name: string) => `${name} earlier`,
  upShort: '↑',
  empty: 'An alert must reach somebody.',
  unfilled: (name: string) =>
    `! Nobody of the staff is “${name}”. Name a person or a role that somebody has.`,
  shifts: 'Other people at other hours',
  shiftsNote:
    'Such as nights and weekends, by the time zone above. When the hours change, an alert that nobody has taken passes on.',
  shift: (name: string) => `Hours: ${name}`,
  shiftName: 'Name of these hours',
  addShift: 'Add hours with other people',
  removeShift: (name: string) => `Remove these hours: ${name}`,
  night: 'Night',
  weekend: 'Weekend',
  asUsual: 'As at all other times',
  ownLadder: 'Other people',
  reach: (urgency: string) => `Who is reached: ${urgency}`,
  preview: 'Try it out',
  previewNote: 'Goes by what stands on this page, signed or not.',
  urgency: 'Urgency',
  day: 'Day',
  time: 'Time, HH:MM',
  noTime: 'Give a time such as 03:00.',
  notYet: 'What stands on this page does not reach anybody yet.',
  goes: (urgency: string, day: string, time: string) => `An alert “${urgency}” on ${day} at ${time} goes to:`,
  reachedAt: (name: string, at: string) => `${name}, ${at}`,
  during: (shift: string) => `(${shift})`,
  last: 'After that it stays overdue until somebody takes it.',
};

export type RoutingWords = Widened<typeof english>;
export const routingWords: RoutingWords = inLanguage('routing', english);
