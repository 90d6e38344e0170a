export * from './case.js';
export * from './decision.js';
export * from './plan.js';
export * from './context.js';
export * from './read.js';
export { canonicalJson, hashOf } from './hash.js';
export { roundTo } from './round.js';
export { say, WordsError, type Language } from './words/index.js';
export { answerFaults, isIsoDate, type AnswerFault } from './check-answer.js';
