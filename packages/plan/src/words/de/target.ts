import type { Words } from '../words.js';
import { n } from './voice.js';

export const targetWords: Words = {
  'say:target.not-eligible': (f) =>
    `In der Regel nicht geeignet: ${n(f, 'level')}. Keine Evidenz zur Kryoneurolyse; beschrieben ist stattdessen ein Plexus- oder rückenmarknahes Verfahren.`,
  'say:target.finger': () =>
    'In der Regel nicht geeignet: keine Evidenz zur Kryoneurolyse bei Fingeramputation, und Nerven der anderen Finger gingen verloren.',
  'say:target.block-anatomy-only': (f) =>
    `Die Zielnerven für „${n(f, 'level')}“ beruhen allein auf der Anatomie von Blockaden; der Fuß bleibt über Monate gefühllos.`,
  'say:target.no-outcome-series': (f) => `Für „${n(f, 'level')}“ fand sich keine Serie mit Ergebnissen.`,
  'say:target.approach.ask': () =>
    'N. tibialis und N. fibularis communis getrennt vereisen, oder den N. ischiadicus oberhalb seiner Teilung?',
  'say:target.approach.why': () => 'Ein dickerer Nerv ist schwerer ganz zu durchfrieren als seine zwei Äste.',
  'say:target.femoral.never': () =>
    'Der N. femoralis in der Leiste ist auf dieser Höhe nie ein Ziel: Der Quadrizeps behält seinen Wert, stattdessen wird der N. saphenus vereist. Das einzige schwerwiegende unerwünschte Ereignis der großen Studie war dieser Irrtum.',
  'say:target.femoral.never-why': () =>
    'Die Vereisung des N. femoralis anstelle des N. saphenus verursachte das einzige schwerwiegende unerwünschte Ereignis der großen Studie.',
  'say:target.femoral.override': () =>
    'Der N. femoralis in der Leiste wird auf dieser Höhe geschont. Diese Regel außer Kraft setzen?',
  'say:target.femoral.overridden': (f) =>
    `${n(f, 'by')} hat die Regel außer Kraft gesetzt, die den N. femoralis schont. Begründung: ${n(f, 'reason')}`,
  'say:target.femoral.decide': () => 'Eine Prothese ist geplant: den N. femoralis vereisen oder auslassen?',
  'say:target.femoral.undecided': () =>
    'Die Vereisung des N. femoralis braucht eine dokumentierte Entscheidung: Eine Prothese ist geplant.',
  'say:target.femoral.decided': (f) =>
    `Entscheidung von ${n(f, 'by')}: den N. femoralis vereisen. Begründung: ${n(f, 'reason')}`,
  'say:target.femoral.left-out': (f) =>
    `Entscheidung von ${n(f, 'by')}: den N. femoralis auslassen. Begründung: ${n(f, 'reason')}`,
  'say:target.prosthesis.ask': () => 'Ist eine Prothese geplant?',
  'say:target.prosthesis.why': () =>
    'Hüftbeugung und verbleibender Quadrizeps sind für eine Prothese wichtig.',
  'say:target.prosthesis.open': () => 'Ob eine Prothese geplant ist, entscheidet über den N. femoralis.',
  'say:target.prosthesis.none': () => 'Keine Prothese geplant: Der N. femoralis ist ein Ziel.',
  'say:target.inner-arm': () =>
    'Die Haut an der Innenseite des Oberarms (T2) braucht eine eigene Behandlung.',
  'say:target.saphenous-not-femoral': () =>
    'N. saphenus im Adduktorenkanal, nicht der N. femoralis in der Leiste.',
  'say:target.several-placements': () => 'Ein dicker Nerv: mehrere Sondenlagen erwarten.',
  'say:target.only-the-ray': () => 'Nur die Nerven des Strahls wählen.',
  'say:target.above-the-cut': () => 'Oberhalb der geplanten Schnitthöhe vereisen.',
};
