import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';

/** Words of the comparison of two doses. */
const english = {
  keep: 'Keep this as A',
  keepNew: 'Keep this as A instead',
  forget: 'Forget A',
  how: 'Keep a dose as A, then change the probe or the freeze: B is what you explore now.',
  waits: 'Its chance is still being worked out.',
  title: 'A and B side by side',
  a: 'A, kept',
  b: 'B, explored now',
  difference: 'B − A',
  rows: {
    seconds: 'freezing in all',
    radius: 'ice radius, last freeze’s end',
    coverage: (threshold: string) => `section below ${threshold}`,
    length: (threshold: string) => `whole section below ${threshold}, length`,
    chance: 'chance of full cover',
    skin: 'skin, coldest',
  },
  unknown: 'being worked out',
  none: 'not known',
  picture: (which: 'A' | 'B', dose: string) => `${which}, ${dose}, at the end of the last freeze`,
};

export type CompareWords = Widened<typeof english>;
export const compareWords: CompareWords = inLanguage('compare', english);
