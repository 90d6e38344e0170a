export type { IssueCode, OutcomeIssue } from './outcome-issue.js';
export { validateResource } from './validate-resource.js';
