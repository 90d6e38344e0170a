import type { ClaimValue, Drug } from '@cryobridge/knowledge';
import type { IsoInstant } from '../case.js';

export type DrugId = Drug['id'];

/** One value of one hospital. */
export interface FormularyValue {
  /** A number, lowest and highest, or words where no source gave a dose. */
  readonly value: number | readonly [low: number, high: number] | string;
  readonly unit: string;
  /** Where it comes from, as the pharmacist writes it. */
  readonly source: string;
  /** Needed where it is looser than what the sources say; null elsewhere. */
  readonly looserBecause: string | null;
}

/** What the pharmacist says of one drug. Without values it says that the sourced ones hold here. */
export interface FormularyEntry {
  readonly available: boolean;
  readonly alternative: DrugId | null;
  readonly note: string;
  readonly values: Readonly<Record<string, FormularyValue>>;
  /** What the sources said when the pharmacist read them, field by field. */
  readonly sourced: Readonly<Record<string, ClaimValue>>;
}

export type FormularyDrugs = Readonly<Record<DrugId, FormularyEntry>>;

export interface SignedEntry extends FormularyEntry {
  readonly signOff: { readonly name: string; readonly at: IsoInstant };
}

/** One version of a hospital's formulary. Signed, and never changed. */
export interface Formulary {
  readonly schema: 'cryobridge-formulary/1';
  readonly version: number;
  readonly signedBy: string;
  readonly signedAt: IsoInstant;
  readonly drugs: Readonly<Record<DrugId, SignedEntry>>;
}
