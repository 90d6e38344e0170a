import type { PeopleWords } from '../../clinician/course/people/people-words.js';
import { number } from '../../format/number.js';

export const people: PeopleWords = {
  title: 'Personen',
  find: 'Nach Name, Extremität oder Stand suchen',
  loading: 'Liste wird geöffnet',
  empty: 'Hier wird noch niemand begleitet. Ein Verlauf beginnt beim Plan eines Falls.',
  noMatch: 'Niemand passt.',
  columns: {
    who: 'wer',
    limb: 'Extremität',
    day: 'Tag',
    report: 'letzte Meldung',
    alerts: 'Alarme',
    state: 'Stand',
  },
  caption: 'Alle, die begleitet werden',
  day: (day) => number(day),
  none: '–',
  noReport: 'noch keine',
  alerts: (open) => `${number(open)} offen`,
  followed: 'wird begleitet',
};
