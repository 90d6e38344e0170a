export * from './case.js';
export * from './decision.js';
export * from './plan.js';
export * from './context.js';
export * from './read.js';
export { canonicalJson, hashOf } from './hash.js';
export { roundTo } from './round.js';
export { sourceMarks, type SourceMark } from './source-marks.js';
export {
  inTerms,
  languageOf,
  languages,
  loadPlanWords,
  reviewNote,
  say,
  typesetFrench,
  untranslated,
  voiceOf,
  WordsError,
  type Catalog,
  type Language,
  type Voice,
  type Words,
} from './words/index.js';
export { answerFaults, isIsoDate, type AnswerFault } from './check-answer.js';
export { makePlan, planVersion, type PlanInput } from './make-plan.js';
export { caseFromForm, type CaseForm } from './case-form.js';
export { rules } from './rules.js';
export { matchesConcept, mentions } from './select/matches-concept.js';
export { settleContext } from './select/subject.js';
export { readAmputationText, type AmputationWords } from './select/read-amputation-text.js';
export { addDays, ageBoundsYears, daysBetween, partialDateBounds } from './time/days.js';
export { followUpSchedule } from './follow/follow-up-schedule.js';
export { freezeDay } from './bridge/plan-bridge.js';
export { chanceItWorks, type WorksQuestion } from './forecast/chance-it-works.js';
export { claimQuantile } from './forecast/claim-quantile.js';
export {
  coverWorlds,
  type CoveredNerve,
  type CoverWorld,
  type PossiblePerson,
} from './forecast/cover-worlds.js';
export { evenPoints } from './forecast/even-points.js';
export { coveredNerves, distanceInterval, neededCoverages } from './forecast/forecast-cover.js';
export { mmePerDay, type MmePerDay } from './opioid/mme-per-day.js';
export {
  isOpioid,
  opioidDayTotal,
  opioidReading,
  sumOfReadings,
  type DayTotalInput,
  type OpioidReading,
} from './opioid/opioid-day-total.js';
export { orderOn } from './opioid/order-on.js';
export { isPatch } from './opioid/is-patch.js';
export { ingredientMgPerDay } from './opioid/ingredient-mg-per-day.js';
export * from './formulary/index.js';
export { recheckRegimen, recordOfToday, type RecheckInput } from './regimen/recheck-regimen.js';
export { chooseRegimen, type RegimenInput } from './regimen/choose-regimen.js';
export { areaQuestion, arteryGapQuestion, depthQuestion } from './dose/measure-questions.js';
export { freezeFigures, plannedFigures, type FreezeFigures } from './dose/freeze-figures.js';
export type { AsDoneContext, FreezeAsDone } from './dose/freeze-as-done.js';
export { reasonOf, statementOf, type Facts, type ReasonParts } from './select/reason.js';
export { rememberSpaceRuns } from './dose/remember-space-runs.js';
export * from './sweep/index.js';
export {
  exploreBench,
  perfusionLevels,
  type ExploreBench,
  type ExploredChoice,
  type ExploredPlan,
  type PerfusionLevel,
} from './dose/explore-bench.js';
export { exploreFreeze, type ExploredFreeze, type ExploredRequest } from './dose/explore-freeze.js';
export {
  exploredChance,
  type ChanceProgress,
  type ExploredChance,
  type ExploredChances,
} from './dose/explored-chance.js';
export type { ChanceInterval } from './dose/chance-interval.js';
export {
  exploredSpace,
  runSpace,
  type ExploredSpace,
  type SpaceArtery,
  type SpacePass,
} from './dose/explored-space.js';
export { exploredFigures, type ExploredFigures } from './dose/explored-figures.js';
export { nerveGapMm, pushProbe, type DrawnPoint } from './dose/placed-probe.js';
export { planDiff } from './diff/plan-diff.js';
export {
  changedParts,
  type ChangedField,
  type ChangedPart,
  type ChangeValue,
  type PlanChange,
} from './diff/plan-change.js';
