/**
 * The formulary of the hospital: which drugs are to be had, and local values with source and sign-off.
 *
 * | call | gives |
 * | --- | --- |
 * | GET /api/formulary | `FormularyView` |
 * | PUT /api/formulary (`SignedFormulary`) | `FormularyView`; 409 when another version came between |
 * | GET /api/formulary/latest | `FormularyLatest`, cheap to ask again and again |
 * | GET /api/formulary/versions | `FormularyVersion[]`, newest first |
 * | GET /api/formulary/versions/:version | `FormularyView` as it was then |
 */
import type { Formulary, FormularyChange, FormularyDrugs, FormularyEntry } from '@cryobridge/plan';
import { z } from 'zod';
import { signature } from './signature.js';

const drugId = z.templateLiteral(['drug:', z.string().min(1)]);
const fieldName = z.string().regex(/^[a-z][A-Za-z0-9]{0,60}$/, 'is no name of a value');
const text = (most: number) => z.string().trim().max(most);
const number = z.number('must be a number');

/** Which of the shapes fits is told by `formularyFaults`, which knows the drug. */
const value = z.union([number, z.tuple([number, number]), text(300).min(1)], {
  error: 'must be a number, the lowest and the highest, or words',
});

const formularyValue = z.strictObject({
  value,
  unit: z.string().min(1, 'must be given').max(30),
  source: text(300).min(3, 'must say where it comes from'),
  looserBecause: text(500).nullable(),
});

const sourced = z.custom<FormularyEntry['sourced'][string]>(
  (given) => given === null || ['number', 'string', 'boolean'].includes(typeof given) || Array.isArray(given),
  'must be a value',
);

const entry = {
  available: z.boolean(),
  alternative: drugId.nullable(),
  note: text(300),
  values: z.record(fieldName, formularyValue),
  sourced: z.record(fieldName, sourced),
};

/** Shape only; what the values may be is checked by `formularyFaults`. */
const drugs = z.record(drugId, z.strictObject(entry)) satisfies z.ZodType<FormularyDrugs>;

/** A named pharmacist answers for the drugs that changed. */
export const signedFormulary = z.strictObject({ drugs, ...signature });
export type SignedFormulary = z.input<typeof signedFormulary>;

/** A version as the server gives it and a file holds it. */
export const formularyFile = z.strictObject({
  schema: z.literal('cryobridge-formulary/1'),
  version: z.int().min(1),
  signedBy: z.string().min(2).max(80),
  signedAt: z.iso.datetime({ offset: true }),
  drugs: z.record(
    drugId,
    z.strictObject({
      ...entry,
      signOff: z.strictObject({ name: z.string().min(2).max(80), at: z.iso.datetime({ offset: true }) }),
    }),
  ),
}) satisfies z.ZodType<Formulary>;

export interface FormularyView {
  /** Null: nobody has signed one; the sourced values hold, unsigned. */
  readonly formulary: Formulary | null;
}

export interface FormularyLatest {
  /** 0: there is none. */
  readonly version: number;
  readonly signedBy: string | null;
  readonly signedAt: string | null;
}

export interface FormularyVersion {
  readonly version: number;
  readonly signedBy: string;
  readonly signedAt: string;
  /** Since the version before it. */
  readonly changes: readonly FormularyChange[];
}
