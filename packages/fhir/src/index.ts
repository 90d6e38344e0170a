export { readBundle, type ReadOptions } from './read-bundle.js';
export { readOrders } from './read-orders.js';
export type { Medications } from './read-medications.js';
export { RecordError, type Fault } from './record-error.js';
export { recordSizeLimitBytes } from './parse-record.js';
export type { Supplement } from './supplement.js';
export { isServedType, servedTypes, type ServedType } from './served-types.js';
export { locateJsonFault } from './json-fault.js';
