import type { VersionWords } from '../../clinician/versions/version-words.js';
import { number } from '../../format/number.js';

const Version = (which: number) => `Version ${number(which)}`;
const somebody = (name: string | null) => name ?? 'Jemand';

export const version: VersionWords = {
  here: 'Versionen',
  bar: 'Version und Unterschrift',
  loading: 'Versionen werden geöffnet',
  opening: (which) => `${Version(which)} wird geöffnet`,
  name: Version,
  signed: (name, at) => `unterschrieben von ${name}, ${at}`,
  draft: 'Entwurf, nicht unterschrieben',
  besideSigned: (signed, shown) =>
    `${Version(signed)} ist unterschrieben; Sie sehen ${Version(shown)}, einen Entwurf.`,
  changedSince: (which) => `Was sich seit ${Version(which)} geändert hat`,
  all: 'Alle Versionen',
  sign: (which) => `${Version(which)} unterschreiben`,
  signing: 'Wird unterschrieben',
  notYet: 'Er kann unterschrieben werden, sobald die Entscheidung „Durchführen“ lautet.',
  asWhom: (name, which) =>
    `Sie unterschreiben ${Version(which)} als ${name}. Sie bleibt dann, wie sie ist; eine spätere Antwort ergibt eine neue Version.`,
  cancel: 'Abbrechen',
  planAgain: 'Mit dem heutigen Wissen neu planen',
  undo: 'Letzte Antworten rückgängig machen',
  undone: (which) => `Rückgängig gemacht. Dies ist ${Version(which)}; es wurde nichts entfernt.`,
  isSigned: (which) => `${Version(which)} ist unterschrieben.`,
  newer: (name, which) => `${somebody(name)} hat inzwischen ${Version(which)} gespeichert.`,
  before: (which) => `Sie sehen ${Version(which)}.`,
  whatChanged: 'Was sich geändert hat',
  load: (which) => `${Version(which)} zeigen`,
  yours: 'Ihre Antwort ist noch nicht gespeichert',
  cameFirst: (name, which) =>
    `${somebody(name)} hat ${Version(which)} gespeichert, während Sie antworteten. Von Ihnen wurde nichts gespeichert; es steht noch hier.`,
  cameFirstUnknown:
    'Jemand hat diesen Plan gespeichert, während Sie antworteten. Von Ihnen wurde nichts gespeichert; es steht noch hier.',
  yourAnswer: (question, answer) => `Ihre Antwort auf „${question}“: ${answer}`,
  takenBack: 'zurückgenommen',
  reason: (reason) => `Grund: ${reason}`,
  theirs: (which) => `Was ${Version(which)} geändert hat`,
  saveOnTop: 'Meine Antwort zusätzlich speichern',
  drop: 'Meine Antwort verwerfen',
  list: 'Versionen, neueste zuerst',
  columns: {
    version: 'Version',
    verdict: 'Entscheidung',
    saved: 'gespeichert',
    answers: 'beantwortet',
    signed: 'unterschrieben',
  },
  saved: (name, at) => (name === null ? at : `${at}, ${name}`),
  answeredBy: (count, names) =>
    `${count === 1 ? 'eine Antwort' : `${number(count)} Antworten`}${names === '' ? '' : ` von ${names}`}`,
  first: 'erster Plan',
  noAnswers: 'keine neuen Antworten',
  sameAs: (which) => `gleiche Antworten wie ${Version(which)}`,
  unsigned: 'nein',
  compare: 'Zwei Versionen vergleichen',
  from: 'Von',
  to: 'Bis',
  toPlan: 'Zum Plan',
  oldTitle: (which) => `${Version(which)}, nur zum Lesen`,
  old: (latest) => `Die neueste ist ${Version(latest)}.`,
  isLatest: 'Dies ist die neueste Version.',
  toLatest: (which) => `${Version(which)} öffnen`,
  changedUntil: (which) => `Was sich bis ${Version(which)} geändert hat`,
  printSigned: (which, name, at) => `${Version(which)}, unterschrieben von ${name}, ${at}`,
  printDraft: (which) => `ENTWURF, nicht unterschrieben · ${Version(which)}`,
};
