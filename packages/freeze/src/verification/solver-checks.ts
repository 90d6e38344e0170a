import { benchmarkB0, benchmarkB1, noPerfusion } from '../benchmarks.js';
import { fieldSampler } from '../field.js';
import type { FreezeProblem, Tissue } from '../types.js';
import type {
  AnalyticData,
  BenchmarkData,
  LesionSize,
  MaterialData,
  NeumannCase,
  PatersonCase,
  SteadyIceCase,
} from './reference-data.js';
import { length, solve, temperature, type Comparison, type Trial } from './trial.js';

/** Tissue with a phase change 0.1 K wide about a sharp freezing point. */
export function sharpTissue({ freezingC, ...rest }: MaterialData): Tissue {
  return { ...rest, solidusC: freezingC - 0.05, liquidusC: freezingC + 0.05 };
}

/** B1 at 120 and 300 s against its converged reference. */
export function compareB1(trial: Trial, data: BenchmarkData): Comparison[] {
  const { isotherms } = solve(trial, benchmarkB1([120, 300]));
  const [ice, lethal] = isotherms;
  if (!ice || !lethal) return [];
  const sizes: readonly LesionSize[] = [data.B1.at120, data.B1.at300];
  return sizes.flatMap((size, n) => {
    const at = n === 0 ? '120 s' : '300 s';
    return [
      length(`W06 ${at}`, ice.radiusMm[n] ?? 0, size.W06),
      length(`L06 ${at}`, ice.lengthMm[n] ?? 0, size.L06),
      length(`W20 ${at}`, lethal.radiusMm[n] ?? 0, size.W20),
      length(`L20 ${at}`, lethal.lengthMm[n] ?? 0, size.L20),
    ];
  });
}

/** B0 in one geometry at 10, 60 and 120 s. */
export function compareB0(
  trial: Trial,
  data: BenchmarkData,
  kind: 'plane' | 'cylinder' | 'sphere',
): Comparison[] {
  const rows = data.B0.rows.filter(([geometry]) => geometry === kind);
  const { isotherms } = solve(
    trial,
    benchmarkB0(
      kind,
      rows.map(([, seconds]) => seconds),
    ),
  );
  return rows.flatMap(([, seconds, frontMm, iso20Mm], n) => [
    length(`front ${seconds} s`, isotherms[0]?.radiusMm[n] ?? 0, frontMm),
    length(`−20 °C ${seconds} s`, isotherms[1]?.radiusMm[n] ?? 0, iso20Mm),
  ]);
}

export function compareNeumann(trial: Trial, data: AnalyticData, of: NeumannCase): Comparison[] {
  const tissue = sharpTissue(data.materials[of.material]);
  const freezingC = data.materials[of.material].freezingC;
  const times = of.frontMm.map(([seconds]) => seconds);
  const { isotherms } = solve(trial, {
    tissue,
    perfusion: noPerfusion,
    initialC: of.initialC,
    geometry: { kind: 'plane', wallMm: 0, outerMm: 150, outerBoundary: 'fixed' },
    wall: [{ kind: 'temperature', seconds: Math.max(...times), fromC: of.wallC, toC: of.wallC }],
    outputs: { isothermsC: [freezingC, -20], atSeconds: times },
  });
  const at120 = times.indexOf(120);
  return [
    ...of.frontMm.map(([seconds, mm], n) => length(`front ${seconds} s`, isotherms[0]?.radiusMm[n] ?? 0, mm)),
    length('−20 °C 120 s', isotherms[1]?.radiusMm[at120] ?? 0, of.iso20MmAt120),
  ];
}

/** A line sink, stood for by a rod that is thin against the front and takes a constant heat. */
function patersonProblem(data: AnalyticData, of: PatersonCase): FreezeProblem {
  const times = of.frontMm.map(([seconds]) => seconds);
  return {
    tissue: sharpTissue(data.materials[of.material]),
    perfusion: noPerfusion,
    initialC: of.initialC,
    geometry: { kind: 'cylinder', wallMm: of.sinkWPerM / 3000, outerMm: 150, outerBoundary: 'fixed' },
    wall: [
      {
        kind: 'coolant',
        seconds: Math.max(...times),
        coolantC: -273,
        coefficientWPerM2K: 1e6,
        powerLimitW: of.sinkWPerM,
      },
    ],
    outputs: { isothermsC: [data.materials[of.material].freezingC], atSeconds: times, fieldAtSeconds: [120] },
  };
}

export function comparePaterson(
  trial: Trial,
  data: AnalyticData,
  of: PatersonCase,
): { readonly fronts: Comparison[]; readonly temperatures: Comparison[] } {
  const { isotherms, peakCold, snapshots } = solve(trial, patersonProblem(data, of));
  const values = snapshots[0]?.temperatureC ?? peakCold.values;
  const read = fieldSampler({ ...peakCold, values });
  return {
    fronts: of.frontMm.map(([seconds, mm], n) =>
      length(`front ${seconds} s`, isotherms[0]?.radiusMm[n] ?? 0, mm),
    ),
    temperatures: [
      temperature('1 mm 120 s', read(1, 0), of.at1MmC),
      temperature('15 mm 120 s', read(15, 0), of.at15MmC),
    ],
  };
}

/** Temperatures about a cooled sphere in perfused tissue, K of error. */
export function comparePennesSphere(trial: Trial, data: AnalyticData): Comparison[] {
  const of = data.pennesSphere;
  const { peakCold, snapshots } = solve(trial, {
    tissue: sharpTissue(data.materials[of.material]),
    perfusion: {
      perfusionWPerM3K: of.perfusionWPerM3K,
      bloodC: of.initialC,
      metabolicWPerM3: 0,
      returnsOnThaw: true,
    },
    initialC: of.initialC,
    geometry: { kind: 'sphere', wallMm: of.radiusMm, outerMm: 80, outerBoundary: 'fixed' },
    wall: [{ kind: 'temperature', seconds: of.seconds, fromC: of.surfaceC, toC: of.surfaceC }],
    outputs: { isothermsC: [-1], atSeconds: [], fieldAtSeconds: [of.seconds] },
  });
  const read = fieldSampler({ ...peakCold, values: snapshots[0]?.temperatureC ?? peakCold.values });
  return of.temperatures.map(([mm, degrees]) => temperature(`${mm} mm`, read(mm, 0), degrees));
}

/** Ice that has stopped growing, after days. */
export function compareSteadyIce(
  trial: Trial,
  data: AnalyticData,
  of: SteadyIceCase,
  kind: 'cylinder' | 'sphere',
): Comparison[] {
  const seconds = kind === 'sphere' ? 20_000 : 200_000;
  const { freezingC } = data.materials[of.material];
  const { isotherms } = solve(trial, {
    tissue: sharpTissue(data.materials[of.material]),
    perfusion: {
      perfusionWPerM3K: of.perfusionWPerM3K,
      bloodC: of.bloodC,
      metabolicWPerM3: of.metabolicWPerM3,
      returnsOnThaw: true,
    },
    initialC: of.bloodC + of.metabolicWPerM3 / of.perfusionWPerM3K,
    geometry: { kind, wallMm: of.radiusMm, outerMm: 250, outerBoundary: 'fixed' },
    wall: [{ kind: 'temperature', seconds, fromC: of.surfaceC, toC: of.surfaceC }],
    outputs: { isothermsC: [freezingC], atSeconds: [seconds] },
  });
  const reference = kind === 'sphere' ? of.sphereDiameterMm : of.cylinderDiameterMm;
  return [length(`${kind} diameter`, 2 * (isotherms[0]?.radiusMm[0] ?? 0), reference)];
}
