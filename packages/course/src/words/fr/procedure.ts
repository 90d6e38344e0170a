import type { Facts, Words } from '../words.js';
import { celsius, fixed, n, name, nameIn, ofVessel, percent } from './speech.js';

const mm = (f: Facts, key: string) => (typeof f[key] === 'number' ? `${fixed(f[key], 1)} mm` : 'non mesuré');
const ice = (f: Facts) =>
  `côté proche ${mm(f, 'seenNearMm')} vu, ${mm(f, 'computedNearMm')} calculé ; côté éloigné ${mm(f, 'seenFarMm')} vu, ${mm(f, 'computedFarMm')} calculé`;
const planned = (f: Facts, unit = '') => `${nameIn(f, 'done')}${unit}, prévu ${nameIn(f, 'planned')}${unit}`;
const asDone = (f: Facts) =>
  `${name(f, 'label')} : d’après ce qui a été fait, la probabilité de recouvrement complet est de ${percent(f, 'chance')}`;
const reached = (f: Facts) =>
  `${percent(f, 'fraction')} de la section atteignent ${celsius(f, 'thresholdC')}`;

const recorded: Readonly<Record<string, string>> = {
  'not-done': 'non fait',
  'fewer-cycles': 'moins de cycles',
  'shorter-freeze': 'congélation plus courte',
  'longer-freeze': 'congélation plus longue',
  'other-place': 'autre emplacement',
  'other-probe': 'autre sonde',
  'gas-ran-out': 'gaz épuisé',
  'pain-stopped-it': 'interrompu par la douleur',
  'nerve-not-seen': 'nerf non vu',
  'ice-not-seen': 'glace non vue',
  other: 'autre',
};

const nerves: Words = {
  'say:done.covers': (f) => `${asDone(f)} (${reached(f)}). Il n’y a aucun plan auquel la comparer.`,
  'say:done.covers-as-planned': (f) =>
    `${asDone(f)}, à peu près comme prévu (${percent(f, 'plannedChance')}).`,
  'say:done.covers-less': (f) => `${asDone(f)} ; prévu ${percent(f, 'plannedChance')}. ${reached(f)}.`,
  'say:done.covers-more': (f) => `${asDone(f)}, plus que prévu (${percent(f, 'plannedChance')}).`,
  'say:done.not-planned': (f) => `${name(f, 'nerve')} : ce nerf a été congelé et n’est pas dans le plan.`,
  'say:done.never-by-plan': (f) =>
    `${name(f, 'nerve')} : ce nerf a été congelé alors que le plan le nomme comme à ne jamais congeler.`,
  'say:done.never-target': (f) =>
    `Le nerf fémoral à l’aine a été congelé au niveau ${n(f, 'level')}, où le quadriceps est nécessaire. Le seul événement indésirable grave du plus grand essai était celui-ci. Protéger des chutes, prévenir le chirurgien et le kinésithérapeute, et le déclarer.`,
  'say:done.femoral-level-unknown': () =>
    'Le nerf fémoral à l’aine a été congelé, et le niveau de l’amputation n’est pas connu : indiquer si le quadriceps est nécessaire.',
  'say:done.ice-agrees': (f) =>
    `${name(f, 'label')} : la glace vue et la glace calculée concordent (${ice(f)}).`,
  'say:done.ice-less-seen': (f) =>
    `${name(f, 'label')} : moins de glace a été vue que calculée (${ice(f)}). Le nerf peut être moins recouvert que ces chiffres ne le disent.`,
  'say:done.ice-more-seen': (f) =>
    `${name(f, 'label')} : plus de glace a été vue que calculée (${ice(f)}). Les marges avec la peau et les structures voisines peuvent être plus petites que ces chiffres ne le disent.`,
  'say:done.ice-not-measured': (f) =>
    `${name(f, 'label')} : la glace au-delà du nerf n’a pas été mesurée ; les chiffres reposent donc sur le seul calcul (côté proche ${mm(f, 'computedNearMm')}, côté éloigné ${mm(f, 'computedFarMm')}).`,
  'say:done.nerve-not-in-ice': (f) =>
    `${name(f, 'label')} : l’opérateur a vu une partie du nerf hors de la glace.`,
  'say:done.skin-too-cold': (f) =>
    `${name(f, 'label')} : la peau peut avoir atteint ${celsius(f, 'skinC')} (limite ${celsius(f, 'skinLimitC')}). Examiner le site.`,
  'say:done.beside-artery': (f) =>
    `${name(f, 'label')} : avec la chaleur ${ofVessel(f, 'artery')}, ${reached(f)} ; sa paroi a atteint ${celsius(f, 'wallC')} au plus froid.`,
  'say:done.artery-unequal': (f) =>
    `${name(f, 'label')} : les positions de sonde ont été congelées inégalement ; la chaleur ${ofVessel(f, 'artery')} n’est donc pas prise en compte.`,
  'say:done.artery-unknown': (f) =>
    `${name(f, 'label')} : la chaleur ${ofVessel(f, 'artery')} n’est pas prise en compte ; sa distance, son diamètre ou son débit n’est pas connu, ou elle est trop près de la sonde.`,
};

