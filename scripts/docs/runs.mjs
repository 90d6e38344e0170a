/** The runs behind the verification page: everything on it comes from here. */
import { readFileSync } from 'node:fs';
import * as freeze from '../../packages/freeze/dist/index.js';
import * as checks from '../../packages/freeze/dist/verification/index.js';
import { layerRuns } from './layers.mjs';
import { spaceRuns } from './space.mjs';

const reference = (name) =>
  JSON.parse(readFileSync(new URL(`../../conformance/solver/${name}.json`, import.meta.url), 'utf8'));

const engine = freeze.referenceEngine;
const fine = { engine, quality: 'fine' };
const qualities = ['coarse', 'standard', 'fine'];
const geometries = ['plane', 'cylinder', 'sphere'];

export const { tolerances } = checks;
export const { validity } = freeze;

export const data = {
  analytic: reference('analytic'),
  benchmarks: reference('benchmarks'),
  otherModel: reference('other-model'),
  published: reference('published'),
};

function neumann() {
  const { cases, materials } = { ...data.analytic.neumann, materials: data.analytic.materials };
  return cases.map((of) => {
    const name = `${of.material}, wall ${of.wallC} °C`.replace('-', '−');
    const front = freeze.neumannFront(checks.sharpTissue(materials[of.material]), of.wallC, of.initialC);
    const compared = checks.compareNeumann(fine, data.analytic, of);
    const curve = Array.from({ length: 121 }, (_, n) => ({ name, x: 5 * n, y: front.frontMm(5 * n) }));
    const dots = of.frontMm.map(([x], n) => ({ name, x, y: compared[n].value }));
    return { name, curve, dots, compared };
  });
}

function closedForms(neumannRuns) {
  const percent = (list) => 100 * checks.worstError(list);
  const rows = neumannRuns.map(({ name, compared }) => [
    'Neumann',
    name,
    `${percent(compared).toFixed(2)} %`,
  ]);
  for (const of of data.analytic.paterson.cases) {
    const { fronts, temperatures } = checks.comparePaterson(fine, data.analytic, of);
    const kelvin = checks.worstError(temperatures).toFixed(3);
    rows.push([
      'Paterson',
      `${of.material}, ${of.sinkWPerM} W/m`,
      `${percent(fronts).toFixed(2)} %, ${kelvin} K`,
    ]);
  }
  const sphere = checks.worstError(checks.comparePennesSphere(fine, data.analytic));
  rows.push(['Pennes, transient', 'sphere, W = 7668 W/m³K, 300 s', `${sphere.toFixed(4)} K`]);
  for (const of of data.analytic.steadyIce.cases) {
    for (const kind of ['cylinder', 'sphere']) {
      const [row] = checks.compareSteadyIce(fine, data.analytic, of, kind);
      const what = `${kind}, W = ${of.perfusionWPerM3K.toFixed(0)} W/m³K`;
      rows.push(['Pennes, steady ice', what, `${(100 * Math.abs(row.error)).toFixed(2)} %`]);
    }
  }
  return rows;
}

function b0() {
  const seconds = Array.from({ length: 121 }, (_, n) => n);
  const lines = geometries.flatMap((geometry) => {
    const { isotherms } = engine.run(freeze.benchmarkB0(geometry, seconds), 'standard');
    return [
      ...seconds.map((x) => ({ geometry, name: 'front', x, y: isotherms[0].radiusMm[x] })),
      ...seconds.map((x) => ({ geometry, name: '−20 °C', x, y: isotherms[1].radiusMm[x] })),
    ].filter(({ y }) => y > 0);
  });
  const dots = data.benchmarks.B0.rows.flatMap(([geometry, x, front, iso]) => [
    { geometry, name: 'front', x, y: front },
    { geometry, name: '−20 °C', x, y: iso },
  ]);
  const table = geometries.map((kind) => [
    kind,
    ...['standard', 'fine'].map(
      (quality) =>
        `${(100 * checks.worstError(checks.compareB0({ engine, quality }, data.benchmarks, kind))).toFixed(2)} %`,
    ),
  ]);
  return { lines, dots, table };
}

const SERIES = [
  ['ice radius', 0, 'radiusMm', 1],
  ['ice length', 0, 'lengthMm', 2],
  ['−20 °C radius', 1, 'radiusMm', 3],
  ['−20 °C length', 1, 'lengthMm', 4],
];

function b1() {
  const seconds = Array.from({ length: 181 }, (_, n) => 2 * n);
  const { isotherms } = engine.run(freeze.benchmarkB1(seconds), 'standard');
  const rows = data.benchmarks.B1.series.rows;
  const lines = SERIES.flatMap(([name, n, what]) =>
    seconds.map((x, k) => ({ name, x, y: isotherms[n][what][k] || null })),
  );
  const dots = SERIES.flatMap(([name, , , column]) =>
    rows.filter((row) => row[column] > 0).map((row) => ({ name, x: row[0], y: row[column] })),
  );
  return { lines, dots, table: qualities.map(b1Row) };
}

