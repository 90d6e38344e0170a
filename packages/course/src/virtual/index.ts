export { typicalPrior } from './typical-prior.js';
export { virtualCourse, type VirtualCourse, type VirtualRequest } from './virtual-course.js';
export * from './virtual-truth.js';
export type { VirtualSchedule } from './report-days.js';
export {
  calibration,
  evenness,
  worksBins,
  worksMisfit,
  type Calibration,
  type CalibrationRequest,
  type DayCalibration,
} from './calibration.js';
export { drawsFor, type Draws } from './draws.js';
export {
  judgedKinds,
  quietBurden,
  sensitivity,
  trialPeople,
  trialPerson,
  type JudgedKind,
  type Seen,
  type TrialAsked,
  type TrialParts,
  type TrialPerson,
  type WatchedPerson,
} from './watch-trial.js';
