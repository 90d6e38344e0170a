import type { Words } from '../words.js';
import { because, celsius, n, percent } from './voice.js';

export const doseReasonWords: Words = {
  'say:dose.reason.cannot-cover': (f) =>
    `${n(f, 'label')}: Mit „${n(f, 'probe')}“ ist er nicht zu erfassen (Wahrscheinlichkeit ${percent(f['chance'] ?? 0)}, ${n(f, 'minutes')} min).`,
  'say:dose.reason.below-goal': (f) =>
    `${n(f, 'label')}: Wahrscheinlichkeit der vollständigen Erfassung ${percent(f['chance'] ?? 0)}, Ziel ${percent(f['goal'] ?? 0)}.`,
  'say:dose.reason.artery-uncovers': (f) =>
    `${n(f, 'label')}: Neben der warmen ${n(f, 'artery')} erreichen ${percent(f['fraction'] ?? 0)} seines Querschnitts ${celsius(f['thresholdC'])} über die nötigen ${n(f, 'neededLengthMm')} mm.`,
  'say:dose.reason.artery-in-the-way': (f) =>
    `${n(f, 'label')}: Wie geplant würde die Sonde auf die ${n(f, 'artery')} treffen.`,
  'say:dose.reason.margin': (f) =>
    Number(f['skinC']) < Number(f['skinLimitC'])
      ? `${n(f, 'label')}: Die Haut kann ${celsius(f['skinC'])} erreichen (Grenze ${celsius(f['skinLimitC'])}).`
      : `${n(f, 'label')}: Der Nerv kann ${celsius(f['coldestC'])} erreichen (tiefste zulässige Temperatur ${celsius(f['ceilingC'])}).`,
  'say:dose.shallow.ask': (f) =>
    `${n(f, 'label')} liegt ${n(f, 'depthMm')} mm tief${f['measured'] === true ? '' : ' (typisch)'}. Näher als ${n(f, 'limitMm')} mm an der Haut vereisen?`,
  'say:dose.shallow.why': () =>
    'Kälte so nahe kann die Haut vernarben oder aufhellen. Flüssigkeit zwischen Nerv und Haut oder Wärmen kann sie schützen.',
  'say:dose.shallow.undecided': (f) =>
    `Braucht eine dokumentierte Entscheidung: ${n(f, 'label')} liegt ${n(f, 'depthMm')} mm tief, näher als ${n(f, 'limitMm')} mm an der Haut.`,
  'say:dose.shallow.decided': (f) =>
    `Entscheidung von ${n(f, 'by')}: ${n(f, 'label')} in ${n(f, 'depthMm')} mm Tiefe vereisen.${because(f)}`,
  'say:dose.shallow.declined': (f) =>
    `Entscheidung von ${n(f, 'by')}: ${n(f, 'label')} nicht vereisen, zu nahe an der Haut.${because(f)}`,
  'say:dose.probe-assumed': (f) => `Keine Sonde ist genannt; geplant mit: ${n(f, 'label')}.`,
  'say:dose.probe.ask': () => 'Welche Sonde wird verwendet?',
  'say:dose.probe.why': () => 'Größe und Kälte der Sonde bestimmen, wie weit die letale Zone reicht.',
  'say:dose.measure-area.ask': (f) => `${n(f, 'label')}: Querschnittsfläche im Ultraschall?`,
  'say:dose.measure-area.why': () => 'Die Dosis passt dann zu diesem Nerv statt zu einem typischen.',
  'say:dose.measure-depth.ask': (f) => `${n(f, 'label')}: Tiefe seiner Mitte unter der Haut?`,
  'say:dose.measure-artery-gap.ask': (f) =>
    `${n(f, 'label')}: Abstand zwischen seinem Rand und der Arterienwand?`,
  'say:dose.measure-artery-gap.why': () =>
    'Blut wärmt den Nerv auf dieser Seite, und die Wand darf nicht gefrieren; beides hängt vom Abstand ab.',
  'say:dose.measure-depth.why': () =>
    'Die Tiefe bestimmt den Sicherheitsabstand zur Haut und den Weg der Nadel.',
};
