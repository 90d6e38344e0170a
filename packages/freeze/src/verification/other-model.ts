import { noPerfusion } from '../benchmarks.js';
import type { FreezeProblem, WallPhase } from '../types.js';
import type { OtherModelData, OtherModelRow } from './reference-data.js';
import type { Trial } from './trial.js';

/** Widths and lengths of ours beside a row of theirs. */
export interface OtherModelComparison {
  readonly row: OtherModelRow;
  readonly iceWidthMm: number;
  readonly iceLengthMm: number;
  readonly width20Mm: number;
  readonly length20Mm: number;
}

function wallOf({ wall, freezeSeconds }: OtherModelRow): WallPhase {
  if (wall.kind === 'coolant') return { ...wall, seconds: freezeSeconds };
  return { kind: 'temperature', seconds: freezeSeconds, fromC: wall.wallC, toC: wall.wallC };
}

function problemOf(row: OtherModelRow, data: OtherModelData): FreezeProblem {
  return {
    tissue: data.tissue,
    perfusion: noPerfusion,
    initialC: row.initialC,
    geometry: {
      kind: 'axisymmetric',
      probeRadiusMm: row.probeDiameterMm / 2,
      activeLengthMm: data.activeLengthMm,
      activeCenterMm: 30,
      tip: 'closed',
      outerRadiusMm: 30,
      lengthMm: 60,
      outerBoundary: 'fixed',
    },
    wall: [wallOf(row)],
    outputs: { isothermsC: [0, -20], atSeconds: [row.freezeSeconds] },
  };
}

/**
 * Our solver on the problems of another model. Only rows without blood: the other model does not say with
 * what perfusion its perfused rows were run.
 */
export function compareOtherModel(trial: Trial, data: OtherModelData): OtherModelComparison[] {
  return data.rows
    .filter(({ medium }) => medium !== 'invivo37')
    .map((row) => {
      const { isotherms } = trial.engine.run(problemOf(row, data), trial.quality);
      return {
        row,
        iceWidthMm: 2 * (isotherms[0]?.radiusMm[0] ?? 0),
        iceLengthMm: isotherms[0]?.lengthMm[0] ?? 0,
        width20Mm: 2 * (isotherms[1]?.radiusMm[0] ?? 0),
        length20Mm: isotherms[1]?.lengthMm[0] ?? 0,
      };
    });
}
