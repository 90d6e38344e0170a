import type { Words } from '../words.js';
import { doseGuidanceWords } from './dose-guidance.js';
import { doseNoteWords } from './dose-notes.js';
import { doseReasonWords } from './dose-reasons.js';
import { doseWorkWords } from './dose-work.js';

/** What is said about doses, to the operator. */
export const doseWords: Words = {
  ...doseGuidanceWords,
  ...doseNoteWords,
  ...doseReasonWords,
  ...doseWorkWords,
};
