import type { Words } from '../words.js';
import { isTold, n } from './voice.js';

/** Sentences on opioid totals. A total asks to look again; it never says what to do with a dose. */
export const opioidWords: Words = {
  'say:opioid.drug-unknown': () => 'Der Name verrät nicht, welches Opioid es ist.',
  'say:opioid.strength-unknown': () => 'Die Stärke des Präparats ist nicht lesbar.',
  'say:opioid.form-unknown': () => 'Weder Darreichungsform noch Applikationsweg sind angegeben.',
  'say:opioid.route-conflict': () =>
    'Die Darreichungsform des Präparats und der Applikationsweg der Verordnung passen nicht zusammen.',
  'say:opioid.dose-unknown': () => 'Die Dosis ist nicht angegeben.',
  'say:opioid.dose-unreadable': () => 'Die Dosis oder die abgegebene Menge ist keine Zahl über null.',
  'say:opioid.unit-unknown': (f) => `Die Einheit „${n(f, 'unit')}“ ist nicht bekannt.`,
  'say:opioid.unit-does-not-fit': (f) => `Eine Dosis in „${n(f, 'unit')}“ passt nicht zu diesem Präparat.`,
  'say:opioid.frequency-unknown': () => 'Wie oft es genommen wird, ist nicht angegeben.',
  'say:opioid.several-steps': (f) =>
    `Die Verordnung hat ${n(f, 'steps')} aufeinanderfolgende Schritte; welcher jetzt gilt, ist nicht angegeben.`,
  'say:opioid.step-day-unknown': (f) =>
    `Die Verordnung hat aufeinanderfolgende Schritte; welcher am ${n(f, 'day')} gilt, ist nicht angegeben.`,
  'say:opioid.steps-overlap': (f) =>
    `Zwei aufeinanderfolgende Schritte der Verordnung sind beide auf den ${n(f, 'day')} datiert.`,
  'say:opioid.combination-dose-ambiguous': (f) =>
    `${n(f, 'mg')} mg eines Kombinationspräparats: Welcher Wirkstoff gemeint ist, ist unklar.`,
  'say:opioid.patches-worn-together': (f) =>
    `${n(f, 'quantity')} Pflaster für ${n(f, 'days')} Tage: Wie viele zugleich getragen werden, ist nicht angegeben.`,
  'say:opioid.on-demand-patch': () =>
    'Für ein Pflaster, das Einzeldosen auf Abruf abgibt, gibt es keinen Faktor.',
  'say:opioid.not-convertible': (f) =>
    `Für ${n(f, 'drug')} gibt es keinen Faktor; es bleibt außerhalb der Summe.`,
  'say:opioid.not-in-table': (f) => `${n(f, 'table')} hat keinen Faktor für ${n(f, 'drug')}.`,
  'say:opioid.no-factor-for-route': (f) =>
    `${n(f, 'table')} hat keinen Faktor für ${n(f, 'drug')} auf diesem Weg (${n(f, 'route')}).`,
  'say:opioid.parenteral': (f) =>
    `Für injiziertes ${n(f, 'drug')} hat die Tabelle keinen Faktor; der Hausstandard entscheidet, wie es zählt.`,
  'say:opioid.parenteral-local': (f) =>
    `Für injiziertes ${n(f, 'drug')} hat die Tabelle keinen Faktor. Ein örtliches Verhältnis (${n(f, 'ratio')}, angenommen) ` +
    (isTold(f, 'localMmePerDay')
      ? `ergäbe ${n(f, 'localMmePerDay')} am Tag; es wird nicht gezählt.`
      : 'gibt es, aber die Tagesdosis ist nicht angegeben.'),
  'say:opioid.status-unknown': () => 'Die Akte sagt nicht, ob es noch genommen wird.',
  'say:opioid.use-disorder': () =>
    'Es behandelt eine Opioidgebrauchsstörung; seine Dosis wird daher nicht an Grenzen für Schmerz gemessen.',
  'say:opioid.table-unknown': (f) => `Die Faktortabelle „${n(f, 'table')}“ ist hier nicht hinterlegt.`,
  'say:opioid.as-needed': () => 'Bei Bedarf: gezählt, als würde jede erlaubte Dosis genommen.',
  'say:opioid.taken-as-oral': () =>
    'Das Präparat ist eine Lösung, und kein Applikationsweg ist angegeben: als oral eingenommen gezählt.',
  'say:opioid.supply-exceeds-instructions': () =>
    'Es wurde mehr abgegeben, als nach der Anweisung verbraucht wird.',
  'say:opioid.patch-interval-long': (f) =>
    `Wechsel alle ${n(f, 'hours')} Stunden, obwohl für ${n(f, 'wearHours')} gemacht: bitte prüfen.`,
  'say:opioid.patch-interval-short': (f) =>
    `Wechsel alle ${n(f, 'hours')} Stunden statt ${n(f, 'wearHours')}; gezählt als eines zur Zeit.`,
  'say:opioid.estimate': () =>
    'Eine Schätzung der Exposition. Sie bestimmt nicht die Dosis, wenn ein Opioid ein anderes ersetzt.',
  'say:opioid.same-order-twice': () => 'Dieselbe Verordnung steht zweimal in der Akte; beide werden gezählt.',
  'say:opioid.no-medicines-on-record': () =>
    'Die Akte enthält überhaupt keine Arzneimittel. Fragen, welche Opioide die Person nimmt.',
  'say:opioid.none-active': (f) => `Kein aktives Opioid in der Akte (${n(f, 'series')}).`,
  'say:opioid.reassess': (f) =>
    `${n(f, 'mmePerDay')} MME am Tag liegen bei oder über ${n(f, 'threshold')}: Nutzen und Risiko mit der Person erneut abwägen.`,
  'say:opioid.reassess-again': (f) =>
    `${n(f, 'mmePerDay')} MME am Tag liegen bei oder über ${n(f, 'threshold')}: Nutzen und Risiko mit der Person erneut abwägen und dokumentieren, warum diese Dosis passt.`,
};
