export { type KeptAlert, alertFromFhir, alertRecordId, alertToFhir, isAlertTask } from './alert-to-fhir.js';
export { caseHead, caseParts } from './case-to-fhir.js';
export { type ConsentGiven, consentFromFhir, consentIdOf, consentToFhir } from './consent-to-fhir.js';
export { type CourseReading, courseFromFhir } from './course-from-fhir.js';
export {
  type EpisodeHead,
  episodeOf,
  episodeToFhir,
  episodesFromFhir,
  idOf,
  ofEpisode,
} from './episode-to-fhir.js';
export { type Booking, bookingFromFhir, bookingToFhir } from './booking-to-fhir.js';
export { type KeptEvent, eventToFhir } from './event-to-fhir.js';
export { eventsFromFhir, ourCode } from './events-from-fhir.js';
export { type CarriedOut, type KeptFreeze, freezeIds, freezeToFhir } from './freeze-to-fhir.js';
export { type FreezeImage, imageToFhir } from './image-to-fhir.js';
export { freezesFromFhir } from './freezes-from-fhir.js';
export { localAnaestheticFromFhir, localAnaestheticToFhir } from './local-anaesthetic-to-fhir.js';
export {
  answersFromFhir,
  casesFromFhir,
  planHeadsFromFhir,
  plansFromFhir,
  type ReadPlan,
  type ReadPlanHead,
} from './from-fhir.js';
export { medicationsFromFhir } from './medications-from-fhir.js';
export { type MedicineOrder, medicineToFhir, stoppedMedicine } from './medicine-to-fhir.js';
export { movedToPerson } from './move-person.js';
export { RecordHashError, extensionOf, partsOf, textOf } from './own-record.js';
export { type PersonTransaction, personTransaction } from './person-transaction.js';
export { planParts } from './plan-to-fhir.js';
export * from './reports/index.js';
export { reportSchema, reportsFromFhir } from './reports-from-fhir.js';
export type { Resource } from './resource.js';
export { type CaseFile, type PlanRound, idsOf } from './stored-case.js';
