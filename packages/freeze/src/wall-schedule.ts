import { thetaAt, type Material } from './material.js';
import type { WallPhase } from './types.js';

/** What the wall does at one instant. */
export type WallState =
  /** Θ is that of the material that the state was asked for. */
  | { readonly kind: 'temperature'; readonly temperatureC: number; readonly theta: number }
  | {
      readonly kind: 'coolant';
      readonly coolantC: number;
      readonly coefficientWPerM2K: number;
      readonly powerLimitW: number;
    }
  | { readonly kind: 'adiabatic' };

/** The end of each phase, s. */
export function phaseEnds(wall: readonly WallPhase[]): number[] {
  let end = 0;
  return wall.map((phase) => (end += phase.seconds));
}

/** Whether the wall stays at one temperature from `before` into `phase`: nothing happens where they meet. */
export function carriesOn(before: WallPhase | undefined, phase: WallPhase): boolean {
  if (before?.kind !== 'temperature' || phase.kind !== 'temperature') return false;
  return [before.fromC, before.toC, phase.fromC].every((each) => each === phase.toC);
}

/** The state of `phase`, `intoSeconds` after it began. */
export function wallStateAt(phase: WallPhase, intoSeconds: number, material: Material): WallState {
  switch (phase.kind) {
    case 'temperature': {
      const share = Math.min(1, intoSeconds / phase.seconds);
      const temperatureC = phase.fromC + share * (phase.toC - phase.fromC);
      return { kind: 'temperature', temperatureC, theta: thetaAt(material, temperatureC) };
    }
    case 'coolant':
      return {
        kind: 'coolant',
        coolantC: phase.coolantC,
        coefficientWPerM2K: phase.coefficientWPerM2K,
        powerLimitW: phase.powerLimitW ?? Infinity,
      };
    case 'adiabatic':
      return { kind: 'adiabatic' };
  }
}
