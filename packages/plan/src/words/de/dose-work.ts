import type { Facts, Words } from '../words.js';
import { celsius, n, say } from './voice.js';

const local = (f: Facts) => (f['assumed'] === true ? ' (örtliche Festlegung, ohne Quelle)' : '');

function gasName(gas: Facts[string] | undefined): string {
  switch (gas) {
    case 'N2O':
      return 'Lachgas (Distickstoffmonoxid)';
    case 'CO2':
      return 'Kohlendioxid';
    case 'argon':
      return 'Argon';
    default:
      return say(gas ?? 'Gas');
  }
}

export const doseWorkWords: Words = {
  'say:dose.equipment-probe': (f) =>
    `${n(f, 'label')}: ${n(f, 'diameterMm')} mm, Kältezone ${n(f, 'activeLengthMm')} mm, Wand etwa ${celsius(f['wallC'])}. Mit dem Datenblatt des Herstellers abgleichen.`,
  'say:dose.equipment-gas': (f) => `${gasName(f['gas'])} für alle Vereisungen, mit Reserve und Gasabsaugung.`,
  'say:dose.equipment-ultrasound': (f) =>
    `Ultraschall mit Bildspeicherung. Schallköpfe: ${n(f, 'transducers')}.`,
  'say:dose.equipment-stimulator': () =>
    'Die Vereisung leitet keinen Strom; ein eingebauter Nervenstimulator schon. Bei einem implantierten elektronischen Gerät bleibt er aus, sofern die zuständige Fachperson nicht zustimmt.',
  'say:dose.equipment-skin': () =>
    'Warme Kochsalzlösung und Flüssigkeit, um die Haut abzuheben, wo ein Nerv oberflächlich liegt.',
  'say:dose.operator-procedures': (f) =>
    `Durchführende Person hat mindestens ${n(f, 'procedures')} angeleitete ultraschallgesteuerte Vereisungen gemacht${local(f)}.`,
  'say:dose.operator-current': (f) => `Die letzte innerhalb von ${n(f, 'months')} Monaten${local(f)}.`,
  'say:dose.operator-section': () =>
    'Die durchführende Person sieht vor jeder Vereisung den ganzen Querschnitt jedes Nervs und die ganze Nadel.',
  'say:dose.operator-console': () =>
    'Selbsttest des Geräts bestanden; die Sonde gefriert und taut in Kochsalzlösung.',
  'say:dose.step-confirm': (f) =>
    `Person, Seite, Amputationshöhe und Nerven laut bestätigen: ${n(f, 'nerves')}. Die Seite markieren.`,
  'say:dose.step-baseline': () => 'Gefühl und Kraft jedes Nervs vor der Vereisung dokumentieren.',
  'say:dose.step-scan': () =>
    'Jeden Nerv in seinem Verlauf schallen; Fläche, Tiefe und Abstand zu Arterie und Nachbarn messen. Bei Abweichung neu planen.',
  'say:dose.step-numb': () =>
    'Haut und Stichkanal betäuben; das Volumen zählt zum gemeinsamen Budget des Lokalanästhetikums.',
  'say:dose.step-place': () =>
    'Die Sonde auf die tiefe Seite des Nervs legen, in der Schallebene, neben ihn und nie durch ihn.',
  'say:dose.step-freeze': () =>
    'Wie geplant vereisen; ruhig halten; Eis, Haut und Nachbarn durchgehend beobachten.',
  'say:dose.step-thaw': (f) =>
    `Vor der nächsten Vereisung ${n(f, 'thawSeconds')} s auftauen lassen, und vollständig, bevor die Sonde bewegt wird.`,
  'say:dose.step-next': () =>
    'Weiter auf der oberflächlichen Seite, dann an der nächsten Stelle entlang des Nervs, dann am nächsten Nerv.',
  'say:dose.step-record': () =>
    'Bilder speichern; Sonde, Sondenlagen, Zyklen, Sekunden und Eisränder dokumentieren; komprimieren, verbinden und die Haut prüfen.',
};
