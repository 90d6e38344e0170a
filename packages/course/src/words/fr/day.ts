import type { Facts, Words } from '../words.js';
import { n } from './speech.js';

const or = (f: Facts, key: string, otherwise: string) => (f[key] == null ? otherwise : n(f, key));
const limb = (f: Facts) => `${or(f, 'side', 'côté non connu')}, ${or(f, 'level', 'niveau non connu')}`;
const on = (f: Facts, before: string) => (f['on'] == null ? '' : ` ${before} ${n(f, 'on')}`);
const of = (f: Facts) => (f['of'] == null ? '' : ` (${String(f['of'])})`);

/** The list before the freeze: each line, and what to do when it is not so. */
export const dayWords: Words = {
  'say:day.check.identity': (f) =>
    `La personne a dit elle-même son nom et sa date de naissance${f['birthYear'] == null ? '' : ` (année de naissance : ${n(f, 'birthYear')})`}, et les deux concordent avec « ${n(f, 'label')} ».`,
  'say:day.if-not.identity': () =>
    'Rien n’est congelé chez quelqu’un qui n’est pas avec certitude cette personne.',
  'say:day.check.side': (f) =>
    `Le côté et le niveau concordent avec le plan, le consentement et la personne : ${limb(f)}.`,
  'say:day.if-not.side': () =>
    'Établir de quel membre il s’agit ; un nerf congelé ne redevient pas intact en dégelant.',
  'say:day.check.site-marked': () =>
    'Le site est marqué sur la peau par la personne qui fait le geste, et la marque est visible.',
  'say:day.if-not.site-marked': () => 'Le marquer d’abord, la personne éveillée si possible.',
  'say:day.check.consent': () =>
    'Le consentement est écrit pour ces nerfs, et la personne le veut toujours. Elle sait que les données sont de niveau pilote.',
  'say:day.if-not.consent': () => 'Sans consentement, rien n’est congelé.',
  'say:day.check.contraindications': (f) =>
    Number(f['count']) === 0
      ? 'Contre-indications réexaminées aujourd’hui : aucune n’est présente. Le plan n’a rien trouvé à revérifier ; interroger sur une maladie au froid, une infection du site, un saignement et une allergie.'
      : `Réexaminées aujourd’hui, et rien de ce qui suit ne s’y oppose. Nombre nommé par le plan : ${n(f, 'count')}.`,
  'say:day.if-not.contraindications': () =>
    'La personne qui a fait le plan décide de nouveau, avec ce qui est nouveau, avant que quoi que ce soit ne soit congelé.',
  'say:day.check.amputation': (f) =>
    `Le chirurgien confirme aujourd’hui : l’amputation a bien lieu à ce niveau (${limb(f)}${f['surgeryDate'] == null ? '' : `, ${n(f, 'surgeryDate')}`}).`,
  'say:day.if-not.amputation': () =>
    'Un membre conservé garde des mois de faiblesse et d’engourdissement. Interroger le chirurgien maintenant.',
  'say:day.check.baseline': () =>
    'La force et la sensibilité dans le territoire de ces nerfs ont été examinées et consignées aujourd’hui, avant tout bloc.',
  'say:day.if-not.baseline': () =>
    'Ce qui était déjà faible ou engourdi ne pourra plus être distingué de l’effet de la congélation.',
  'say:day.check.equipment': () =>
    'La console, la sonde et l’échographe sont là, en bon état, adaptés et testés.',
  'say:day.if-not.equipment': () => 'Une autre sonde est une autre dose et exige de refaire le plan.',
  'say:day.check.gas': (f) =>
    `Il y a assez de gaz pour tout : ${n(f, 'freezeMinutes')} min de congélation comme prévu, et une réserve pleine.`,
  'say:day.if-not.gas': () =>
    'Une congélation qui s’interrompt à mi-chemin est une dose que personne n’a prévue.',
  'say:day.check.operator': () =>
    'La personne qui tient la sonde est formée pour ces nerfs, et sa formation est à jour.',
  'say:day.if-not.operator': () =>
    'Une personne dont la formation est à jour fait le geste ou se tient à côté.',
  'say:day.training.current': (f) =>
    `Registre du programme : la formation est à jour${on(f, 'jusqu’au')}${of(f)}.`,
  'say:day.training.lapsed': (f) =>
    `Registre du programme : la formation n’est plus valable${on(f, 'depuis le')}${of(f)}.`,
  'say:day.training.unknown': (f) =>
    `Registre du programme : non connu. Aucune attestation de formation n’a été trouvée ici${of(f)}.`,
  'say:day.training.not-held': (f) =>
    `Registre du programme : aucune formation valable${of(f)}. Elle a été retirée, ou n’a pas encore eu lieu.`,
  'say:day.training.not-confirmed': (f) =>
    `Registre du programme : non connu. Personne d’autre n’a confirmé la formation${of(f)}.`,
  'say:day.training.no-end': (f) =>
    `Registre du programme : non connu. Il ne dit pas jusqu’à quand la formation est valable${of(f)}.`,
  'say:day.training.not-read': () => 'Registre du programme : non connu. Il n’a pas pu être lu.',
};
