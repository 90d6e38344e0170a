import type { Facts, Words } from '../words.js';
import { isTold, n, say } from './voice.js';

const people = (f: Facts, name: string) => (isTold(f, name) ? `n = ${n(f, name)}` : 'n inconnu');
const interval = (f: Facts) => `IC à 95 % de ${say(f['low'])} à ${say(f['high'])}`;

export const evidenceWords: Words = {
  'say:evidence.grade': () =>
    'Niveau pilote avant amputation ; aucun bénéfice montré dans la douleur fantôme établie.',
  'say:evidence.pilot': (f) =>
    `Étude pilote contre simulacre avant amputation majeure de jambe, 2024 (${people(f, 'pilot-participants')}) : moins de douleur et d’opioïdes jusqu’au jour ${n(f, 'pilot-benefit-day')}, en tendance seulement. Son enregistrement a inclus ${n(f, 'parent-participants')} personnes, surtout pour d’autres opérations.`,
  'say:evidence.null-trial': (f) =>
    `Essai contre simulacre dans la douleur fantôme établie, 2023 (${people(f, 'null-trial-participants')}) : aucun bénéfice ; différence ${n(f, 'null-trial-difference')} (${interval(f)}).`,
  'say:evidence.above-knee': (f) =>
    `Étude pilote au-dessus du genou dans la douleur fantôme, 2026 (${people(f, 'above-knee-participants')}) : aucun bénéfice durable.`,
  'say:evidence.series': (f) =>
    `Série de cas après amputation de membre, 2019 (${people(f, 'series-participants')}) : favorable, non contrôlée.`,
  'say:evidence.single-arm': (f) =>
    `Congélation guidée par l’image pour douleur fantôme, 2017 (${people(f, 'single-arm-participants')}) : la douleur a baissé ; pas de groupe témoin.`,
  'say:evidence.pooled': (f) =>
    `Revue systématique, 2024 : d groupé = ${n(f, 'pooled-effect')} (${interval(f)}), surtout des données avant-après ; en contradiction avec l’essai contre simulacre.`,
  'say:evidence.withdrawn': () => 'L’autre essai enregistré avant amputation a été retiré sans participant.',
  'say:evidence.bridge': () =>
    'Raisonnement : la TMR met des mois à réinnerver ; une congélation peut couvrir l’intervalle. Aucune donnée de résultat.',
};
