import type { Findings } from './outcome-issue.js';

export function checkProfiles(_resource: unknown, _findings: Findings): void {}
