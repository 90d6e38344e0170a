import type { DayWords } from '../clinician/course/day/day-words.js';
import type { WorklistWords } from '../clinician/worklist/worklist-words.js';
import type { LookWords } from '../identity/look-words.js';
import type { RoleWords } from '../identity/role-words.js';

/**
 * Every word of the staff app in one language. What is optional is not translated into all languages yet and is said in
 * English; a test lists it.
 */
export interface Pack {
  readonly worklist: WorklistWords;
  readonly day: DayWords;
  readonly look: LookWords;
  readonly role: RoleWords;
}
