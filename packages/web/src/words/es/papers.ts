import type { PapersWords } from '../../clinician/papers/papers-words.js';

export const papers: PapersWords = {
  title: 'Documentos',
  language: 'Idioma',
  size: 'Papel',
  sizes: { a4: 'A4', letter: 'Carta (EE. UU.)' },
  names: {
    plan: 'Plan en una página',
    'operator-card': 'Tarjeta del operador',
    letter: 'Carta al paciente',
  },
  about: {
    plan: 'Veredicto, nervios, dosis y lo que está abierto, para la historia.',
    'operator-card': 'Lo que hace falta en la sala.',
    letter: 'En palabras sencillas, con a quién llamar.',
  },
  noDose: 'Esta versión no da ninguna dosis, así que no hay tarjeta ni carta.',
  draft: 'Cada uno dice que es un borrador hasta que se firme el plan.',
};
