export type { OpioidDay, OpioidSeries } from './opioid-day.js';
export { opioidCounter, type OpioidCounter, type OpioidCounterInput } from './opioid-counter.js';
export { opioidDays, opioidSeries, type OpioidDays, type OpioidDaysInput } from './opioid-days.js';
export { recordIdOf } from './taken-medication.js';
export { medicineName } from './standing-order.js';
