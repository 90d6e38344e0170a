import { z } from 'zod';
import { supplement } from './api.js';

const patientId = z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/, 'is not an id of a Patient');

/** A plan for a person whose record this server holds. */
export const newLinkedCase = z.strictObject({ patient: patientId, supplement: supplement.optional() });
export type NewLinkedCase = z.infer<typeof newLinkedCase>;

/** A name, an identifier or a date of birth, as somebody types it. */
export const personQuery = z.strictObject({ text: z.string().trim().min(2).max(100) });
export type PersonQuery = z.infer<typeof personQuery>;

export interface FoundPerson {
  readonly id: string;
  readonly name: string | null;
  readonly birthDate: string | null;
  readonly sex: string | null;
  readonly identifiers: readonly string[];
}

export interface FoundPersons {
  readonly persons: readonly FoundPerson[];
  /** Others fit too. */
  readonly more: boolean;
}
