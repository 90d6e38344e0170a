import type { Words } from '../words.js';
import { n } from './voice.js';

export const targetWords: Words = {
  'say:target.not-eligible': (f) =>
    `Non éligible par défaut : ${n(f, 'level')}. Aucune donnée sur la cryoneurolyse ; une technique plexique ou périmédullaire est décrite à la place.`,
  'say:target.finger': () =>
    'Non éligible par défaut : aucune donnée sur la cryoneurolyse pour l’amputation d’un doigt, et des nerfs des autres doigts seraient perdus.',
  'say:target.block-anatomy-only': (f) =>
    `Les nerfs cibles pour « ${n(f, 'level')} » reposent sur la seule anatomie des blocs ; le pied reste insensible pendant des mois.`,
  'say:target.no-outcome-series': (f) =>
    `Aucune série avec résultats n’a été trouvée pour « ${n(f, 'level')} ».`,
  'say:target.approach.ask': () =>
    'Congeler le nerf tibial et le nerf fibulaire commun séparément, ou le nerf sciatique au-dessus de sa division ?',
  'say:target.approach.why': () =>
    'Un nerf plus épais est plus difficile à congeler en entier que ses deux branches.',
  'say:target.femoral.never': () =>
    'Le nerf fémoral à l’aine n’est jamais une cible à ce niveau : le quadriceps garde sa valeur, le nerf saphène est congelé à la place. Le seul événement indésirable grave du grand essai était cette erreur.',
  'say:target.femoral.never-why': () =>
    'La congélation du nerf fémoral au lieu du nerf saphène a causé le seul événement indésirable grave du grand essai.',
  'say:target.femoral.override': () =>
    'Le nerf fémoral à l’aine est épargné à ce niveau. Passer outre cette règle ?',
  'say:target.femoral.overridden': (f) =>
    `${n(f, 'by')} a passé outre la règle qui épargne le nerf fémoral. Motif : ${n(f, 'reason')}`,
  'say:target.femoral.decide': () =>
    'Une prothèse est prévue : congeler le nerf fémoral, ou le laisser de côté ?',
  'say:target.femoral.undecided': () =>
    'La congélation du nerf fémoral exige une décision consignée : une prothèse est prévue.',
  'say:target.femoral.decided': (f) =>
    `Décision de ${n(f, 'by')} : congeler le nerf fémoral. Motif : ${n(f, 'reason')}`,
  'say:target.femoral.left-out': (f) =>
    `Décision de ${n(f, 'by')} : laisser le nerf fémoral de côté. Motif : ${n(f, 'reason')}`,
  'say:target.prosthesis.ask': () => 'Une prothèse est-elle prévue ?',
  'say:target.prosthesis.why': () =>
    'La flexion de hanche et le quadriceps restant comptent pour une prothèse.',
  'say:target.prosthesis.open': () => 'Le choix pour le nerf fémoral dépend de la prothèse prévue ou non.',
  'say:target.prosthesis.none': () => 'Aucune prothèse n’est prévue : le nerf fémoral est une cible.',
  'say:target.inner-arm': () => 'La peau de la face interne du bras (T2) demande son propre traitement.',
  'say:target.saphenous-not-femoral': () =>
    'Nerf saphène dans le canal des adducteurs, et non le nerf fémoral à l’aine.',
  'say:target.several-placements': () => 'Un nerf épais : prévoir plusieurs positions de sonde.',
  'say:target.only-the-ray': () => 'Ne choisir que les nerfs du rayon.',
  'say:target.above-the-cut': () => 'Congeler au-dessus de la section prévue.',
};
