import { checkValidity, validity } from '../check-validity.js';
import { FreezeError } from '../types.js';
import type {
  Direction,
  Guarded,
  NerveStretch,
  PointMm,
  Region,
  SpaceDomain,
  SpaceProbe,
  SpaceProblem,
  Vessel,
} from './types.js';
import { across, betweenLines, size, unit } from './vectors.js';

/** Limits in space beside those of `validity`. */
export const spaceValidity = {
  vesselRadiusMm: [0.5, 20],
  vesselCoefficientWPerM2K: [0, 1e4],
  vesselBloodC: [0, 45],
  probesInBox: 3,
  /** Tissue between a vessel, or another probe, and a probe's wall. */
  gapMm: 0.5,
  regions: 20,
  rays: 64,
  nerves: 20,
  nerveMm: [0.1, 100],
} as const;

function refuse(path: string, message: string): never {
  throw new FreezeError('out-of-validity', path, message);
}

function inside(path: string, value: number, [low, high]: readonly [number, number]): void {
  if (!(value >= low && value <= high)) refuse(path, `${value} is outside ${low} to ${high}`);
}

function checkDirection(path: string, direction: Direction): void {
  if (!(size(direction) > 1e-9) || !Number.isFinite(size(direction))) refuse(path, 'must have a length');
}

function checkPoint(path: string, point: PointMm): void {
  if (!point.every(Number.isFinite)) refuse(path, 'must be finite numbers');
}

function farEnds({ activeCenter, direction, activeLengthMm }: SpaceProbe): PointMm[] {
  const way = unit(direction);
  return [-1, 1].map((side) => {
    const along = (side * activeLengthMm) / 2;
    return [
      activeCenter[0] + along * way[0],
      activeCenter[1] + along * way[1],
      activeCenter[2] + along * way[2],
    ] as const;
  });
}

function checkProbe(probe: SpaceProbe, path: string, domain: SpaceDomain): void {
  checkPoint(`${path}.activeCenter`, probe.activeCenter);
  checkDirection(`${path}.direction`, probe.direction);
  inside(`${path}.radiusMm`, probe.radiusMm, validity.probeRadiusMm);
  inside(`${path}.activeLengthMm`, probe.activeLengthMm, validity.activeLengthMm);
  if (domain.kind === 'cylinder') return;
  for (const end of farEnds(probe)) {
    end.forEach((mm, axis) =>
      inside(`${path}.activeCenter[${axis}]`, mm, [
        domain.from[axis] + validity.marginMm,
        domain.to[axis] - validity.marginMm,
      ]),
    );
  }
}

function checkDomain(domain: SpaceDomain, probes: readonly SpaceProbe[]): void {
  const most = domain.kind === 'cylinder' ? 1 : spaceValidity.probesInBox;
  inside('probes', probes.length, [1, most]);
  if (domain.kind === 'box') {
    domain.from.forEach((mm, axis) =>
      inside(`domain.to[${axis}]`, domain.to[axis] - mm, [2 * validity.marginMm, 2 * validity.outerMm]),
    );
    return;
  }
  const probe = probes[0];
  const least = (probe?.activeLengthMm ?? 0) / 2 + validity.marginMm;
  inside('domain.radiusMm', domain.radiusMm, [(probe?.radiusMm ?? 0) + validity.marginMm, validity.outerMm]);
  inside('domain.beforeMm', domain.beforeMm, [least, validity.outerMm]);
  inside('domain.beyondMm', domain.beyondMm, [least, validity.outerMm]);
}

function checkVessel(vessel: Vessel, path: string, probes: readonly SpaceProbe[]): void {
  checkPoint(`${path}.axisPoint`, vessel.axisPoint);
  checkDirection(`${path}.direction`, vessel.direction);
  inside(`${path}.radiusMm`, vessel.radiusMm, spaceValidity.vesselRadiusMm);
  inside(`${path}.coefficientWPerM2K`, vessel.coefficientWPerM2K, spaceValidity.vesselCoefficientWPerM2K);
  inside(`${path}.bloodC`, vessel.bloodC, spaceValidity.vesselBloodC);
  for (const probe of probes) {
    const apart = betweenLines(vessel.axisPoint, vessel.direction, probe.activeCenter, probe.direction);
    if (apart < vessel.radiusMm + probe.radiusMm + spaceValidity.gapMm) {
      refuse(path, `its axis passes ${apart.toFixed(2)} mm from a probe's`);
    }
  }
}

function checkApart(probes: readonly SpaceProbe[]): void {
  probes.forEach((probe, n) =>
    probes.slice(0, n).forEach((other) => {
      const apart = betweenLines(probe.activeCenter, probe.direction, other.activeCenter, other.direction);
      if (apart < probe.radiusMm + other.radiusMm + spaceValidity.gapMm) {
        refuse(`probes[${n}]`, `passes ${apart.toFixed(2)} mm from another probe`);
      }
    }),
  );
}

