export * from './course-bridge.js';
export { bridgeOf, type BridgeQuestion } from './bridge-of.js';
