import type { Role } from './caller.js';

/** Who answers for a plan with their name: those who plan. An operator carries it out, and signs nothing they treat by. */
export const planSigners = ['clinician'] as const satisfies readonly Role[];
