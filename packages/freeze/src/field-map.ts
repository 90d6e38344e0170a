import { faceTemperature } from './interface-flow.js';
import type { Layer } from './layer.js';
import { temperatureAt } from './material.js';
import type { Mesh } from './mesh.js';
import type { Field } from './types.js';

/**
 * From cells to field nodes. Nodes stand on cell centres, on the boundaries, and on the wall of the probe, so
 * that bilinear reading covers the whole domain up to the wall. Inside the probe a node repeats the wall beside it.
 */
export interface FieldMap {
  readonly rMm: Float64Array;
  readonly zMm: Float64Array;
  /** Two cells and the share of the second; or a wall link where it is not −1. */
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly share: Float64Array;
  readonly link: Int32Array;
  /** 1 where the node lies on the fixed outer boundary. */
  readonly outer: Uint8Array;
  /** Layers of both cells; of the wall link, where there is one. */
  readonly firstLayer: Uint8Array;
  readonly secondLayer: Uint8Array;
}

/** A line of nodes along one axis: each between two cells. */
interface AxisNode {
  readonly atMm: number;
  readonly first: number;
  readonly second: number;
  readonly share: number;
}

function axisNodes(centersMm: Float64Array, facesMm: Float64Array, extraMm: readonly number[]): AxisNode[] {
  const last = centersMm.length - 1;
  const nodes: AxisNode[] = [{ atMm: facesMm[0], first: 0, second: 0, share: 0 }];
  centersMm.forEach((atMm, n) => {
    nodes.push({ atMm, first: n, second: n, share: 0 });
    const between = extraMm.find((mm) => n < last && mm > atMm && mm < centersMm[n + 1]);
    if (between !== undefined) {
      const share = (between - atMm) / (centersMm[n + 1] - atMm);
      nodes.push({ atMm: between, first: n, second: n + 1, share });
    }
  });
  nodes.push({ atMm: facesMm[last + 1], first: last, second: last, share: 0 });
  return nodes;
}

/** The wall link nearest to a point, or −1 when the point is not on or in the active part of the probe. */
function linkNear(mesh: Mesh, rMm: number, zMm: number): number {
  const { geometry } = mesh;
  if (geometry.kind !== 'axisymmetric') return rMm === geometry.wallMm ? 0 : -1;
  const half = geometry.activeLengthMm / 2;
  const onActive = Math.abs(zMm - geometry.activeCenterMm) <= half * (1 + 1e-12);
  if (rMm > geometry.probeRadiusMm || !onActive) return -1;
  let best = -1;
  let bestMm = Infinity;
  mesh.wall.forEach((link, n) => {
    const awayMm = Math.hypot(link.rMm - rMm, link.zMm - zMm);
    if (awayMm < bestMm) {
      best = n;
      bestMm = awayMm;
    }
  });
  return best;
}

/** The tissue cell at or, inside the probe, beside (ir, iz). */
function tissueCell(mesh: Mesh, ir: number, iz: number): number {
  let cell = (iz + 1) * mesh.nr + ir;
  while (mesh.volumeM3[cell] === 0) cell++;
  return cell;
}

export function fieldMapOf(mesh: Mesh): FieldMap {
  const { geometry } = mesh;
  const ring = geometry.kind === 'axisymmetric';
  const closed = ring && geometry.tip === 'closed';
  const rNodes = axisNodes(mesh.rCentersMm, mesh.rFacesMm, closed ? [geometry.probeRadiusMm] : []);
  const tipMm = closed ? [geometry.activeCenterMm + geometry.activeLengthMm / 2] : [];
  const meetingMm = mesh.interfaces.map(({ row }) => mesh.zFacesMm[row + 1]);
  const layerOf = (cell: number) => mesh.layerOfRow[Math.floor(cell / mesh.nr) - 1];
  const zNodes = ring
    ? axisNodes(mesh.zCentersMm, mesh.zFacesMm, [...tipMm, ...meetingMm])
    : [{ atMm: 0, first: 0, second: 0, share: 0 }];
  const size = rNodes.length * zNodes.length;
  const map: FieldMap = {
    rMm: Float64Array.from(rNodes, (node) => node.atMm),
    zMm: Float64Array.from(zNodes, (node) => node.atMm),
    first: new Int32Array(size),
    second: new Int32Array(size),
    share: new Float64Array(size),
    link: new Int32Array(size).fill(-1),
    outer: new Uint8Array(size),
    firstLayer: new Uint8Array(size),
    secondLayer: new Uint8Array(size),
  };
  const fixed = geometry.outerBoundary === 'fixed';
  zNodes.forEach((z, jz) =>
    rNodes.forEach((r, jr) => {
      const node = jz * rNodes.length + jr;
      const alongR = r.share > 0;
      map.first[node] = tissueCell(mesh, r.first, z.first);
      map.second[node] = alongR ? tissueCell(mesh, r.second, z.first) : tissueCell(mesh, r.first, z.second);
      map.share[node] = alongR ? r.share : z.share;
      map.link[node] = linkNear(mesh, r.atMm, z.atMm);
      const atEnd = ring && (jz === 0 || jz === zNodes.length - 1);
      const inProbe = ring && r.atMm < geometry.probeRadiusMm && z.atMm < (tipMm[0] ?? 0);
      const link = map.link[node];
      map.firstLayer[node] = layerOf(link >= 0 ? mesh.wall[link].cell : map.first[node]);
      map.secondLayer[node] = layerOf(map.second[node]);
      map.outer[node] = fixed && !inProbe && (jr === rNodes.length - 1 || atEnd) ? 1 : 0;
    }),
  );
  return map;
}

/** What a field is read from: Θ of cells and of wall links. */
export interface CellValues {
  readonly theta: Float64Array;
  readonly faceTheta: Float64Array;
}

/** Temperatures, °C, on the nodes. */
export function fieldValues(map: FieldMap, layers: readonly Layer[], cells: CellValues): Float64Array {
  const { first, second, share, link, outer, firstLayer, secondLayer } = map;
  const { theta, faceTheta } = cells;
  const values = new Float64Array(first.length);
  for (let node = 0; node < values.length; node++) {
    const { material, initialTheta } = layers[firstLayer[node]];
    const from = theta[first[node]];
    const to = theta[second[node]];
    if (link[node] >= 0) values[node] = temperatureAt(material, faceTheta[link[node]]);
    else if (outer[node] === 1) values[node] = temperatureAt(material, initialTheta);
    else if (firstLayer[node] === secondLayer[node]) {
      values[node] = temperatureAt(material, from + share[node] * (to - from));
    } else {
      const beyond = layers[secondLayer[node]].material;
      values[node] = faceTemperature(
        { material, theta: from, conductanceM: 1 / share[node] },
        { material: beyond, theta: to, conductanceM: 1 / (1 - share[node]) },
      );
    }
  }
  return values;
}

export function fieldOf(map: FieldMap, values: Float64Array): Field {
  return { rMm: map.rMm, zMm: map.zMm, values };
}
