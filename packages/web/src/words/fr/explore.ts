import type { CompareWords } from '../../explore/compare-words.js';
import type { ExploredWords } from '../../explore/explored-words.js';
import type { ExploreWords } from '../../explore/explore-words.js';
import type { UltrasoundWords } from '../../explore/ultrasound-words.js';
import { number, withUnit } from '../../format/number.js';

const edge = (mm: number) =>
  `${withUnit(Math.abs(mm), 'mm', 1)} ${mm < 0 ? 'en deçà' : 'au-delà'} du bord du nerf`;
const flows = { low: 'faible', typical: 'typique', high: 'élevé' } as const;

export const ultrasound: UltrasoundWords = {
  legend: 'Montrer la coupe comme',
  drawing: 'dessin',
  ultrasound: 'comme à l’échographie',
  lookFor:
    'Cherchez un bord courbe et brillant du côté de la peau et une ombre noire juste au-dessous : la glace réfléchit le son, ce qui est derrière, la moitié éloignée du nerf ou une artère, ne se voit donc pas. Le vrai bord de la glace en profondeur ne peut pas se lire ici.',
  drawn: 'Ceci est dessiné d’après la glace calculée ; ce n’est pas une image du patient.',
};

export const compare: CompareWords = {
  keep: 'Garder ceci comme A',
  keepNew: 'Garder plutôt ceci comme A',
  forget: 'Oublier A',
  how: 'Gardez une dose comme A, puis changez la sonde ou la congélation : B est ce que vous explorez maintenant.',
  waits: 'Sa probabilité est encore en cours de calcul.',
  title: 'A et B côte à côte',
  a: 'A, gardée',
  b: 'B, explorée maintenant',
  difference: 'B − A',
  rows: {
    seconds: 'congélation au total',
    radius: 'rayon de la glace à la fin de la dernière congélation',
    coverage: (threshold) => `section au-dessous de ${threshold}`,
    length: (threshold) => `section entière au-dessous de ${threshold}, longueur`,
    chance: 'probabilité de couverture complète',
    skin: 'peau, au plus froid',
  },
  unknown: 'en cours de calcul',
  none: 'non connu',
  picture: (which, dose) => `${which}, ${dose}, à la fin de la dernière congélation`,
};

