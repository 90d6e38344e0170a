export * from './alert.js';
export * from './watch-settings.js';
export { thresholdClaims, thresholdIds, type ThresholdId } from './thresholds.js';
export { thresholdFacts, type ThresholdFact } from './threshold-facts.js';
export { defaultWatchSettings } from './default-watch-settings.js';
export { watchSettingsFaults, type SettingsFault } from './check-watch-settings.js';
export { addStaffedMinutes, isStaffed, nextStaffedAt } from './staffed-hours.js';
