import type { Facts, Words } from '../words.js';
import { celsius, fixed, isTold, n } from './voice.js';

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
export const times = (count: Facts[string] | undefined) => {
  const number = Number(count);
  return number === 1 ? 'einmal' : number === 2 ? 'zweimal' : `${n({ number }, 'number')}-mal`;
};

function passes(f: Facts): string {
  const [across, along] = [Number(f['across']), Number(f['along'])];
  const clear = Number(f['standOffMm']) > 0 ? `${n(f, 'standOffMm')} mm Abstand zu ihm` : 'direkt anliegend';
  const beside = `Sondenachse ${n(f, 'axisMm')} mm von der Nervenmitte, ${clear}, nie durch den Nerv`;
  const where =
    f['bothSides'] === true ? 'Zuerst die tiefe, dann die oberflächliche Seite' : 'Auf der tiefen Seite';
  const track = across > 1 ? ` Auf jeder Bahn ${times(across)} vereisen, dazwischen zurückziehen.` : '';
  const stations =
    along > 1
      ? ` An ${along} Stellen im Abstand von ${n(f, 'alongStepMm')} mm entlang des Nervs wiederholen.`
      : '';
  const noun = Number(f['placements']) === 1 ? 'Sondenlage' : 'Sondenlagen';
  return `${n(f, 'placements')} ${noun}. ${where}: ${beside}.${track}${stations}`;
}

function watchIce(f: Facts): string {
  const both = f['bothSides'] === true;
  const pass = both ? 'Beim tiefen Durchgang' : 'Beim ersten Durchgang';
  const near = Number(f['nearMm']);
  const rest = both
    ? 'der oberflächliche Durchgang muss den Rest erfassen'
    : 'diese Dosis erfasst den Rest nicht';
  const up =
    near > 0
      ? `${pass}, am Ende der ersten Vereisung, auf Eis ${fixed(near, 1)} mm über den Nerv hinaus auf der Schallkopfseite achten`
      : `${pass} bleibt das Eis ${fixed(Math.abs(near), 1)} mm vor der Schallkopfseite zurück; ${rest}`;
  const across = Number(f['acrossMm']);
  const sides = across > 0 ? `; über beide Enden seiner Breite hinaus um ${fixed(across, 1)} mm` : '';
  return `${up}${sides}. Weniger Eis heißt weniger Kälte als geplant: länger vereisen oder einen Durchgang hinzufügen.`;
}

export const doseGuidanceWords: Words = {
  'say:dose.view': (f) =>
    `${capital(n(f, 'position'))}. Schallkopf: ${n(f, 'transducer')}. Den ganzen Querschnitt sehen, ${n(f, 'view')}: ${n(f, 'landmark')}.`,
  'say:dose.path': (f) => {
    const measured = f['measured'] === true;
    return `Nadel ${n(f, 'path')}, etwa ${n(f, 'angleDegrees')}° zur Haut. Der Nerv liegt ${measured ? '' : 'etwa '}${n(f, 'depthMm')} mm tief${measured ? ' (gemessen)' : '; bitte messen'}.`;
  },
  'say:dose.passes': passes,
  'say:dose.cycles': (f) =>
    `In jeder Sondenlage ${times(f['cycles'])} für ${n(f, 'freezeSeconds')} s vereisen, danach jeweils ${n(f, 'thawSeconds')} s passiv auftauen lassen.`,
  'say:dose.watch-ice': watchIce,
  'say:dose.far-side-hidden': (f) =>
    `Die ferne Seite liegt im Schallschatten des Eises und lässt sich nicht beurteilen (berechnet: ${fixed(f['farMm'], 1)} mm über den Nerv hinaus).${f['bothSides'] === true ? ' Deshalb kommt der tiefe Durchgang zuerst.' : ''}`,
  'say:dose.stop': (f) =>
    `Abbrechen und auftauen lassen, wenn die Haut abblasst, hart wird oder unter ${celsius(f['skinLimitC'])} fällt${isTold(f, 'artery') ? `, wenn das Eis die ${n(f, 'artery')} umschließt` : ''}, wenn die Spitze nicht mehr zu sehen ist oder wenn die Person stechenden Schmerz angibt.`,
  'say:dose.full-thaw': (f) =>
    `Die Sonde erst nach vollständigem Auftauen zurückziehen oder bewegen: mindestens ${n(f, 'thawSeconds')} s und kein Widerstand. Eine festgefrorene Sonde zerreißt den Nerv.`,
  'say:dose.store-image': () =>
    'Ein Bild des Querschnitts vor der Vereisung und eines vom Eis in größter Ausdehnung speichern.',
};
