import { benchmarkLayers } from '../benchmarks.js';
import { fieldSampler } from '../field.js';
import type { FreezeProblem } from '../types.js';
import type { LayerData, LayerLengths } from './reference-data.js';
import { length, solve, temperature, type Comparison, type Trial } from './trial.js';

/** The face between the layers of `benchmarkLayers`, and the line its lengths are read on, mm. */
const FACE_MM = 29;
const LINE_MM = 1;

/** Two layers that their blood has brought to rest, insulated and without cold: K of error. */
export function compareLayersAtRest(trial: Trial, { steady }: LayerData): Comparison[] {
  const seconds = 3600;
  const [below, above] = steady.layers.map(({ perfusionWPerM3K, bloodC }, n) => ({
    tissue: steady.tissues[n],
    perfusion: { perfusionWPerM3K, bloodC, metabolicWPerM3: 0, returnsOnThaw: true },
  }));
  const [faceMm, endMm] = steady.layers.map(({ toMm }) => toMm);
  const problem: FreezeProblem = {
    ...below,
    layers: [{ ...above, fromMm: faceMm }],
    initialC: 30,
    geometry: {
      kind: 'axisymmetric',
      probeRadiusMm: 0.65,
      activeLengthMm: 5,
      activeCenterMm: faceMm,
      tip: 'through',
      outerRadiusMm: 10,
      lengthMm: endMm,
      outerBoundary: 'insulated',
    },
    wall: [{ kind: 'adiabatic', seconds }],
    outputs: { isothermsC: [-1], atSeconds: [], fieldAtSeconds: [seconds] },
  };
  const { peakCold, snapshots } = solve(trial, problem);
  const read = fieldSampler({ ...peakCold, values: snapshots[0]?.temperatureC ?? peakCold.values });
  return steady.temperatures.flatMap(([mm, degrees]) =>
    [1, 6].map((r) => temperature(`${mm} mm, ${r} mm from the axis`, read(r, mm), degrees)),
  );
}

/** A freeze where fat meets muscle against the maker's program. Tissue only cools, so the coldest is the last. */
export function compareLayers(trial: Trial, { frozen }: LayerData): Comparison[] {
  const problem = benchmarkLayers();
  const outputs = { ...problem.outputs, isothermsC: frozen.values.map(({ temperatureC }) => temperatureC) };
  const { isotherms, peakCold } = solve(trial, { ...problem, outputs });
  const read = fieldSampler(peakCold);
  return frozen.values.flatMap((reference, n) => {
    const own: LayerLengths = {
      radiusMm: isotherms[n]?.radiusMm[0] ?? 0,
      lengthMm: isotherms[n]?.lengthMm[0] ?? 0,
      inFatMm: reachMm((mm) => read(LINE_MM, FACE_MM - mm), reference.temperatureC),
      inMuscleMm: reachMm((mm) => read(LINE_MM, FACE_MM + mm), reference.temperatureC),
    };
    return (['radiusMm', 'lengthMm', 'inFatMm', 'inMuscleMm'] as const).map((name) =>
      length(`${name} ${reference.temperatureC} °C`, own[name], reference[name]),
    );
  });
}

/** How far from a face the last crossing lies, mm. */
function reachMm(at: (mm: number) => number, temperatureC: number): number {
  let low = 15;
  while (low > 0 && at(low) >= temperatureC) low -= 0.25;
  let high = low + 0.25;
  for (let pass = 0; pass < 30; pass++) {
    const middle = (low + high) / 2;
    if (at(middle) < temperatureC) low = middle;
    else high = middle;
  }
  return low;
}
