import type { LinkWords } from '../../clinician/start/link-words.js';
import { number } from '../../format/number.js';

export const link: LinkWords = {
  title: 'Un dossier sur ce serveur',
  find: 'Nom, numéro ou date de naissance',
  hint: 'À partir de deux lettres. Tout ce qui est consigné est lu ; ce qui n’y est pas dit devient une question.',
  looking: 'Recherche',
  nobody: 'Personne ne correspond dans les dossiers.',
  more: 'D’autres correspondent aussi : continuez à écrire.',
  found: (count) => (count === 1 ? 'Une personne correspond.' : `${number(count)} personnes correspondent.`),
  nameless: 'Sans nom au dossier',
  born: (date) => `date de naissance ${date}`,
  sexes: { male: 'masculin', female: 'féminin', other: 'autre', unknown: 'sexe non connu' },
  plan: 'Planifier',
  planFor: (name) => `Planifier pour ${name}`,
};
