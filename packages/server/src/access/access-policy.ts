import type { Caller } from './caller.js';

/** FHIR interactions as access rules tell them apart. `patch` counts as `update`, `vread` as `history`. */
export const interactions = ['read', 'history', 'search', 'create', 'update', 'delete'] as const;
export type Interaction = (typeof interactions)[number];

/**
 * What a masked course hides, whatever labels a resource carries. Worked out from the resource by `veilOf` when it
 * is written, and kept beside it.
 */
export const veils = ['allocation', 'freeze-record', 'forecast'] as const;
export type Veil = (typeof veils)[number];

/**
 * How far one caller's interaction with one resource type reaches. The repository turns it into SQL that every read,
 * search, chain, include and history goes through.
 */
export interface Reach {
  /** `none`: refused. `all`: every record. `patient`: records in the compartment of `patientId` only. */
  readonly extent: 'none' | 'all' | 'patient';
  readonly patientId: string | null;
  /** Veiled resources of masked courses that stay hidden. */
  readonly hidden: readonly Veil[];
  /** Whose emergency unblindings lift the veil, course by course. */
  readonly viewerId: string;
}

export interface AccessPolicy {
  reachOf(caller: Caller, interaction: Interaction, resourceType: string): Reach;
}
