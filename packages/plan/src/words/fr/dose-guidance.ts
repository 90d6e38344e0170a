import type { Facts, Words } from '../words.js';
import { capital, celsius, fixed, isTold, n } from './voice.js';

const times = (count: Facts[string] | undefined) =>
  Number(count) === 1
    ? 'une fois'
    : Number(count) === 2
      ? 'deux fois'
      : `${n({ count: Number(count) }, 'count')} fois`;

function passes(f: Facts): string {
  const [across, along] = [Number(f['across']), Number(f['along'])];
  const clear = Number(f['standOffMm']) > 0 ? `à ${n(f, 'standOffMm')} mm de distance` : 'au contact';
  const beside = `axe de la sonde à ${n(f, 'axisMm')} mm du milieu du nerf, ${clear}, jamais à travers lui`;
  const where =
    f['bothSides'] === true ? 'Face profonde d’abord, puis face superficielle' : 'Sur la face profonde';
  const track = across > 1 ? ` Sur chaque trajet, congeler ${times(across)}, en reculant entre deux.` : '';
  const stations =
    along > 1 ? ` Répéter à ${along} endroits distants de ${n(f, 'alongStepMm')} mm le long du nerf.` : '';
  const noun = Number(f['placements']) === 1 ? 'position' : 'positions';
  return `${n(f, 'placements')} ${noun} de sonde. ${where} : ${beside}.${track}${stations}`;
}

function watchIce(f: Facts): string {
  const both = f['bothSides'] === true;
  const pass = both ? 'Au passage profond' : 'Au premier passage';
  const near = Number(f['nearMm']);
  const rest = both ? 'le passage superficiel doit couvrir le reste' : 'cette dose ne couvre pas le reste';
  const up =
    near > 0
      ? `${pass}, à la fin de la première congélation, chercher la glace ${fixed(near, 1)} mm au-delà du nerf du côté de la sonde d’échographie`
      : `${pass}, la glace s’arrête ${fixed(Math.abs(near), 1)} mm avant le côté de la sonde d’échographie ; ${rest}`;
  const across = Number(f['acrossMm']);
  const sides = across > 0 ? ` ; au-delà des deux bouts de sa largeur de ${fixed(across, 1)} mm` : '';
  return `${up}${sides}. Moins de glace veut dire moins de froid que prévu : congeler plus longtemps ou ajouter un passage.`;
}

export const doseGuidanceWords: Words = {
  'say:dose.view': (f) =>
    `${capital(n(f, 'position'))}. Sonde d’échographie : ${n(f, 'transducer')}. Voir toute la section, ${n(f, 'view')} : ${n(f, 'landmark')}.`,
  'say:dose.path': (f) => {
    const measured = f['measured'] === true;
    return `Aiguille ${n(f, 'path')}, à environ ${n(f, 'angleDegrees')}° de la peau. Le nerf est à ${measured ? '' : 'environ '}${n(f, 'depthMm')} mm de profondeur${measured ? ' (mesuré)' : ' ; à mesurer'}.`;
  },
  'say:dose.passes': passes,
  'say:dose.cycles': (f) =>
    `À chaque position, congeler ${times(f['cycles'])} pendant ${n(f, 'freezeSeconds')} s, avec ${n(f, 'thawSeconds')} s de décongélation passive après chaque fois.`,
  'say:dose.watch-ice': watchIce,
  'say:dose.far-side-hidden': (f) =>
    `La face éloignée est dans l’ombre de la glace et ne peut être jugée (calculé : ${fixed(f['farMm'], 1)} mm au-delà du nerf).${f['bothSides'] === true ? ' C’est pourquoi le passage profond vient en premier.' : ''}`,
  'say:dose.stop': (f) =>
    `Arrêter et laisser décongeler quand la peau blanchit, durcit ou passe sous ${celsius(f['skinLimitC'])}${isTold(f, 'artery') ? `, quand la glace entoure ce vaisseau : ${n(f, 'artery')}` : ''}, quand la pointe n’est plus visible, ou quand la personne signale une douleur vive.`,
  'say:dose.full-thaw': (f) =>
    `Ne retirer ou déplacer la sonde qu’après décongélation complète : au moins ${n(f, 'thawSeconds')} s, et aucune résistance. Une sonde gelée déchire le nerf.`,
  'say:dose.store-image': () =>
    'Enregistrer une image de la section avant la congélation et une de la glace à son maximum.',
};
