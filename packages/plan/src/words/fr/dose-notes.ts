import type { Facts, Words } from '../words.js';
import { celsius, isTold, n, percent } from './voice.js';

const atGap = (f: Facts) =>
  `Avec un écart de ${n(f, 'gapMm')} mm${f['gapMeasured'] === true ? '' : ' (typique)'}`;

export const doseNoteWords: Words = {
  'say:dose.cannot-cover': (f) =>
    `Cette sonde ne peut pas couvrir ce nerf : tel que prévu, ${percent(f['fraction'] ?? 0)} de sa section atteint ${celsius(f['thresholdC'])} sur ${n(f, 'neededLengthMm')} mm. La dose montrée est la meilleure réalisable ; probabilité de recouvrement complet ${percent(f['chance'] ?? 0)}.`,
  'say:dose.below-goal': (f) =>
    `Probabilité de recouvrement complet ${percent(f['chance'] ?? 0)}, objectif ${percent(f['goal'] ?? 0)}. La dose montrée est la meilleure réalisable.`,
  'say:dose.nothing-reaches-goal': () =>
    'Aucune dose essayée n’atteint l’objectif : ni plus de positions, ni une autre sonde connue.',
  'say:dose.more-distal': (f) =>
    `Là où le nerf est plus petit ou s’est divisé (${n(f, 'sites')}), la probabilité est de ${percent(f['chance'] ?? 0)} en ${n(f, 'minutes')} min au total.`,
  'say:dose.passes-add-nothing': () =>
    'Chaque position est comptée comme si le tissu était de nouveau chaud : le froid restant de la précédente ne ferait qu’ajouter.',
  'say:dose.skin-too-cold': (f) =>
    `La peau peut atteindre ${celsius(f['skinC'])} ; les cellules pigmentaires sont lésées à partir de ${celsius(f['limitC'])}. Soulever la peau avec du liquide et la réchauffer, ou omettre le passage superficiel.`,
  'say:dose.colder-than-ceiling': (f) =>
    `Une partie du nerf atteint ${celsius(f['coldestC'])}, sous ${celsius(f['ceilingC'])} : la repousse est retardée.`,
  'say:dose.stand-off': (f) =>
    `Cette sonde est plus froide qu’un nerf ne devrait l’être (${celsius(f['ceilingC'])}) : garder la distance indiquée.`,
  'say:dose.neighbour-unknown': (f) =>
    `Distance non connue (${n(f, 'names')}), donc marge non connue non plus : à mesurer.`,
  'say:dose.skin-layer': (f) =>
    `Si près de la peau (${n(f, 'depthMm')} mm), la peau a été calculée comme une couche à part, sans chaleur par sa surface : ${celsius(f['skinC'])} au plus froid. La réchauffer aide.`,
  'say:dose.artery-warms': (f) =>
    `Le sang réchauffe le nerf du côté du vaisseau (${n(f, 'name')}) ; sans sa distance, son calibre et son débit, cela n’est pas compté. Chercher la glace de ce côté.`,
  'say:dose.artery-computed': (f) =>
    `Avec la chaleur du vaisseau (${n(f, 'name')}) à ${n(f, 'gapMm')} mm${f['gapMeasured'] === true ? ' (mesuré)' : ' (typique ; à mesurer)'}, ${percent(f['fraction'] ?? 0)} de la section atteint ${celsius(f['thresholdC'])}. Sa paroi atteint ${celsius(f['wallC'])} au plus froid.`,
  'say:dose.artery-in-the-way': (f) =>
    `${atGap(f)}, la sonde ne passe pas à côté du vaisseau (${n(f, 'name')}) : prévoir un autre côté ou un autre endroit.`,
  'say:dose.artery-beyond-engine': (f) =>
    `${atGap(f)}, le vaisseau (${n(f, 'name')}) est trop près de la ligne de la tige pour que sa chaleur soit calculée ; sa paroi est montrée comme du tissu, donc plus froide. Chercher la glace de ce côté.`,
  'say:dose.threshold-doubt': (f) =>
    `${celsius(f['lethalC'])} repose sur une seule étude chez le rat ; un nerf de lapin à ${celsius(f['unchangedC'])} était inchangé. À ${celsius(f['strictestC'])}, la probabilité est de ${percent(f['strictestChance'] ?? 0)}.`,
  'say:dose.shorter-than-seen': (f) =>
    `Plus court que chez l’humain après amputation (${n(f, 'seenCycles')} × ${n(f, 'seenSeconds')} s par position).`,
  'say:dose.size-typical': (f) =>
    `La surface du nerf, ${n(f, 'areaMm2')} mm², est typique, non mesurée ici${f['basis'] === 'assumed' ? ', et supposée' : ''}.${isTold(f, 'doubts') ? ` ${n(f, 'doubts')}.` : ''}`,
  'say:dose.size-measured': (f) => `Surface du nerf ${n(f, 'areaMm2')} mm², mesurée chez cette personne.`,
  'say:dose.wide-nerve': (f) =>
    `Le nerf a ${n(f, 'widthMm')} mm de large ; l’enseignement dit une seule congélation douteuse dès ${n(f, 'doubtfulMm')} mm et non fiable à ${n(f, 'unreliableMm')} mm.`,
  'say:dose.deep-nerve': (f) =>
    `Le nerf est à ${n(f, 'depthMm')} mm de profondeur ; au-delà de ${n(f, 'deepMm')} mm, la sonde est difficile à guider.`,
  'say:dose.weakness': (f) => `Ce que coûte sa congélation : ${n(f, 'text')}.`,
};
