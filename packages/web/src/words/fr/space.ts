import { celsius, number, percent, withUnit } from '../../format/number.js';
import type { SpaceWords } from '../../space/space-words.js';

const less = 'Près d’une artère, il y a moins de glace que montré.';
const notIn = 'sa chaleur n’est pas comptée dans cette glace';

export const space: SpaceWords = {
  option: '3-D',
  title: 'Le nerf, la sonde et la glace dans l’espace, à l’échelle',
  roleDescription: 'image qui peut tourner',
  keys: 'Faites glisser pour tourner, ou sélectionnez l’image et utilisez les flèches ; + et − l’agrandissent et la réduisent, Origine la remet en place.',
  noWebGl:
    'Ce navigateur ne peut pas dessiner en 3-D (WebGL manque ou est désactivé). La coupe ci-dessous montre la même congélation.',
  lost: 'La carte graphique a perdu l’image en 3-D. La coupe ci-dessous montre la même congélation.',
  again: 'La redessiner',
  waiting: 'Congélation dans l’espace…',
  progress: 'Congélation dans l’espace',
  cancel: 'Annuler',
  cancelled: (hasOlder) =>
    hasOlder
      ? 'Annulé. La glace montrée est celle du réglage précédent.'
      : 'Annulé. Aucune glace n’a encore été calculée.',
  compute: 'Calculer la glace',
  older: 'La glace montrée est celle du réglage précédent.',
  fault: (message) => `Cette congélation ne peut pas être calculée dans l’espace : ${message}.`,
  failed: 'Ce navigateur n’a pas pu calculer la congélation dans l’espace.',
  turns: {
    left: 'Tourner à gauche',
    right: 'Tourner à droite',
    up: 'Incliner vers vous',
    down: 'Incliner loin de vous',
    larger: 'Plus grand',
    smaller: 'Plus petit',
  },
  turnGroup: 'Rotation et taille',
  views: {
    front: 'comme la coupe',
    side: 'dans le plan de la sonde',
    skin: 'depuis la peau',
    opening: 'd’en haut, en biais',
  },
  viewGroup: 'Vue',
  labels: {
    nerve: 'nerf',
    probe: 'sonde',
    ice: 'bord de la glace',
    skin: 'peau',
    towardsSkin: 'vers la peau',
    lethal: (thresholdC) => celsius(thresholdC),
  },
  scale: (mm) => withUnit(mm, 'mm'),
  table: {
    caption: (seconds) => `Ce que montre l’image, après ${withUnit(seconds, 's')} de congélation`,
    now: 'glace maintenant',
    reached: (thresholdC) => `${celsius(thresholdC)} atteints`,
    radius: 'au plus loin de l’axe de la sonde',
    alongShaft: 'longueur le long de la sonde',
    nerveLength: 'longueur de nerf, section entière',
    volume: 'volume',
    toSkin: 'jusqu’à la peau',
    toArtery: (name) => `jusqu’à la paroi : ${name}`,
    none: 'aucune',
    notAsked: '–',
    notKnown: 'non connu',
    touches: 'la touche',
    mm: (mm) => withUnit(mm, 'mm', 1),
    mm3: (mm3) => `${number(mm3)}\u00a0mm³`,
  },
  artery: (state, name) => {
    switch (state) {
      case 'none':
        return null;
      case 'computed':
        return `La glace est calculée avec la chaleur de cette artère : ${name}.`;
      case 'unknown':
        return `${name} : sa distance, son diamètre ou son débit n’est pas connu ; ${notIn}. ${less}`;
      case 'in-the-way':
        return `${name} : la sonde serait dedans ; ${notIn}.`;
      case 'beyond-engine':
        return `${name} : la sonde en est plus proche que ce pour quoi le moteur est vérifié ; ${notIn}. ${less}`;
    }
  },
  notDrawn: (names) => `Non dessiné, car la distance n’est pas connue : ${names}.`,
  farAway: (names) => `Plus loin que cette image ne va : ${names}.`,
  scaleNote:
    'Nerf, sonde, glace et distances sont à l’échelle, sans perspective ; les couches de tissu sont figurées. Tissu homogène par ailleurs.',
  error: (stepMm) =>
    `Les surfaces sont tracées à partir de points distants de ${withUnit(stepMm, 'mm', 1)}. Face à un calcul sur une grille 2,5 fois plus fine, la glace et la zone létale concordent à ${withUnit(0.1, 'mm', 1)} près, leurs volumes à ${percent(0.03)} près.`,
  sentence: ({ radiusMm, alongShaftMm, nerveLengthMm, thresholdC }) => {
    const ice =
      radiusMm === null || alongShaftMm === null
        ? 'Il n’y a pas de glace.'
        : `La glace s’étend à ${withUnit(radiusMm, 'mm', 1)} de l’axe de la sonde et mesure ${withUnit(alongShaftMm, 'mm', 1)} de long.`;
    const nerve =
      nerveLengthMm === null
        ? `Rien n’a atteint ${celsius(thresholdC)}.`
        : `Toute la section du nerf a atteint ${celsius(thresholdC)} sur ${withUnit(nerveLengthMm, 'mm', 1)}.`;
    return `Nerf, sonde et glace dans l’espace. ${ice} ${nerve}`;
  },
};
