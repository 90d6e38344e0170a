import type { PapersWords } from '../../clinician/papers/papers-words.js';

export const papers: PapersWords = {
  title: 'Documents',
  language: 'Langue',
  size: 'Papier',
  sizes: { a4: 'A4', letter: 'Letter (US)' },
  names: {
    plan: 'Plan sur une page',
    'operator-card': 'Carte de l’opérateur',
    letter: 'Lettre au patient',
  },
  about: {
    plan: 'Verdict, nerfs, doses et ce qui reste ouvert, pour le dossier.',
    'operator-card': 'Ce qu’il faut dans la salle.',
    letter: 'En mots simples, avec qui appeler.',
  },
  noDose: 'Cette version ne donne aucune dose ; il n’y a donc ni carte ni lettre.',
  draft: 'Chacun dit qu’il est un brouillon tant que le plan n’est pas signé.',
};
