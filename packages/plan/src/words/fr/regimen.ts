import type { Words } from '../words.js';
import { regimenConditionWords } from './regimen-conditions.js';
import { regimenDoseWords } from './regimen-doses.js';
import { regimenQuestionWords } from './regimen-questions.js';
import { regimenReasonWords } from './regimen-reasons.js';
import { regimenSafetyWords } from './regimen-safety.js';

/** Sentences on medicines. */
export const regimenWords: Words = {
  ...regimenConditionWords,
  ...regimenDoseWords,
  ...regimenReasonWords,
  ...regimenSafetyWords,
  ...regimenQuestionWords,
};