/** Worst error at the two times of the benchmark, and of each length over all freezing times from 20 s on. */
function b1Row(quality) {
  const rows = data.benchmarks.B1.series.rows.filter(
    ([seconds]) => (seconds >= 20 && seconds <= 120) || (seconds >= 200 && seconds <= 300),
  );
  const { isotherms, energy, peakCold } = engine.run(
    freeze.benchmarkB1(rows.map(([seconds]) => seconds)),
    quality,
  );
  const overTime = SERIES.map(([, n, what, column]) =>
    Math.max(...rows.map((row, k) => Math.abs(isotherms[n][what][k] / row[column] - 1))),
  );
  const worst = checks.worstError(checks.compareB1({ engine, quality }, data.benchmarks));
  return [
    quality,
    `${peakCold.rMm.length - 2} × ${peakCold.zMm.length - 2}`,
    `${(100 * worst).toFixed(2)} %`,
    ...overTime.map((error) => `${(100 * error).toFixed(1)} %`),
    `${energy.imbalancePercent.toFixed(4)} %`,
  ];
}

function orders() {
  const all = ['space', 'time'].flatMap((along) =>
    checks.observedOrders(freeze.createReferenceEngine, along).map((row) => ({ along, ...row })),
  );
  const points = all.flatMap(({ along, what, scales, values }) => {
    const finest = Math.abs(values[2]);
    return [
      { along, name: what, x: scales[0], y: Math.abs(values[0] - values[1]) / finest },
      { along, name: what, x: scales[1], y: Math.abs(values[1] - values[2]) / finest },
    ];
  });
  return { points, table: all.map(({ along, what, order }) => [along, what, order.toFixed(2)]) };
}

function energy() {
  return Object.entries(checks.scenarios).flatMap(([name, problem]) =>
    ['coarse', 'standard'].map((quality) => {
      const result = engine.run(problem, quality);
      const [low, high] = checks.temperatureBounds(problem);
      const beyondK = Math.max(low - result.minimumC, result.maximumC - high);
      return { name, quality, y: result.energy.imbalancePercent, beyondK };
    }),
  );
}

function mutations() {
  const coldest = data.analytic.neumann.cases.find(({ wallC }) => wallC === -130);
  const measure = (disturbance) => {
    const trial = { ...fine, disturbance };
    return [
      `${(100 * checks.worstError(checks.compareNeumann(trial, data.analytic, coldest))).toFixed(2)} %`,
      `${checks.worstError(checks.comparePennesSphere(trial, data.analytic)).toFixed(3)} K`,
    ];
  };
  const rows = Object.entries(checks.constantChanges).map(([name, change]) => [
    `${name} + 5 %`,
    ...measure(change),
  ]);
  return [['none', ...measure({})], ...rows];
}

function otherModel() {
  const rows = checks.compareOtherModel({ engine, quality: 'standard' }, data.otherModel);
  const points = rows.flatMap(({ row, iceWidthMm, width20Mm }) => [
    { name: 'ice', x: row.iceWidthMm, y: iceWidthMm },
    { name: '−20 °C zone', x: row.width20Mm, y: width20Mm },
  ]);
  const worst = (name) =>
    Math.max(...points.filter((point) => point.name === name).map(({ x, y }) => Math.abs(x - y)));
  return { points, count: rows.length, iceMm: worst('ice'), lethalMm: worst('−20 °C zone') };
}

function field() {
  const b1Problem = freeze.benchmarkB1([120]);
  const problem = { ...b1Problem, wall: b1Problem.wall.slice(0, 2) };
  const { peakCold } = engine.run(problem, 'fine');
  return {
    read: freeze.fieldSampler(peakCold),
    contours: (temperatureC) => freeze.isothermContours(peakCold, temperatureC),
  };
}

/** The kernel, the reference and the twin beside each other, on B1 and over a family of problems. */
function engines() {
  const percent = (value) => `${(100 * value).toFixed(2)} %`;
  const rows = [freeze.referenceEngine, freeze.kernelEngine].flatMap((each) =>
    qualities.map((quality) => [
      each.name,
      quality,
      percent(checks.worstError(checks.compareB1({ engine: each, quality }, data.benchmarks))),
    ]),
  );
  const twin = { engine: freeze.twinEngine, quality: 'coarse' };
  rows.push(['twin', 'coarse', percent(checks.worstError(checks.compareB1(twin, data.benchmarks)))]);
  return { rows, agreement: reference('agreement') };
}

/** B3 by the kernel in space, at each quality, and what else is known of it. */
function space() {
  const known = reference('b3');
  const more = spaceRuns(known);
  const rows = qualities.map((quality) => {
    const result = freeze.spaceKernelEngine.run(freeze.benchmarkB3(), quality);
    const compared = freeze.compareB3(result, known);
    const shown = compared.map(({ error }) => `${(100 * error).toFixed(1)} %`);
    return [quality, `${(100 * freeze.worstLengthError(compared)).toFixed(2)} %`, ...shown];
  });
  return { rows: [...rows, more.box], ...more };
}

export function allRuns() {
  const neumannRuns = neumann();
  return {
    neumann: neumannRuns,
    closedForms: closedForms(neumannRuns),
    b0: b0(),
    b1: b1(),
    orders: orders(),
    energy: energy(),
    mutations: mutations(),
    otherModel: otherModel(),
    published: checks.comparePublished(engine, data.published),
    field: field(),
    engines: engines(),
    space: space(),
    layers: layerRuns(),
  };
}
