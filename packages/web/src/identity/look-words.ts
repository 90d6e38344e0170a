import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';

/** Language and appearance of this device. */
const english = {
  title: 'Language and appearance',
  language: 'Language',
  appearance: 'Appearance',
  appearances: {
    device: 'As the device',
    light: 'Light',
    dark: 'Dark',
    'light-contrast': 'High contrast, light',
    'dark-contrast': 'High contrast, dark',
  },
  /** That no clinician has reviewed the translation; empty in English, which is the original. */
  notReviewed: '',
};

export type LookWords = Widened<typeof english>;
export const lookWords: LookWords = inLanguage('look', english);