export const explore: ExploreWords = {
  exploreControls: {
    cyclesPlanned: (cycles) => `Cycles (prévu ${number(cycles)})`,
    flows: { low: 'faible', typical: 'typique', high: 'élevé' },
    bloodFlowInThe: 'Débit sanguin dans le tissu (prévu typique)',
    heatCarriedByBlood: (levels) =>
      `Chaleur portée par le sang : ${levels} W/m³K. Neuf sur dix sont entre faible et élevé.`,
    eachFreezePlanned: (planned) => `Chaque congélation (prévu ${planned})`,
    secondsPlanned: (seconds, planned) =>
      `${number(seconds)} ${seconds < 2 ? 'seconde' : 'secondes'}, prévu ${number(planned)}`,
  },
  exploreNerve: {
    exploredNotPlanned: 'Exploré, non prévu',
    backToThePlan: 'Revenir au plan',
    whichToMoveThe: 'Laquelle déplacer ; les autres restent',
    freezing: 'Congélation…',
    thisFreezeCannotBe: (fault) => `Cette congélation ne peut pas être calculée : ${fault}.`,
  },
  exploredLength: {
    theSameMomentAlong: (neededLengthMm) =>
      `Le même instant le long du nerf, exploré ; ${number(neededLengthMm)} mm de sa longueur sont nécessaires.`,
  },
  exploredPicture: {
    exploredAndNotPlanned: (cycles) => `${cycles}, exploré et non prévu`,
    timeThroughTheFreeze: 'Temps à travers la congélation explorée',
  },
  exploredTable: {
    overMmOfNerve: (neededLengthMm) =>
      `Sur ${neededLengthMm} mm de nerf. La probabilité est recalculée quand la main se repose.`,
    explored: 'exploré',
    plan: 'plan',
    chance: 'probabilité',
    chanceThatAllOf: (thresholdC) => `probabilité que tout soit au-dessous de ${thresholdC}`,
    chanceBeingWorkedOut: 'Probabilité en cours de calcul',
    sectionBelow: (thresholdC) => `section au-dessous de ${thresholdC}`,
    wholeSectionBelowLength: (thresholdC) => `section entière au-dessous de ${thresholdC}, longueur`,
    notKnown: 'non connu',
    icePastTheNerve: 'glace au-delà du nerf, vers la peau',
    icePastTheNerveDeep: 'glace au-delà du nerf, en profondeur',
    warmestInNerve: 'le plus chaud dans le nerf',
    coldestInNerve: 'le plus froid dans le nerf',
    skinLimit: (skinLimitC) => `peau (limite ${skinLimitC})`,
    arteryWall: 'paroi de l’artère',
  },
  probeHandle: {
    movableProbe: 'sonde mobile',
    move: (probe, place) => `Déplacer ${probe} : ${place}`,
    dragTheProbeOr:
      'Faites glisser la sonde, ou sélectionnez-la et utilisez les flèches : 0,1 mm, avec Maj 1 mm ; Origine la remet en place. Elle s’arrête au nerf.',
  },
  stepButtons: {
    step: {
      left: (mm) => `${mm} à gauche`,
      right: (mm) => `${mm} à droite`,
      shallower: (mm) => `${mm} vers la peau`,
      deeper: (mm) => `${mm} plus profond`,
    },
    moveBy: (probe, mm) => `Déplacer ${probe} de ${mm}`,
    putBack: 'Remettre en place',
  },
  useExplored: {
    thisBrowserCouldNot: 'ce navigateur n’a pas pu calculer la congélation',
  },
};

export const explored: ExploredWords = {
  place: (xMm, yMm) =>
    `${withUnit(Math.abs(xMm), 'mm', 1)} à ${xMm < 0 ? 'gauche' : 'droite'} du milieu du nerf et ${withUnit(Math.abs(yMm), 'mm', 1)} plus ${yMm < 0 ? 'superficiel' : 'profond'} que lui`,
  probe: 'sonde',
  placement: (n, where) => `position ${number(n)} (${where})`,
  freezes: (cycles, seconds) =>
    `${cycles === 1 ? 'une congélation' : `${number(cycles)} congélations`} de ${seconds}`,
  dose: (freezes, flow) => `${freezes}, débit sanguin ${flows[flow]}`,
  below: (share, threshold) => `${share} au-dessous de ${threshold}`,
  belowPlanned: (share, threshold, planned) => `${share} au-dessous de ${threshold} (plan ${planned})`,
  ice: (nearMm, farMm) =>
    `La glace visible finit ${edge(nearMm)} du côté de la peau et ${edge(farMm)} en profondeur.`,
  chance: (chance) => `Probabilité de couverture complète ${chance}.`,
  explored: (freezes, covered) => `Exploré, non prévu : ${freezes}. De la section, ${covered}.`,
  notKnown: 'non connu',
  interval: (chance, low, high) => `${chance} (${low} à ${high})`,
  computedFor: (dose) => `Calculé pour ${dose}.`,
  computedForPlace: (dose, place) => `Calculé pour ${dose}, sonde ${place}.`,
  intervalMeans:
    'Entre parenthèses : où elle peut se trouver par le seul tirage, 19 fois sur 20 ; ce qui est supposé peut la déplacer davantage.',
  matters: (input, share, basis) => `Ce qui compte le plus : ${input}, ${share} de la dispersion (${basis})`,
  mattersAlone: (most) => `${most}.`,
  mattersThen: (most, next) => `${most}, puis ${next}.`,
  next: (input, share) => `${input}, ${share}`,
};
