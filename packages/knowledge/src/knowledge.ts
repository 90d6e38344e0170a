import { compiled } from '../generated/knowledge.js';
import type { Knowledge } from './types.js';

/** The knowledge this build was made with. Validated when it was compiled. */
export const knowledge = compiled as Knowledge;
