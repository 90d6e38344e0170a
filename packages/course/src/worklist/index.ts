export type { NeedKind, RegistryGap, StandingNeed } from './standing-need.js';
export { needKinds } from './standing-need.js';
export { type LimbFacts, type PersonFacts, standingNeeds } from './standing-needs.js';
export { type NeedNow, type Seeing, byPressure, needsNow } from './needs-now.js';
