import type { BeginWords } from '../../clinician/course/begin/begin-words.js';

export const begin: BeginWords = {
  here: 'Verlauf beginnen',
  title: (label) => `${label} ab der Vereisung begleiten`,
  note: 'Was durchgeführt und gemeldet wird, grenzt dann die Prognose des Plans ein, und die Überwachung liest mit.',
  timeZone: 'Zeitzone am Wohnort',
  timeZoneHelp: 'Tage, Erinnerungen und Fristen zählen in ihr.',
  badZone: 'Das ist keine Zeitzone. Ein Beispiel: Europe/Berlin.',
  language: 'Sprache der eigenen Seite',
  languages: { en: 'Englisch', es: 'Spanisch', de: 'Deutsch', fr: 'Französisch', ar: 'Arabisch' },
  whose: 'Wessen Extremität',
  own: 'Eine Person, die hier neu ist',
  another: (label) => `Weitere Extremität von ${label}`,
  start: 'Verlauf beginnen',
  already: 'Dieser Fall wird schon begleitet.',
  open: 'Verlauf öffnen',
  day: 'Tag des Eingriffs',
  back: 'Zurück zum Plan',
};
