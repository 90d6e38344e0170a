import type { PapersWords } from '../../clinician/papers/papers-words.js';

export const papers: PapersWords = {
  title: 'Dokumente',
  language: 'Sprache',
  size: 'Papier',
  sizes: { a4: 'A4', letter: 'Letter (US)' },
  names: {
    plan: 'Plan auf einer Seite',
    'operator-card': 'Karte für die Durchführung',
    letter: 'Brief an die Patientin, den Patienten',
  },
  about: {
    plan: 'Urteil, Nerven, Dosen und was offen ist, für die Akte.',
    'operator-card': 'Was im Raum gebraucht wird.',
    letter: 'In einfachen Worten, mit wem zu telefonieren ist.',
  },
  noDose: 'Diese Version gibt keine Dosis an, also gibt es keine Karte und keinen Brief.',
  draft: 'Jedes sagt, dass es ein Entwurf ist, bis der Plan unterschrieben ist.',
};
