import { number } from '../../../format/number.js';
import { inLanguage } from '../../../words/in-language.js';
import type { Widened } from '../../../words/widened.js';

/** Everything the list of people says. */
const english = {
  title: 'People',
  find: 'Find by name, limb or state',
  loading: 'Opening the list',
  empty: 'Nobody is followed here yet. A course begins on the plan of a case.',
  noMatch: 'Nobody fits.',
  columns: { who: 'who', limb: 'limb', day: 'day', report: 'last report', alerts: 'alerts', state: 'state' },
  caption: 'Everybody who is followed',
  day: (day: number) => number(day),
  none: '–',
  noReport: 'none yet',
  alerts: (open: number) => `${number(open)} open`,
  followed: 'followed',
};

export type PeopleWords = Widened<typeof english>;
export const peopleWords: PeopleWords = inLanguage('people', english);
