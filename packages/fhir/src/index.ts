export { readBundle, type ReadOptions } from './read-bundle.js';
export { RecordError, type Fault } from './record-error.js';
export { recordSizeLimitBytes } from './parse-record.js';
export type { Supplement } from './supplement.js';
export { isServedType, servedTypes, type ServedType } from './served-types.js';
export { locateJsonFault } from './json-fault.js';
