import {
  FreezeError,
  type FreezeProblem,
  type Geometry,
  type Perfusion,
  type Tissue,
  type WallPhase,
} from './types.js';

type Axisymmetric = Extract<Geometry, { kind: 'axisymmetric' }>;

/** Limits of what the solvers are verified for. Lengths mm, times s, temperatures °C. */
export const validity = {
  probeRadiusMm: [0.25, 1.5],
  activeLengthMm: [1, 60],
  wallC: [-150, 60],
  coefficientWPerM2K: [10, 1e6],
  totalSeconds: [1, 3600],
  wallPhases: [1, 60],
  /** Free tissue between the active wall and the outer boundary. */
  marginMm: 5,
  outerMm: 200,
  layers: [0, 20],
  /** Thinnest layer, and how near one may begin to an end of the active wall where it does not begin on it. */
  layerMm: 0.5,
  layerToEndMm: 0.1,
  initialC: [-20, 60],
} as const;

function inside(path: string, value: number, [low, high]: readonly [number, number]): void {
  if (value >= low && value <= high) return;
  throw new FreezeError('out-of-validity', path, `${value} is outside ${low} to ${high}`);
}

function require(holds: boolean, path: string, message: string): void {
  if (!holds) throw new FreezeError('out-of-validity', path, message);
}

function checkTissue(tissue: Tissue, path: string): void {
  const positive = [
    'densityKgPerM3',
    'frozenHeatCapacityJPerKgK',
    'unfrozenHeatCapacityJPerKgK',
    'frozenConductivityWPerMK',
    'unfrozenConductivityWPerMK',
  ] as const;
  for (const name of positive) require(tissue[name] > 0, `${path}.${name}`, 'must be positive');
  require(tissue.latentHeatJPerKg >= 0, `${path}.latentHeatJPerKg`, 'must not be negative');
  require(tissue.liquidusC - tissue.solidusC >= 0.001, `${path}.liquidusC`, 'must be above solidusC');
}

function checkPerfusion({ perfusionWPerM3K, metabolicWPerM3 }: Perfusion, path: string): void {
  require(perfusionWPerM3K >= 0, `${path}.perfusionWPerM3K`, 'must not be negative');
  require(metabolicWPerM3 >= 0, `${path}.metabolicWPerM3`, 'must not be negative');
}

function checkLayers({ geometry, layers = [] }: FreezeProblem): void {
  inside('layers', layers.length, validity.layers);
  if (layers.length === 0) return;
  if (geometry.kind !== 'axisymmetric') {
    throw new FreezeError('out-of-validity', 'layers', 'only an axisymmetric problem has layers');
  }
  const { activeCenterMm, activeLengthMm, lengthMm } = geometry;
  const ends = [-1, 1].map((side) => activeCenterMm + (side * activeLengthMm) / 2);
  layers.forEach(({ fromMm, tissue, perfusion }, n) => {
    const path = `layers[${n}]`;
    const beforeMm = n === 0 ? 0 : layers[n - 1].fromMm;
    const nextMm = layers[n + 1]?.fromMm ?? lengthMm;
    inside(`${path}.fromMm`, fromMm, [beforeMm + validity.layerMm, nextMm - validity.layerMm]);
    const offMm = Math.min(...ends.map((end) => Math.abs(fromMm - end)));
    require(offMm === 0 ||
      offMm >=
        validity.layerToEndMm, `${path}.fromMm`, `must lie on an end of the active wall or ${validity.layerToEndMm} mm from it`);
    checkTissue(tissue, `${path}.tissue`);
    checkPerfusion(perfusion, `${path}.perfusion`);
  });
}

function checkRing(geometry: Axisymmetric): void {
  const { probeRadiusMm, activeLengthMm, activeCenterMm, lengthMm, outerRadiusMm } = geometry;
  inside('geometry.probeRadiusMm', probeRadiusMm, validity.probeRadiusMm);
  inside('geometry.activeLengthMm', activeLengthMm, validity.activeLengthMm);
  inside('geometry.outerRadiusMm', outerRadiusMm, [probeRadiusMm + validity.marginMm, validity.outerMm]);
  inside('geometry.lengthMm', lengthMm, [activeLengthMm + 2 * validity.marginMm, 2 * validity.outerMm]);
  const least = activeLengthMm / 2 + validity.marginMm;
  inside('geometry.activeCenterMm', activeCenterMm, [least, lengthMm - least]);
}

