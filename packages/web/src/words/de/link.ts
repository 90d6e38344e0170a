import type { LinkWords } from '../../clinician/start/link-words.js';
import { number } from '../../format/number.js';

export const link: LinkWords = {
  title: 'Eine Akte auf diesem Server',
  find: 'Name, Nummer oder Geburtsdatum',
  hint: 'Ab zwei Buchstaben. Alles Dokumentierte wird gelesen; was es nicht sagt, wird zur Frage.',
  looking: 'Suche läuft',
  nobody: 'Niemand in den Akten passt.',
  more: 'Auch andere passen: Schreiben Sie weiter.',
  found: (count) => (count === 1 ? 'Eine Person passt.' : `${number(count)} Personen passen.`),
  nameless: 'Kein Name in der Akte',
  born: (date) => `geboren ${date}`,
  sexes: {
    male: 'männlich',
    female: 'weiblich',
    other: 'divers',
    unknown: 'Geschlecht nicht bekannt',
  },
  plan: 'Planen',
  planFor: (name) => `Planen für ${name}`,
};
