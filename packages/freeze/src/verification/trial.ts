import type { FreezeEngine, FreezeProblem, FreezeQuality, Perfusion, Tissue } from '../types.js';

/** Changes the constants that a solver is given, not the reference: a check must notice. */
export interface Disturbance {
  readonly tissue?: (tissue: Tissue) => Tissue;
  readonly perfusion?: (perfusion: Perfusion) => Perfusion;
}

/** Who solves, how finely, and with which constants disturbed. */
export interface Trial {
  readonly engine: FreezeEngine;
  readonly quality: FreezeQuality;
  readonly disturbance?: Disturbance;
}

/** One value against its reference. `error` is relative, or in K for a temperature. */
export interface Comparison {
  readonly what: string;
  readonly value: number;
  readonly reference: number;
  readonly error: number;
}

export function worstError(comparisons: readonly Comparison[]): number {
  return Math.max(...comparisons.map(({ error }) => Math.abs(error)));
}

export function length(what: string, value: number, reference: number): Comparison {
  return { what, value, reference, error: value / reference - 1 };
}

export function temperature(what: string, value: number, reference: number): Comparison {
  return { what, value, reference, error: value - reference };
}

/** Runs a problem with its constants disturbed, in every layer. */
export function solve({ engine, quality, disturbance = {} }: Trial, problem: FreezeProblem) {
  const { tissue = (same: Tissue) => same, perfusion = (same: Perfusion) => same } = disturbance;
  const disturbed = <T extends { readonly tissue: Tissue; readonly perfusion: Perfusion }>(of: T): T => ({
    ...of,
    tissue: tissue(of.tissue),
    perfusion: perfusion(of.perfusion),
  });
  const { layers } = problem;
  return engine.run({ ...disturbed(problem), ...(layers ? { layers: layers.map(disturbed) } : {}) }, quality);
}
