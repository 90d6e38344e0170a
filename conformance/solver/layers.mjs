/**
 * Makes `layers.json`: `node conformance/solver/layers.mjs` (some minutes).
 *
 * `steady` is a closed form: two layers of tissue with blood of different warmth, insulated all round and without a
 * probe's cold, come to rest at T = T_a + A·cosh(z/l) below and T = T_a + B·cosh((L − z)/l) above, l = √(k/W),
 * with T and k dT/dz the same on both sides of the face.
 *
 * `frozen` is B1's probe where fat meets muscle, by an explicit finite-volume program that has nothing in common
 * with the engines: temperature from enthalpy in every cell, k(T) of both cells in series at every face, tiny equal
 * steps, no Kirchhoff variable, no correction at the active end. Two grids, the finer twice as fine, extrapolated.
 */
import { writeFileSync } from 'node:fs';

const muscle = {
  densityKgPerM3: 1050,
  solidusC: -8,
  liquidusC: -0.6,
  frozenHeatCapacityJPerKgK: 1850,
  unfrozenHeatCapacityJPerKgK: 3600,
  latentHeatJPerKg: 250e3,
  frozenConductivityWPerMK: 1.8,
  unfrozenConductivityWPerMK: 0.51,
};
const fat = {
  densityKgPerM3: 920,
  solidusC: -10,
  liquidusC: -2,
  frozenHeatCapacityJPerKgK: 1700,
  unfrozenHeatCapacityJPerKgK: 2300,
  latentHeatJPerKg: 60e3,
  frozenConductivityWPerMK: 0.35,
  unfrozenConductivityWPerMK: 0.2,
};

function steady() {
  const layers = [
    { toMm: 20, bloodC: 41, perfusionWPerM3K: 30_000, conductivityWPerMK: fat.unfrozenConductivityWPerMK },
    { toMm: 44, bloodC: 22, perfusionWPerM3K: 15_000, conductivityWPerMK: muscle.unfrozenConductivityWPerMK },
  ];
  const [below, above] = layers.map(({ perfusionWPerM3K, conductivityWPerMK }) => ({
    lengthM: Math.sqrt(conductivityWPerMK / perfusionWPerM3K),
    k: conductivityWPerMK,
  }));
  const faceM = layers[0].toMm * 1e-3;
  const endM = layers[1].toMm * 1e-3;
  const x = faceM / below.lengthM;
  const y = (endM - faceM) / above.lengthM;
  // A cosh x − B cosh y = T_b − T_a and (k/l)_a A sinh x + (k/l)_b B sinh y = 0
  const ratio = -((below.k / below.lengthM) * Math.sinh(x)) / ((above.k / above.lengthM) * Math.sinh(y));
  const a = (layers[1].bloodC - layers[0].bloodC) / (Math.cosh(x) - ratio * Math.cosh(y));
  const b = ratio * a;
  const at = (mm) =>
    mm <= layers[0].toMm
      ? layers[0].bloodC + a * Math.cosh((mm * 1e-3) / below.lengthM)
      : layers[1].bloodC + b * Math.cosh((endM - mm * 1e-3) / above.lengthM);
  return {
    tissues: [fat, muscle],
    layers,
    temperatures: [1, 10, 15, 18, 19.5, 20, 20.5, 22, 26, 32, 43].map((mm) => [
      mm,
      Number(at(mm).toFixed(6)),
    ]),
  };
}

const probe = { radiusMm: 0.65, activeMm: [27.5, 32.5], outerMm: 20, lengthMm: 60, faceMm: 29 };
const freeze = { rampSeconds: 10, wallC: -70, bodyC: 37, seconds: 120 };
const blood = [
  { perfusionWPerM3K: 500, metabolicWPerM3: 200 },
  { perfusionWPerM3K: 1800, metabolicWPerM3: 700 },
];

/** Faces from `from` to `to`, about `finest` apart at the first and a little wider with every cell. */
function graded(from, to, finest, growth) {
  const steps = [];
  for (let size = finest, sum = 0; sum < to - from; size *= growth) {
    steps.push(size);
    sum += size;
  }
  const whole = steps.reduce((sum, size) => sum + size, 0);
  let at = from;
  return [from, ...steps.map((size) => (at += (size * (to - from)) / whole))];
}

function mirrored(from, to, finest, growth) {
  return graded(from, to, finest, growth)
    .map((mm) => from + to - mm)
    .reverse();
}

