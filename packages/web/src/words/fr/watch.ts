import type { WatchWords } from '../../clinician/course/watch/watch-words.js';
import { number } from '../../format/number.js';

export const watch: WatchWords = {
  title: 'Surveillance',
  find: 'Chercher une personne ou une raison',
  owner: 'À qui',
  owners: { all: 'Toutes', mine: 'Les miennes', nobody: 'À personne encore' },
  groups: {
    nobody: 'Personne ne les a encore prises',
    mine: 'Les vôtres',
    others: 'Prises par d’autres',
  },
  keys: 'Touches : j et k déplacent, Entrée ouvre la personne, t prend en charge, / cherche.',
  calm: 'Personne ne vous attend.',
  calmMore:
    'La surveillance lit chaque rapport dès qu’il arrive et vous appelle ici quand quelqu’un doit agir.',
  noMatch: 'Aucune alerte ne répond à ce filtre.',
  showAll: 'Tout montrer',
  loading: 'Ouverture de la surveillance',
  opened: (when) => `déclenchée ${when}`,
  unsigned: 'Personne n’a signé les réglages de cette surveillance : ses limites sont supposées.',
  signed: (by, at) => `Réglages signés par ${by}, ${at}.`,
  settings: 'Réglages de la surveillance',
  count: (open) => (open === 0 ? 'rien d’ouvert' : `${number(open)} ${open < 2 ? 'ouverte' : 'ouvertes'}`),
  burden: (perWeek, weeks) =>
    perWeek === null
      ? 'Le nombre d’alertes par personne et par semaine n’est pas encore connu.'
      : `${number(perWeek, 2)} ${perWeek < 2 ? 'alerte' : 'alertes'} par personne et par semaine, sur ${number(weeks)} ${weeks < 2 ? 'semaine-personne' : 'semaines-personnes'}.`,
  right: (share, closed) =>
    share === null
      ? 'La part d’alertes fondées n’est pas connue : aucune n’a encore été close avec un résultat.'
      : `${number(share * 100)} % étaient fondées, sur ${number(closed)} closes avec un résultat.`,
  burdenTitle: 'Ce que cela vous demande',
};