function checkRegion({ shape }: Region, path: string): void {
  switch (shape.kind) {
    case 'half-space':
    case 'slab':
      checkPoint(`${path}.shape.point`, shape.point);
      checkDirection(`${path}.shape.normal`, shape.normal);
      if (shape.kind === 'slab') inside(`${path}.shape.thicknessMm`, shape.thicknessMm, [0.5, 100]);
      return;
    case 'ellipsoid':
      checkPoint(`${path}.shape.center`, shape.center);
      checkDirection(`${path}.shape.axis`, shape.axis);
      inside(`${path}.shape.halfAlongMm`, shape.halfAlongMm, [0.5, 100]);
      inside(`${path}.shape.halfAcrossMm`, shape.halfAcrossMm, [0.5, 100]);
  }
}

function checkNerve(nerve: NerveStretch, path: string): void {
  checkPoint(`${path}.center`, nerve.center);
  checkDirection(`${path}.direction`, nerve.direction);
  checkDirection(`${path}.widthDirection`, nerve.widthDirection);
  const sideways = size(across(unit(nerve.widthDirection), unit(nerve.direction)));
  if (sideways < 1e-6) refuse(`${path}.widthDirection`, 'must not run along the nerve');
  for (const name of ['widthMm', 'heightMm', 'lengthMm'] as const) {
    inside(`${path}.${name}`, nerve[name], spaceValidity.nerveMm);
  }
}

function checkGuarded(guarded: Guarded, path: string): void {
  switch (guarded.kind) {
    case 'nerve':
      checkNerve(guarded, path);
      return;
    case 'plane':
      checkPoint(`${path}.point`, guarded.point);
      checkDirection(`${path}.normal`, guarded.normal);
      return;
    case 'vessel':
      checkPoint(`${path}.axisPoint`, guarded.axisPoint);
      checkDirection(`${path}.direction`, guarded.direction);
      inside(`${path}.radiusMm`, guarded.radiusMm, spaceValidity.vesselRadiusMm);
  }
}

/** Tissue, blood, wall and times are those of an axisymmetric problem that has them. */
function checkAsRing(
  problem: SpaceProblem,
  of: Pick<SpaceProblem, 'tissue' | 'perfusion'>,
  at: string,
): void {
  try {
    checkValidity({
      tissue: of.tissue,
      perfusion: of.perfusion,
      initialC: problem.initialC,
      geometry: {
        kind: 'axisymmetric',
        probeRadiusMm: 1,
        activeLengthMm: 5,
        activeCenterMm: 30,
        tip: 'through',
        outerRadiusMm: 25,
        lengthMm: 60,
        outerBoundary: 'fixed',
      },
      wall: problem.wall,
      outputs: {
        isothermsC: problem.outputs.isothermsC,
        atSeconds: problem.outputs.atSeconds,
        fieldAtSeconds: problem.outputs.fieldAtSeconds ?? [],
      },
    });
  } catch (error) {
    if (error instanceof FreezeError && at !== '') {
      throw new FreezeError(error.code, `${at}.${error.path}`, error.message);
    }
    throw error;
  }
}

/**
 * Refuses what the solvers in space are not verified for: what `checkValidity` refuses, and vessels or probes
 * closer than `spaceValidity.gapMm` to a probe's wall, more than one probe in a cylinder or three in a box,
 * probes whose active wall is nearer than 5 mm to the outer boundary, directions without a length.
 *
 * @throws {FreezeError} `out-of-validity` with the field at fault.
 */
export function checkSpaceValidity(problem: SpaceProblem): void {
  const { probes, domain, vessels, regions, outputs } = problem;
  checkAsRing(problem, problem, '');
  checkDomain(domain, probes);
  probes.forEach((probe, n) => checkProbe(probe, `probes[${n}]`, domain));
  checkApart(probes);
  vessels.forEach((vessel, n) => checkVessel(vessel, `vessels[${n}]`, probes));
  inside('regions', regions.length, [0, spaceValidity.regions]);
  regions.forEach((region, n) => {
    checkAsRing(problem, region, `regions[${n}]`);
    checkRegion(region, `regions[${n}]`);
  });
  inside('outputs.rays', outputs.rays.length + outputs.lines.length, [0, spaceValidity.rays]);
  const { nerves = [], guards = [] } = outputs;
  inside('outputs.nerves', nerves.length + guards.length, [0, spaceValidity.nerves]);
  nerves.forEach((nerve, n) => checkNerve(nerve, `outputs.nerves[${n}]`));
  guards.forEach(({ guarded }, n) => checkGuarded(guarded, `outputs.guards[${n}].guarded`));
  [...outputs.rays, ...outputs.lines].forEach(({ name, direction }) =>
    checkDirection(`outputs.${name}.direction`, direction),
  );
}