function even(from, to, size) {
  const count = Math.round((to - from) / size);
  return Array.from({ length: count + 1 }, (_, n) => from + ((to - from) * n) / count);
}

const joined = (...parts) => parts.flatMap((part, n) => (n === 0 ? part : part.slice(1)));
const curves = (t) => {
  const span = t.liquidusC - t.solidusC;
  const cold = t.densityKgPerM3 * t.frozenHeatCapacityJPerKgK;
  const warm = t.densityKgPerM3 * t.unfrozenHeatCapacityJPerKgK;
  return {
    ...t,
    cold,
    warm,
    mushy: (cold + warm) / 2 + (t.densityKgPerM3 * t.latentHeatJPerKg) / span,
    span,
  };
};

/** B1's first freeze where fat meets muscle, with cells of `finest` mm along the probe. */
function run(finest) {
  const growth = 1 + 0.8 * finest;
  const [from, to] = probe.activeMm;
  const r = graded(probe.radiusMm, probe.outerMm, finest, growth);
  const z = joined(
    mirrored(0, from - 5, 2 * finest, growth),
    even(from - 5, to + 5, finest),
    graded(to + 5, probe.lengthMm, 2 * finest, growth),
  );
  const nr = r.length - 1;
  const nz = z.length - 1;
  const mid = (faces, n) => (faces[n] + faces[n + 1]) / 2;
  const kinds = [fat, muscle].map(curves);
  const kindOf = Array.from({ length: nz }, (_, iz) => (mid(z, iz) < probe.faceMm ? 0 : 1));
  const size = nr * nz;
  const temperature = new Float64Array(size).fill(freeze.bodyC);
  const enthalpy = new Float64Array(size);
  const conductivity = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const t = kinds[kindOf[Math.floor(i / nr)]];
    enthalpy[i] = t.warm * (freeze.bodyC - t.liquidusC);
    conductivity[i] = t.unfrozenConductivityWPerMK;
  }
  const area = Float64Array.from({ length: nr }, (_, ir) => r[ir + 1] ** 2 - r[ir] ** 2);
  // ∫dr/r from a centre to its faces, and half heights; the common π and 2π are left out on both sides.
  const inner = Float64Array.from({ length: nr }, (_, ir) => Math.log(mid(r, ir) / r[ir]));
  const outer = Float64Array.from({ length: nr }, (_, ir) => Math.log(r[ir + 1] / mid(r, ir)));
  const height = Float64Array.from({ length: nz }, (_, iz) => z[iz + 1] - z[iz]);
  const fastest = Math.max(...kinds.map((t) => t.frozenConductivityWPerMK / t.cold)) * 1e6;
  const least = Math.min(finest, ...height);
  const seconds = freeze.seconds / Math.ceil(freeze.seconds / ((0.22 * least * least) / fastest));
  const steps = Math.round(freeze.seconds / seconds);
  const up = new Float64Array(nr);
  for (let step = 0; step < steps; step++) {
    const now = (step + 0.5) * seconds;
    const share = Math.min(1, now / freeze.rampSeconds);
    const wallC = freeze.bodyC + share * (freeze.wallC - freeze.bodyC);
    for (let ir = 0; ir < nr; ir++)
      up[ir] = (area[ir] * (freeze.bodyC - temperature[ir])) / (height[0] / 2 / conductivity[ir]);
    for (let iz = 0; iz < nz; iz++) {
      const t = kinds[kindOf[iz]];
      const { perfusionWPerM3K, metabolicWPerM3 } = blood[kindOf[iz]];
      const active = mid(z, iz) > from && mid(z, iz) < to;
      let i = iz * nr;
      let across = active ? (2 * height[iz] * (wallC - temperature[i])) / (inner[0] / conductivity[i]) : 0;
      for (let ir = 0; ir < nr; ir++, i++) {
        const here = temperature[i];
        const k = conductivity[i];
        let out;
        if (ir + 1 < nr) {
          out =
            (2 * height[iz] * (here - temperature[i + 1])) /
            (outer[ir] / k + inner[ir + 1] / conductivity[i + 1]);
        } else out = (2 * height[iz] * (here - freeze.bodyC)) / (outer[ir] / k);
        const gap = height[iz] / 2 / k;
        const above =
          iz + 1 < nz
            ? (area[ir] * (here - temperature[i + nr])) / (gap + height[iz + 1] / 2 / conductivity[i + nr])
            : (area[ir] * (here - freeze.bodyC)) / gap;
        const source = here > t.liquidusC ? perfusionWPerM3K * (freeze.bodyC - here) + metabolicWPerM3 : 0;
        // Areas are in mm² and lengths in mm: W/m³ of flow is 10⁶ of flow per volume in mm.
        const h =
          enthalpy[i] +
          seconds * ((1e6 * (across + up[ir] - out - above)) / (area[ir] * height[iz]) + source);
        enthalpy[i] = h;
        across = out;
        up[ir] = above;
      }
    }
    for (let iz = 0, i = 0; iz < nz; iz++) {
      const t = kinds[kindOf[iz]];
      for (let ir = 0; ir < nr; ir++, i++) {
        const h = enthalpy[i];
        if (h >= 0) {
          temperature[i] = t.liquidusC + h / t.warm;
          conductivity[i] = t.unfrozenConductivityWPerMK;
        } else if (h <= -t.mushy * t.span) {
          temperature[i] = t.solidusC + (h + t.mushy * t.span) / t.cold;
          conductivity[i] = t.frozenConductivityWPerMK;
        } else {
          temperature[i] = t.liquidusC + h / t.mushy;
          const part = -h / (t.mushy * t.span);
          conductivity[i] =
            t.unfrozenConductivityWPerMK + part * (t.frozenConductivityWPerMK - t.unfrozenConductivityWPerMK);
        }
      }
    }
  }
  return readings({ r, z, nr, nz, temperature, mid });
}

