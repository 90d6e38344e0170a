import type { Facts, Words } from '../words.js';
import { answered, mentioned, n, notes } from './voice.js';

const earlier: Readonly<Record<string, string>> = {
  'other-limb': 'andere Extremität',
  revision: 'Revision',
  'record-is-wrong': 'die Akte ist falsch',
  'limb-already-lost': 'Extremität bereits verloren',
};

const where = (f: Facts) => `${n(f, 'level')}, ${n(f, 'side')}`;

export const selectSiteWords: Words = {
  'say:select.purpose.ask': () =>
    'Wofür ist die Vereisung: für eine geplante Amputation oder für Schmerz nach einer früheren?',
  'say:select.purpose.why': () => 'In der Akte steht keine geplante Amputation.',
  'say:select.purpose.open': (f) => `Die Akte enthält keine geplante Amputation.${notes(f)}`,
  'say:select.purpose.neither': () =>
    'Keine geplante Amputation und kein Amputationsschmerz, der zu behandeln wäre.',
  'say:select.level.ask': (f) => `Auf welcher Höhe ist die Amputation?${mentioned(f)}${notes(f)}`,
  'say:select.level.conflict': (f) => `Welche Höhe ist richtig? ${n(f, 'seen')}.`,
  'say:select.level.why': () => 'Die Höhe bestimmt, welche Nerven vereist werden.',
  'say:select.level.open': (f) => `Die Amputationshöhe ist nicht bekannt.${mentioned(f)}`,
  'say:select.level.in-conflict': (f) =>
    `Die Quellen widersprechen sich bei der Amputationshöhe: ${n(f, 'seen')}.`,
  'say:select.level.known': (f) => `Amputationshöhe: ${n(f, 'value')}.`,
  'say:select.side.ask': (f) => `Auf welcher Seite ist die Amputation?${mentioned(f)}${notes(f)}`,
  'say:select.side.conflict': (f) => `Welche Seite ist richtig? ${n(f, 'seen')}.`,
  'say:select.side.why': () =>
    'Eine Vereisung auf der falschen Seite lässt sich über Monate nicht rückgängig machen.',
  'say:select.side.open': (f) => `Die Seite der Amputation ist nicht bekannt.${mentioned(f)}`,
  'say:select.side.in-conflict': (f) => `Die Quellen widersprechen sich bei der Seite: ${n(f, 'seen')}.`,
  'say:select.side.known': (f) => `Seite: ${n(f, 'value')}.`,
  'say:select.surgery-date.ask': (f) => `An welchem Tag ist die Amputation?${mentioned(f)}`,
  'say:select.surgery-date.conflict': (f) => `Welcher Operationstag ist richtig? ${n(f, 'seen')}.`,
  'say:select.surgery-date.why': () => 'Der Operationstag bestimmt, wann die Vereisung erfolgen kann.',
  'say:select.amputation-date.ask': () => 'An welchem Tag war die Amputation?',
  'say:select.amputation-date.why': () =>
    'Ab 12 Wochen gilt Schmerz als etabliert; dort zeigte eine Vereisung keinen Nutzen.',
  'say:select.texts.ask': (f) =>
    `Diese Notizen sprechen von Amputation: ${n(f, 'texts')}. Widerspricht eine davon der Angabe ${where(f)}?`,
  'say:select.texts.why': () => 'Freitext gilt nie als Tatsache; ein Widerspruch muss zuerst geklärt werden.',
  'say:select.texts.open': (f) =>
    `Notizen zur Amputation stimmen nicht eindeutig mit ${where(f)} überein: ${n(f, 'texts')}.`,
  'say:select.texts.answered': (f) => `Notizen zur Amputation geprüft${answered(f)}: kein Widerspruch.`,
  'say:select.earlier.ask': (f) =>
    `Die Akte enthält eine frühere Amputation, die dieselbe Extremität betreffen kann (${n(f, 'seen')}). Was war es?`,
  'say:select.earlier.why': () => 'Die Extremität muss auf der geplanten Höhe noch vorhanden sein.',
  'say:select.earlier.open': (f) =>
    `Eine frühere Amputation kann die geplante Höhe bereits genommen haben: ${n(f, 'seen')}.`,
  'say:select.earlier.answered': (f) =>
    `Frühere Amputation geprüft${answered(f)}: ${earlier[String(f['value'])] ?? n(f, 'value')}.`,
  'say:select.earlier.stopped': (f) =>
    `Die Extremität ist auf der geplanten Höhe bereits verloren${answered(f)}.`,
  'say:select.surgeon.ask': (f) => `Bestätigt die Chirurgie die Amputation: ${where(f)}?`,
  'say:select.surgeon.why': () =>
    'Ein Nerv wird nicht für eine Operation vereist, die womöglich nicht stattfindet oder auf eine andere Höhe verlegt wird.',
  'say:select.surgeon.open': (f) => `Die Chirurgie hat noch nicht bestätigt: ${where(f)}.`,
  'say:select.surgeon.answered': (f) => `Die Chirurgie hat bestätigt: ${where(f)}${answered(f)}.`,
  'say:select.surgeon.stopped': (f) => `Die Amputation ist abgesagt${answered(f)}.`,
  'say:select.cancelled.present': () => 'Die geplante Amputation ist abgesagt.',
  'say:select.deceased.present': () => 'Laut Akte ist die Person verstorben.',
  'say:select.alive.ask': () => 'Lebt die Person? Die Akte widerspricht sich hierin oder ist nicht lesbar.',
  'say:select.alive.why': () => 'Für eine verstorbene Person wird kein Plan erstellt.',
  'say:select.alive.open': () => 'Aus der Akte geht nicht klar hervor, ob die Person lebt.',
};
