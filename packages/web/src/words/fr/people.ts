import type { PeopleWords } from '../../clinician/course/people/people-words.js';
import { number } from '../../format/number.js';

export const people: PeopleWords = {
  title: 'Personnes',
  find: 'Chercher par nom, membre ou état',
  loading: 'Ouverture de la liste',
  empty: 'Personne n’est encore suivi ici. Un parcours commence sur le plan d’un cas.',
  noMatch: 'Personne ne correspond.',
  columns: {
    who: 'qui',
    limb: 'membre',
    day: 'jour',
    report: 'dernier rapport',
    alerts: 'alertes',
    state: 'état',
  },
  caption: 'Toutes les personnes suivies',
  day: (day) => number(day),
  none: '–',
  noReport: 'pas encore',
  alerts: (open) => `${number(open)} ${open < 2 ? 'ouverte' : 'ouvertes'}`,
  followed: 'suivi en cours',
};
