import type { DoseTexts } from '../../clinician/plan/dose-words.js';
import { number } from '../../format/number.js';
import { placements } from './speech.js';

export const dose: DoseTexts = {
  passes: placements,
  sides: { deep: 'العميق', superficial: 'السطحي', lateral: 'الوحشي', medial: 'الإنسي' },
  andThen: ' ثم ',
  cycles: (cycles, freezeSeconds, thawSeconds) =>
    `${number(cycles)} × ${number(freezeSeconds)} ث، إذابة ${number(thawSeconds)} ث`,
  list: (passes, rest) => `${passes}، ${rest}`,
};
