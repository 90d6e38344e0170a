import type { DoseTexts } from '../../clinician/plan/dose-words.js';
import { number } from '../../format/number.js';

export const dose: DoseTexts = {
  passes: (count) => (count === 1 ? '1 pasada' : `${number(count)} pasadas`),
  sides: { deep: 'profunda', superficial: 'superficial', lateral: 'lateral', medial: 'medial' },
  andThen: ' y luego ',
  cycles: (cycles, freezeSeconds, thawSeconds) =>
    `${number(cycles)} × ${number(freezeSeconds)} s, ${number(thawSeconds)} s de descongelación`,
  list: (passes, rest) => `${passes}, ${rest}`,
};
