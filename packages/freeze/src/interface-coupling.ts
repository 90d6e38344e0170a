import { interfaceFlow, type Side } from './interface-flow.js';
import type { Layer } from './layer.js';
import type { Mesh } from './mesh.js';

/**
 * Coefficients between neighbours along one direction, m: `next[i]` of the next cell's Θ in the equation of cell i,
 * `back[i]` of Θ of cell i in the equation of the next. They differ only where two tissues meet.
 */
export interface Coupling {
  readonly next: Float64Array;
  readonly back: Float64Array;
}

/** What is between cells along z, with the tangent of the flow through the faces between layers. */
export class InterfaceCoupling implements Coupling {
  readonly next: Float64Array;
  readonly back: Float64Array;
  /** Cells on a face between layers, each once, and their equations without it. */
  private readonly cells: readonly number[];
  private readonly bases: Float64Array;
  private readonly diagonals: Float64Array;

  constructor(
    private readonly mesh: Mesh,
    private readonly layers: readonly Layer[],
  ) {
    const { axialM, interfaces, nr } = mesh;
    this.next = interfaces.length > 0 ? axialM.slice() : axialM;
    this.back = interfaces.length > 0 ? axialM.slice() : axialM;
    const columns = Array.from({ length: nr }, (_, ir) => ir);
    const rows = new Set(interfaces.flatMap(({ row }) => [row, row + 1]));
    this.cells = [...rows].flatMap((row) => columns.map((ir) => (row + 1) * nr + ir));
    this.bases = new Float64Array(this.cells.length);
    this.diagonals = new Float64Array(this.cells.length);
  }

  remember(base: Float64Array, diagonal: Float64Array): void {
    this.cells.forEach((cell, n) => {
      this.bases[n] = base[cell];
      this.diagonals[n] = diagonal[cell];
    });
  }

  restore(base: Float64Array, diagonal: Float64Array): void {
    this.cells.forEach((cell, n) => {
      base[cell] = this.bases[n];
      diagonal[cell] = this.diagonals[n];
    });
  }

  /** Adds the tangents at the present field. */
  apply(theta: Float64Array, base: Float64Array, diagonal: Float64Array): void {
    const { next, back } = this;
    for (const { cell, after, sides } of facesOf(this.mesh, this.layers, theta)) {
      const { flowW, byBefore, byAfter } = interfaceFlow(...sides);
      const rest = byBefore * theta[cell] - byAfter * theta[after] - flowW;
      base[cell] += rest;
      base[after] -= rest;
      diagonal[cell] += byBefore;
      diagonal[after] += byAfter;
      next[cell] = byAfter;
      back[cell] = byBefore;
    }
  }
}

/** A face between two layers: its cells, and what stands on either side of it. */
export interface LayerFace {
  readonly cell: number;
  readonly after: number;
  readonly sides: readonly [Side, Side];
}

export function* facesOf(mesh: Mesh, layers: readonly Layer[], theta: Float64Array): Iterable<LayerFace> {
  const { interfaces, layerOfRow, nr } = mesh;
  for (const { row, beforeM, afterM } of interfaces) {
    const before = layers[layerOfRow[row]].material;
    const beyond = layers[layerOfRow[row + 1]].material;
    for (let ir = 0; ir < nr; ir++) {
      if (beforeM[ir] === 0) continue;
      const cell = (row + 1) * nr + ir;
      const after = cell + nr;
      yield {
        cell,
        after,
        sides: [
          { material: before, theta: theta[cell], conductanceM: beforeM[ir] },
          { material: beyond, theta: theta[after], conductanceM: afterM[ir] },
        ],
      };
    }
  }
}
