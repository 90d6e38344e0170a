import type { WatchWords } from '../../clinician/course/watch/watch-words.js';
import { number } from '../../format/number.js';

export const watch: WatchWords = {
  title: 'Überwachung',
  find: 'Person oder Grund suchen',
  owner: 'Wessen',
  owners: { all: 'Alle', mine: 'Meine', nobody: 'Noch niemandes' },
  groups: { nobody: 'Noch hat sie niemand', mine: 'Ihre', others: 'Haben andere' },
  keys: 'Tasten: j und k bewegen, Enter öffnet die Person, t übernimmt, / sucht.',
  calm: 'Niemand wartet auf Sie.',
  calmMore:
    'Die Überwachung liest jede Meldung, sobald sie kommt, und ruft Sie hier, wenn jemand handeln muss.',
  noMatch: 'Kein Alarm passt zu diesem Filter.',
  showAll: 'Alle zeigen',
  loading: 'Überwachung wird geöffnet',
  opened: (when) => `ausgelöst ${when}`,
  unsigned: 'Niemand hat die Einstellungen dieser Überwachung unterschrieben: Ihre Grenzen sind angenommen.',
  signed: (by, at) => `Einstellungen unterschrieben von ${by}, ${at}.`,
  settings: 'Einstellungen der Überwachung',
  count: (open) => (open === 0 ? 'nichts offen' : `${number(open)} offen`),
  burden: (perWeek, weeks) =>
    perWeek === null
      ? 'Wie viele Alarme eine Person in einer Woche auslöst, ist noch nicht bekannt.'
      : `${number(perWeek, 2)} Alarme je Person und Woche, über ${number(weeks)} Personenwochen.`,
  right: (share, closed) =>
    share === null
      ? 'Wie oft sie stimmen, ist nicht bekannt: Noch keiner wurde mit einem Ergebnis geschlossen.'
      : `${number(share * 100)} % waren berechtigt, von ${number(closed)} mit Ergebnis geschlossenen.`,
  burdenTitle: 'Wie viel das von Ihnen verlangt',
};
