export { caseHead, caseParts } from './case-to-fhir.js';
export { answersFromFhir, casesFromFhir, plansFromFhir, type ReadPlan } from './from-fhir.js';
export { RecordHashError, extensionOf, partsOf, textOf } from './own-record.js';
export { type PersonTransaction, personTransaction } from './person-transaction.js';
export { planParts } from './plan-to-fhir.js';
export type { Resource } from './resource.js';
export { type CaseFile, type PlanRound, idsOf } from './stored-case.js';
