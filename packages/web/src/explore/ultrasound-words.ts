import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';

/** Words of the view that looks like ultrasound. */
const english = {
  legend: 'Show the cross-section as',
  drawing: 'drawing',
  ultrasound: 'ultrasound-like',
  lookFor:
    'Look for a bright curved rim on the side of the skin and a black shadow straight below it: ice reflects the sound, so what lies behind it, the far half of the nerve or an artery, is not seen. The true edge of the ice on the deep side cannot be read here.',
  drawn: 'This is drawn from the computed ice; it is not an image of the patient.',
};

export type UltrasoundWords = Widened<typeof english>;
export const ultrasoundWords: UltrasoundWords = inLanguage('ultrasound', english);