const levels = [-0.6, -20];

function readings({ r, z, nr, nz, temperature, mid }) {
  const crossing = (x, y, level) => x[0] + ((level - y[0]) / (y[1] - y[0])) * (x[1] - x[0]);
  const radius = (zMm, level) => {
    let iz = 0;
    while (mid(z, iz + 1) <= zMm) iz++;
    const share = (zMm - mid(z, iz)) / (mid(z, iz + 1) - mid(z, iz));
    const at = (ir) => temperature[iz * nr + ir] * (1 - share) + temperature[(iz + 1) * nr + ir] * share;
    for (let ir = nr - 2; ir >= 0; ir--) {
      if (at(ir) < level) return crossing([mid(r, ir), mid(r, ir + 1)], [at(ir), at(ir + 1)], level);
    }
    return 0;
  };
  const line = (rMm) => {
    let ir = 0;
    while (mid(r, ir + 1) <= rMm) ir++;
    const share = (rMm - mid(r, ir)) / (mid(r, ir + 1) - mid(r, ir));
    return Array.from(
      { length: nz },
      (_, iz) => temperature[iz * nr + ir] * (1 - share) + temperature[iz * nr + ir + 1] * share,
    );
  };
  const ends = (level) => {
    const on = line(1);
    const first = on.findIndex((value) => value < level);
    const last = on.findLastIndex((value) => value < level);
    return [
      crossing([mid(z, first - 1), mid(z, first)], [on[first - 1], on[first]], level),
      crossing([mid(z, last), mid(z, last + 1)], [on[last], on[last + 1]], level),
    ];
  };
  return levels.map((level) => {
    const [fromMm, toMm] = ends(level);
    return {
      radiusMm: radius(30, level),
      lengthMm: toMm - fromMm,
      inFatMm: probe.faceMm - fromMm,
      inMuscleMm: toMm - probe.faceMm,
    };
  });
}

const [rough, fine] = [0.1, 0.05].map(run);
const values = levels.map((temperatureC, n) => {
  const names = Object.keys(fine[n]);
  const extrapolated = names.map((name) => [name, Number((2 * fine[n][name] - rough[n][name]).toFixed(4))]);
  const apart = names.map((name) => [name, Number(Math.abs(fine[n][name] - rough[n][name]).toFixed(4))]);
  return { temperatureC, ...Object.fromEntries(extrapolated), gridsApartMm: Object.fromEntries(apart) };
});
const made = {
  maker:
    'conformance/solver/layers.mjs: a closed form, and an explicit finite-volume program on two grids, extrapolated. Independent of the engines under test.',
  steady: steady(),
  frozen: { tissues: [fat, muscle], perfusions: blood, probe, freeze, values },
};
writeFileSync(new URL('layers.json', import.meta.url), `${JSON.stringify(made, null, 2)}\n`);
console.log(JSON.stringify({ rough, fine, values }, null, 1));
