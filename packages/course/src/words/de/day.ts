import type { Facts, Words } from '../words.js';
import { n } from './voice.js';

const or = (f: Facts, key: string, otherwise: string) => (f[key] == null ? otherwise : n(f, key));
const limb = (f: Facts) => `${or(f, 'side', 'Seite nicht bekannt')}, ${or(f, 'level', 'Höhe nicht bekannt')}`;
const on = (f: Facts, before: string) => (f['on'] == null ? '' : ` ${before} ${n(f, 'on')}`);
const of = (f: Facts) => (f['of'] == null ? '' : ` (${String(f['of'])})`);

/** The list before the freeze: each line, and what to do when it is not so. */
export const dayWords: Words = {
  'say:day.check.identity': (f) =>
    `Die Person hat Namen und Geburtsdatum selbst genannt${f['birthYear'] == null ? '' : ` (geboren ${n(f, 'birthYear')})`}, und beides stimmt mit „${n(f, 'label')}“ überein.`,
  'say:day.if-not.identity': () => 'Bei niemandem wird etwas vereist, der nicht sicher diese Person ist.',
  'say:day.check.side': (f) =>
    `Seite und Amputationshöhe stimmen mit Plan, Einwilligung und Person überein: ${limb(f)}.`,
  'say:day.if-not.side': () =>
    'Klären, welche Extremität es ist; ein vereister Nerv lässt sich nicht zurücktauen.',
  'say:day.check.site-marked': () =>
    'Die Stelle ist von der durchführenden Person auf der Haut markiert und sichtbar.',
  'say:day.if-not.site-marked': () => 'Zuerst markieren, möglichst bei wacher Person.',
  'say:day.check.consent': () =>
    'Die Einwilligung liegt für diese Nerven schriftlich vor, und die Person will es weiterhin. Sie weiß, dass die Evidenz auf Pilotniveau ist.',
  'say:day.if-not.consent': () => 'Ohne Einwilligung wird nichts vereist.',
  'say:day.check.contraindications': (f) =>
    Number(f['count']) === 0
      ? 'Kontraindikationen heute erneut geprüft: Keine liegt vor. Der Plan fand nichts erneut zu prüfen; nach Kältekrankheit, Infektion an der Stelle, Blutung und Allergie fragen.'
      : `Heute erneut geprüft, und nichts Folgendes spricht dagegen. Der Plan nannte ${n(f, 'count')}.`,
  'say:day.if-not.contraindications': () =>
    'Wer geplant hat, entscheidet mit dem Neuen noch einmal, bevor etwas vereist wird.',
  'say:day.check.amputation': (f) =>
    `Die Chirurgie bestätigt heute: Die Amputation findet auf dieser Höhe statt (${limb(f)}${f['surgeryDate'] == null ? '' : `, ${n(f, 'surgeryDate')}`}).`,
  'say:day.if-not.amputation': () =>
    'Eine Extremität, die bleibt, behält über Monate Schwäche und Taubheit. Jetzt die Chirurgie fragen.',
  'say:day.check.baseline': () =>
    'Kraft und Gefühl im Gebiet dieser Nerven wurden heute untersucht und dokumentiert, vor jeder Blockade.',
  'say:day.if-not.baseline': () =>
    'Was vorher schwach oder taub war, lässt sich später nicht von der Wirkung der Vereisung trennen.',
  'say:day.check.equipment': () => 'Gerät, Sonde und Ultraschall sind hier, passend und geprüft.',
  'say:day.if-not.equipment': () =>
    'Eine andere Sonde ist eine andere Dosis; der Plan muss neu erstellt werden.',
  'say:day.check.gas': (f) =>
    `Das Gas reicht für alles: ${n(f, 'freezeMinutes')} min Vereisung wie geplant, und eine volle Reserve.`,
  'say:day.if-not.gas': () =>
    'Eine Vereisung, die auf halbem Weg endet, ist eine Dosis, die niemand geplant hat.',
  'say:day.check.operator': () =>
    'Wer die Sonde führt, ist für diese Nerven ausgebildet, und die Ausbildung ist aktuell.',
  'say:day.if-not.operator': () => 'Jemand mit aktueller Ausbildung führt es durch oder steht daneben.',
  'say:day.training.current': (f) =>
    `Verzeichnis des Programms: Die Ausbildung ist aktuell${on(f, 'bis')}${of(f)}.`,
  'say:day.training.lapsed': (f) =>
    `Verzeichnis des Programms: Die Ausbildung ist abgelaufen${on(f, 'seit')}${of(f)}.`,
  'say:day.training.unknown': (f) =>
    `Verzeichnis des Programms: nicht bekannt. Hier fand sich kein Ausbildungsnachweis${of(f)}.`,
  'say:day.training.not-held': (f) =>
    `Verzeichnis des Programms: keine gültige Ausbildung${of(f)}. Sie wurde zurückgezogen oder steht noch aus.`,
  'say:day.training.not-confirmed': (f) =>
    `Verzeichnis des Programms: nicht bekannt. Niemand anderes hat die Ausbildung bestätigt${of(f)}.`,
  'say:day.training.no-end': (f) =>
    `Verzeichnis des Programms: nicht bekannt. Es steht nicht darin, bis wann die Ausbildung gilt${of(f)}.`,
  'say:day.training.not-read': () =>
    'Verzeichnis des Programms: nicht bekannt. Es konnte nicht gelesen werden.',
};
