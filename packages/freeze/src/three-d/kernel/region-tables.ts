import { thetaAt, type Material } from '../../material.js';
import type { Mixture } from '../mixed-conductances.js';
import type { SpaceMaterial } from '../space-material.js';
import type { Blend, Path, SpaceMesh } from '../space-mesh.js';

/** Numbers in one row of each of the kernel's tables; `packages/freeze/kernel/three-d/regions.ts` says what they are. */
const MATERIAL = 16;
const BLEND = 8;
const PATH = 16;
const PART = 4;

function materialRow(reference: Material, of: SpaceMaterial): number[] {
  const { tissue, mushyHeat, solidusEnthalpy, conductivityBend, solidusTheta } = of.material;
  return [
    tissue.densityKgPerM3 * tissue.frozenHeatCapacityJPerKgK,
    tissue.densityKgPerM3 * tissue.unfrozenHeatCapacityJPerKgK,
    mushyHeat,
    solidusEnthalpy,
    tissue.solidusC,
    tissue.liquidusC,
    tissue.frozenConductivityWPerMK,
    tissue.unfrozenConductivityWPerMK,
    conductivityBend,
    solidusTheta,
    of.sourceBase,
    of.sourceSlope,
    of.liquidusTheta,
    thetaAt(reference, tissue.solidusC),
    of.returnsOnThaw ? 1 : 0,
  ];
}

function blendRow({ first, second, secondShare }: Blend): number[] {
  return [first, second, secondShare];
}

function pathRow(path: Path): number[] {
  const { axis, cell, first, second, wholeFirst, wholeSecond, crossing, firstPart } = path;
  return [axis, cell, first, second, wholeFirst, wholeSecond, crossing, firstPart];
}

/** Each tissue in each cell that does not hold the problem's own alone: cell, material, m³. */
function partRows({ regions: { kind, blends } }: Mixture, { volumeM3 }: SpaceMesh): number[][] {
  const rows: number[][] = [];
  kind.forEach((number, cell) => {
    if (number === 0 || volumeM3[cell] === 0) return;
    const { first, second, secondShare } = blends[number];
    rows.push([cell, first, volumeM3[cell] * (1 - secondShare)]);
    if (secondShare > 0) rows.push([cell, second, volumeM3[cell] * secondShare]);
  });
  return rows;
}

/** The regions of a mesh as the kernel takes them, one table after another. */
export function regionTables(
  mixture: Mixture,
  mesh: SpaceMesh,
): { readonly values: Float64Array; readonly parts: number } {
  const { reference, materials, regions } = mixture;
  const parts = partRows(mixture, mesh);
  const tables: readonly (readonly [number, number[][]])[] = [
    [MATERIAL, materials.map((material) => materialRow(reference, material))],
    [BLEND, regions.blends.map(blendRow)],
    [PATH, regions.paths.map(pathRow)],
    [PART, parts],
  ];
  const values = new Float64Array(tables.reduce((sum, [width, rows]) => sum + width * rows.length, 0));
  let at = 0;
  for (const [width, rows] of tables) {
    for (const row of rows) {
      values.set(row, at);
      at += width;
    }
  }
  return { values, parts: parts.length };
}
