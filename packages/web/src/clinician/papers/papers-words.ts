import { inLanguage } from '../../words/in-language.js';

const english = {
  title: 'Documents',
  language: 'Language',
  size: 'Paper',
  sizes: { a4: 'A4', letter: 'Letter (US)' },
  names: {
    plan: 'One-page plan',
    'operator-card': 'Operator’s card',
    letter: 'Letter to the patient',
  },
  about: {
    plan: 'Verdict, nerves, doses and what is open, for the chart.',
    'operator-card': 'What is needed in the room.',
    letter: 'In plain words, with whom to call.',
  },
  noDose: 'This version gives no dose, so there is no card and no letter.',
  draft: 'Each says that it is a draft until the plan is signed.',
};

export type PapersWords = typeof english;
export const papersWords: PapersWords = inLanguage('papers', english);
