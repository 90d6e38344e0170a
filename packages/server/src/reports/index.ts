export { readHelpSettings, type HelpSettings } from './help-settings.js';
export { patientToday } from './patient-today.js';
export type { ReportParts } from './report-parts.js';
export { reportRoutes } from './report-routes.js';
export { storeQuestionnaires } from './store-questionnaires.js';