function checkLine(geometry: Exclude<Geometry, { kind: 'axisymmetric' }>): void {
  const least = geometry.kind === 'plane' ? 0 : 0.01;
  inside('geometry.wallMm', geometry.wallMm, [least, 100]);
  inside('geometry.outerMm', geometry.outerMm, [geometry.wallMm + 1, 1000]);
}

/** A one-dimensional wall may be colder than a probe: closed forms ask for it. */
function checkPhase(phase: WallPhase, path: string, wallC: readonly [number, number]): void {
  require(phase.seconds > 0, `${path}.seconds`, 'must be positive');
  switch (phase.kind) {
    case 'temperature':
      inside(`${path}.fromC`, phase.fromC, wallC);
      inside(`${path}.toC`, phase.toC, wallC);
      return;
    case 'coolant':
      inside(`${path}.coolantC`, phase.coolantC, [-273.15, wallC[1]]);
      inside(`${path}.coefficientWPerM2K`, phase.coefficientWPerM2K, validity.coefficientWPerM2K);
      if (phase.powerLimitW !== undefined) {
        require(phase.powerLimitW > 0, `${path}.powerLimitW`, 'must be positive');
      }
      return;
    case 'adiabatic':
      return;
  }
}

function checkOutputs(problem: FreezeProblem, totalSeconds: number): void {
  const { geometry, outputs } = problem;
  if (geometry.kind === 'axisymmetric' && outputs.lengthLineMm !== undefined) {
    inside('outputs.lengthLineMm', outputs.lengthLineMm, [geometry.probeRadiusMm, geometry.outerRadiusMm]);
  }
  const lists = { atSeconds: outputs.atSeconds, fieldAtSeconds: outputs.fieldAtSeconds ?? [] };
  for (const [name, times] of Object.entries(lists)) {
    times.forEach((time, n) => {
      const path = `outputs.${name}[${n}]`;
      inside(path, time, [n === 0 ? 0 : times[n - 1], totalSeconds * (1 + 1e-12)]);
    });
  }
}

function finiteEverywhere(value: unknown, path: string): void {
  if (typeof value === 'number') {
    require(Number.isFinite(value), path, 'must be a finite number');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? `[${key}]` : path === '' ? key : `.${key}`;
      finiteEverywhere(inner, `${path}${step}`);
    }
  }
}

/**
 * Refuses what the solvers are not verified for: probe diameter 0.5–3 mm, active length 1–60 mm, wall
 * −150…+60 °C, h 10–10⁶ W/m²K, 1–3600 s in 1–60 phases, at least 5 mm of tissue about the active wall, layers
 * of at least 0.5 mm. The
 * one-dimensional geometries, which stand for closed forms, take any wall above absolute zero and any time.
 *
 * @throws {FreezeError} `out-of-validity` with the field at fault.
 */
export function checkValidity(problem: FreezeProblem): void {
  finiteEverywhere(problem, '');
  checkTissue(problem.tissue, 'tissue');
  const ring = problem.geometry.kind === 'axisymmetric';
  if (problem.geometry.kind === 'axisymmetric') checkRing(problem.geometry);
  else checkLine(problem.geometry);
  inside('initialC', problem.initialC, ring ? validity.initialC : [-273.15, 200]);
  checkPerfusion(problem.perfusion, 'perfusion');
  checkLayers(problem);
  inside('wall', problem.wall.length, validity.wallPhases);
  problem.wall.forEach((phase, n) => checkPhase(phase, `wall[${n}]`, ring ? validity.wallC : [-273.15, 200]));
  const totalSeconds = problem.wall.reduce((sum, phase) => sum + phase.seconds, 0);
  inside('wall', totalSeconds, ring ? validity.totalSeconds : [0.001, 1e6]);
  checkOutputs(problem, totalSeconds);
}