const whole: Words = {
  'say:done.no-plan': () => 'Aucun de nos plans ne porte sur ce membre ; rien n’est comparé à un plan.',
  'say:done.nothing-frozen': () => 'Rien n’a été congelé.',
  'say:done.needed-not-frozen': (f) =>
    `Prévu et non congelé : ${nameIn(f, 'labels')}. Un seul nerf suffit à la douleur ; la probabilité d’efficacité est donc comptée sans couverture complète.`,
  'say:done.minutes': (f) =>
    `${n(f, 'done')} min au total${typeof f['planned'] === 'number' ? ` (prévu ${n(f, 'planned')} min)` : ''}.`,
  'say:done.recorded': (f) =>
    `Consigné par l’opérateur : ${recorded[String(f['what'])] ?? n(f, 'what')}${typeof f['text'] === 'string' ? ` (${n(f, 'text')})` : ''}.`,
  'say:done.forecast-from-done': () => 'La prévision part de ce qui a été fait, non du plan.',
};

const deviations: Words = {
  'say:done.deviation.not-frozen': (f) =>
    `${name(f, 'label')} : ce nerf était prévu${f['optional'] === true ? ' en option' : ''} et n’a pas été congelé.`,
  'say:done.deviation.not-planned': (f) =>
    `${name(f, 'label')} : ce nerf a été congelé et n’était pas prévu.`,
  'say:done.deviation.never-target': (f) =>
    `${name(f, 'label')} : ce nerf ne doit jamais être congelé à ce niveau.`,
  'say:done.deviation.fewer-cycles': (f) =>
    `${name(f, 'label')} : plus petit nombre de cycles à une position : ${planned(f)}.`,
  'say:done.deviation.more-cycles': (f) =>
    `${name(f, 'label')} : plus grand nombre de cycles à une position : ${planned(f)}.`,
  'say:done.deviation.shorter-freeze': (f) =>
    `${name(f, 'label')} : congélation la plus courte : ${planned(f, ' s')}.`,
  'say:done.deviation.longer-freeze': (f) =>
    `${name(f, 'label')} : congélation la plus longue : ${planned(f, ' s')}.`,
  'say:done.deviation.shorter-thaw': (f) =>
    `${name(f, 'label')} : décongélation la plus courte : ${planned(f, ' s')}.`,
  'say:done.deviation.fewer-placements': (f) => `${name(f, 'label')} : positions de sonde : ${planned(f)}.`,
  'say:done.deviation.more-placements': (f) => `${name(f, 'label')} : positions de sonde : ${planned(f)}.`,
  'say:done.deviation.other-place': (f) =>
    `${name(f, 'label')} : une position de sonde est à ${mm(f, 'awayMm')} et ${n(f, 'turnedDegrees')}° de l’endroit prévu.`,
  'say:done.deviation.other-probe': (f) => `${name(f, 'label')} : sonde utilisée : ${planned(f)}.`,
  'say:done.deviation.other-section': (f) =>
    `${name(f, 'label')} : d’après la mesure du jour, la surface du nerf est de ${n(f, 'areaRatio')} fois celle prévue et il est à ${n(f, 'doneDepthMm')} mm de profondeur (prévu ${n(f, 'plannedDepthMm')} mm).`,
  'say:done.deviation.ice-differs': (f) =>
    `${name(f, 'label')} : ${f['seen'] === 'less-seen' ? 'moins' : 'plus'} de glace a été vue que calculée.`,
};

/** What was done, told to those who treat. */
export const procedureWords: Words = { ...nerves, ...whole, ...deviations };
