import type { Words } from '../words.js';
import { n } from './voice.js';

/** Cover is silence of nerves; no sentence here promises relief. */
export const forecastWords: Words = {
  'say:forecast.what-cover-is': (f) =>
    f['nerves'] === 1
      ? 'Couverture veut dire que le nerf congelé est encore silencieux. Cela ne veut pas dire absence de douleur.'
      : `Couverture veut dire que chaque nerf nécessaire parmi les ${n(f, 'nerves')} congelés est encore silencieux ; elle finit quand le premier revient. Cela ne veut pas dire absence de douleur.`,
  'say:forecast.established': () =>
    'Dans la douleur fantôme établie, l’essai contre simulacre n’a trouvé aucun bénéfice. La probabilité d’efficacité est abaissée pour cela et peut être nulle.',
  'say:forecast.works-from': (f) =>
    `La probabilité d’efficacité repose sur des séries sans groupe de comparaison (${n(f, 'mixedRelieved')} sur ${n(f, 'mixedTreated')}, ${n(f, 'singleRelieved')} sur ${n(f, 'singleTreated')} et ${n(f, 'amputatedRelieved')} sur ${n(f, 'amputatedTreated')} personnes soulagées), abaissée de la probabilité qu’un nerf nécessaire ne soit pas entièrement congelé. Aucune n’a congelé de nerfs avant une amputation.`,
  'say:forecast.dose-falls-short': (f) =>
    `${n(f, 'nerve')} : la dose n’atteint pas son objectif, ce qui abaisse la probabilité d’efficacité.`,
  'say:forecast.two-views': (f) =>
    `Les jours mêlent deux approches : la repousse jusqu’à l’extrémité sectionnée, et les durées publiées, qui ne suivent pas la distance (dans une série, la moitié avait perdu le soulagement au jour ${n(f, 'medianDays')}, une personne l’a gardé jusqu’au jour ${n(f, 'longestDays')}). Chaque personne se situe quelque part sur la courbe ; la bande est ce qui n’est pas connu.`,
  'say:forecast.distance-assumed': (f) =>
    `${n(f, 'nerve')} : ${n(f, 'distanceMm')} mm (${n(f, 'lowMm')}–${n(f, 'highMm')}) de la congélation à l’extrémité sectionnée sont supposés. Mesurer pour resserrer la prévision.`,
  'say:forecast.diabetes': (f) =>
    `Le diabète ralentit la repousse, comptée à ${n(f, 'low')}–${n(f, 'high')} fois la vitesse habituelle : la couverture peut durer plus longtemps, l’engourdissement et la faiblesse aussi.`,
  'say:forecast.diabetes-hinted': (f) =>
    `Le dossier évoque un diabète sans le confirmer. S’il est présent, la repousse est plus lente (${n(f, 'low')}–${n(f, 'high')} fois la vitesse habituelle) ; la prévision tient compte des deux cas.`,
};
