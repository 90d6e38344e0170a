import { number } from '../../format/number.js';
import type { PartsWords } from '../../parts/parts-words.js';

export const parts: PartsWords = {
  claimNote: {
    basis: {
      measured: 'gemessen',
      derived: 'aus Messwerten abgeleitet',
      consensus: 'Konsens oder Leitlinie',
      assumed: 'angenommen: Für diesen Zweck hat es niemand gemessen',
    },
    yes: 'ja',
    no: 'nein',
    range: (low, high) => `${low} bis ${high}`,
    doubts: 'Zweifel:',
    lookedForAndNot: 'gesucht und nicht gefunden',
  },
  errorNote: {
    more: (count) => `und ${number(count)} weitere`,
    tryAgain: 'Erneut versuchen',
    theServerCannotBe:
      'Der Server ist nicht erreichbar. Nichts ist verloren; versuchen Sie es erneut, wenn er wieder da ist.',
  },
  knownClaims: { thisPageDoesNot: 'Diese Seite kennt die Quelle dafür nicht.' },
  loading: {
    takingLongerThanUsual: 'Es dauert länger als sonst; die Arbeit läuft noch.',
    usuallyTakesUnderSeconds: (expectedSeconds) =>
      `Dauert meist weniger als ${number(expectedSeconds)} ${expectedSeconds === 1 ? 'Sekunde' : 'Sekunden'}.`,
  },
  notFound: {
    notFound: 'Nicht gefunden',
    mistyped: 'Die Adresse ist vielleicht falsch geschrieben, oder der Fall wurde entfernt.',
    nothingIsHere: 'Hier ist nichts',
    allCases: 'Alle Fälle',
  },
  shell: {
    skipToThePage: 'Zum Inhalt springen',
    main: 'Hauptmenü',
    worklist: 'Arbeitsliste',
    watch: 'Überwachung',
    people: 'Personen',
    plans: 'Pläne',
    noConnectionWhatYou:
      'Keine Verbindung. Was Sie sehen, bleibt lesbar; Antworten lassen sich senden, wenn sie wieder da ist.',
  },
  sourceButton: {
    whatThisRestsOn: 'Worauf das beruht',
    sources: 'Quellen',
    lookingItUp: 'Wird nachgesehen …',
    readFrom: (entries) => `Gelesen aus: ${entries}`,
    source: 'Quelle',
  },
  statements: {
    more: (count) => `${number(count)} ${count === 1 ? 'weiterer Hinweis' : 'weitere Hinweise'}`,
  },
};
