export { answersOfItems, itemsOfAnswers } from './response-items.js';
export { measures, measureCode } from './measure-codes.js';
export { observationId } from './report-observations.js';
export { questionnaireId, questionnaireUrl, reportQuestionnaires } from './questionnaires.js';
export { reportToFhir, type ReportToFhir } from './report-to-fhir.js';
