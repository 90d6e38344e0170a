export { filled, isolated, withoutMarks } from './filled.js';
export type {
  NervePicture,
  Paper,
  PaperBlock,
  PaperItem,
  PaperKind,
  PaperList,
  PaperSection,
  PaperStanding,
  Worth,
} from './paper.js';
export { planPaper, type PlanPaperInput } from './plan-paper.js';
export { loadPlanPaperWords } from './plan-words/load-plan-paper-words.js';
export type { PlanPaperWords } from './plan-words/plan-paper-words.js';
export { scaleBarMm } from './scale-bar.js';
export { shortened, spareItems } from './shortened.js';
export { patientLetter, type LetterInput } from './patient-letter.js';
export { loadLetterWords } from './letter-words/load-letter-words.js';
export { operatorCard, type CardInput } from './operator-card.js';
export { loadCardWords } from './card-words/load-card-words.js';
