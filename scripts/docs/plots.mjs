/** Pictures of the verification page: plain functions from numbers to SVG text. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const { document } = parseHTML('<!doctype html><html><body></body></html>');

const ink = '#1c2733';
const quiet = '#8a97a3';
const frozen = '#1f6f9f';
const lethal = '#c8641b';
const third = '#2a8a6d';
const fourth = '#7d4f9e';
const miss = '#b3261e';

const style = { background: 'white', color: ink, fontFamily: 'system-ui, sans-serif', fontSize: '12px' };

/** One picture as SVG text, in the house's style. */
export function draw(title, options) {
  const svg = Plot.plot({
    document,
    width: 720,
    height: 360,
    marginLeft: 56,
    marginRight: 24,
    marginBottom: 44,
    style,
    ariaLabel: title,
    ...options,
  });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('xmlns:xlink', 'http://www.w3.org/1999/xlink');
  svg.setAttribute('role', 'img');
  return `${svg.outerHTML}\n`;
}

/** Lines for what the engine says, dots for the reference, names at the right end. */
function linesAndDots(title, { lines, dots, x, y, colours, labelsAt = Infinity }, options = {}) {
  const last = Object.keys(colours).flatMap((name) =>
    lines.filter((row) => row.name === name && row.x <= labelsAt).slice(-1),
  );
  return draw(title, {
    marginRight: 120,
    x: { label: x, grid: true, nice: true },
    y: { label: y, grid: true, nice: true, zero: true },
    color: { domain: Object.keys(colours), range: Object.values(colours) },
    marks: [
      Plot.line(lines, { x: 'x', y: 'y', stroke: 'name', strokeWidth: 1.8 }),
      Plot.dot(dots, { x: 'x', y: 'y', stroke: 'name', fill: 'white', r: 3, strokeWidth: 1.4 }),
      Plot.text(last, {
        x: 'x',
        y: 'y',
        text: 'name',
        fill: 'name',
        stroke: 'white',
        strokeWidth: 4,
        ...(labelsAt < Infinity ? { dy: -14 } : { textAnchor: 'start', dx: 8 }),
      }),
    ],
    ...options,
  });
}

/** Neumann fronts: closed form as lines, engine as dots. */
export function neumannPlot(lines, dots) {
  const names = [...new Set(lines.map(({ name }) => name))];
  const colours = Object.fromEntries(names.map((name, n) => [name, [frozen, third, fourth][n]]));
  return linesAndDots(
    'Position of Neumann’s front over time: closed form and solver',
    { lines, dots, x: 'seconds', y: 'front, mm', colours },
    { marginRight: 150 },
  );
}

/** B0: three geometries side by side. */
export function b0Plot(lines, dots) {
  return draw('B0: front and −20 °C isotherm in plane, cylinder and sphere', {
    height: 300,
    fx: { label: null, domain: ['plane', 'cylinder', 'sphere'] },
    marginBottom: 52,
    x: { label: 'seconds', labelOffset: 46, grid: true, ticks: [0, 30, 60, 90, 120] },
    y: { label: 'mm', grid: true, nice: true, zero: true },
    color: { domain: ['front', '−20 °C'], range: [frozen, lethal], legend: false },
    marks: [
      Plot.frame({ stroke: '#d5dbe0' }),
      Plot.line(lines, { fx: 'geometry', x: 'x', y: 'y', stroke: 'name', strokeWidth: 1.8 }),
      Plot.dot(dots, {
        fx: 'geometry',
        x: 'x',
        y: 'y',
        stroke: 'name',
        fill: 'white',
        r: 3.2,
        strokeWidth: 1.4,
      }),
      Plot.text(
        lines.filter(({ x, geometry }) => x === 120 && geometry === 'plane'),
        { fx: 'geometry', x: 'x', y: 'y', text: 'name', fill: 'name', textAnchor: 'end', dy: -10, dx: -4 },
      ),
    ],
  });
}

/** B1 over six minutes. */
export function b1Plot(lines, dots) {
  const colours = {
    'ice length': frozen,
    'ice radius': third,
    '−20 °C length': lethal,
    '−20 °C radius': fourth,
  };
  return linesAndDots(
    'B1: size of the ice and of the −20 °C zone over two cycles',
    { lines, dots, x: 'seconds', y: 'mm', colours, labelsAt: 80 },
    {
      marginRight: 24,
      x: { label: 'seconds', grid: true, domain: [0, 360], ticks: [0, 60, 120, 180, 240, 300, 360] },
    },
  );
}

/** Differences between successive refinements; the slope is the order. */
export function orderPlot(rows) {
  const names = [...new Set(rows.map(({ name }) => name))];
  const keys = ['space', 'time'].flatMap((along) =>
    names
      .filter((name) => rows.some((row) => row.along === along && row.name === name))
      .map((name, n) => ({ along, name, x: 0.5, y: 10 ** (-1.15 - 0.11 * n) })),
  );
  return draw('Difference between successive refinements, in space and in time', {
    height: 420,
    marginLeft: 64,
    fx: { label: null, domain: ['space', 'time'] },
    x: {
      type: 'log',
      label: 'cell or step, relative to coarse',
      domain: [0.48, 1.05],
      ticks: [0.5, 1],
      tickFormat: String,
    },
    y: {
      type: 'log',
      label: 'relative difference',
      grid: true,
      domain: [2e-4, 0.1],
      ticks: 3,
      tickFormat: String,
    },
    color: { domain: names, range: [frozen, lethal, third, fourth, quiet, miss] },
    marks: [
      Plot.frame({ stroke: '#d5dbe0' }),
      Plot.line(rows, { fx: 'along', x: 'x', y: 'y', stroke: 'name', strokeWidth: 1.6 }),
      Plot.dot(rows, { fx: 'along', x: 'x', y: 'y', fill: 'name', r: 3.4 }),
      Plot.text(keys, {
        fx: 'along',
        x: 'x',
        y: 'y',
        text: 'name',
        fill: 'name',
        textAnchor: 'start',
        dx: 4,
      }),
    ],
  });
}

/** Heat that went missing, % of the wall's, on a log scale, with the limit. */
export function energyPlot(rows) {
  const floor = 1e-6;
  return draw('Energy imbalance of every scenario', {
    marginLeft: 210,
    height: 30 + 26 * new Set(rows.map(({ name }) => name)).size,
    x: {
      type: 'log',
      label: '% of the wall’s heat',
      domain: [floor, 1],
      ticks: [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1],
      grid: true,
      tickFormat: String,
    },
    y: { label: null, domain: [...new Set(rows.map(({ name }) => name))] },
    color: { domain: ['coarse', 'standard'], range: [lethal, frozen] },
    marks: [
      Plot.ruleX([0.5], { stroke: miss, strokeDasharray: '4 3' }),
      Plot.text([{ x: 0.5 }], {
        x: 'x',
        frameAnchor: 'top',
        text: () => 'limit',
        fill: miss,
        dx: -4,
        dy: 4,
        textAnchor: 'end',
      }),
      Plot.dot(rows, { x: ({ y }) => Math.max(floor, y), y: 'name', fill: 'quality', r: 4.5 }),
    ],
  });
}

/** Measured intervals as bars, the model as dots, both relative to the measured value or the interval's middle. */
export function publishedPlot(rows) {
  const scaled = rows.map((row) => {
    const unit = row.measured ?? (row.low + row.high) / 2;
    return {
      ...row,
      from: row.low / unit,
      to: row.high / unit,
      at: row.value / unit,
      hasValue: row.measured !== null,
    };
  });
  const shown = 2.2;
  return draw('Published measurements: measured interval and model', {
    marginLeft: 170,
    height: 60 + 24 * rows.length,
    x: {
      label: 'relative to the measurement, or to the middle of what is allowed',
      domain: [0, shown],
      grid: true,
      clamp: true,
    },
    y: { label: null, domain: rows.map(({ label }) => label) },
    marks: [
      Plot.ruleX([1], { stroke: '#d5dbe0' }),
      Plot.link(scaled, {
        x1: 'from',
        x2: ({ to }) => Math.min(shown, to),
        y1: 'label',
        y2: 'label',
        stroke: quiet,
        strokeWidth: 7,
        strokeOpacity: 0.45,
      }),
      Plot.tickX(
        scaled.filter(({ hasValue }) => hasValue),
        { x: 1, y: 'label', stroke: ink, strokeWidth: 1.6, inset: 5 },
      ),
      Plot.dot(scaled, {
        x: ({ at }) => Math.min(shown, at),
        y: 'label',
        fill: ({ within }) => (within ? frozen : miss),
        r: 5,
      }),
    ],
  });
}

/** Our widths against another model's. */
export function otherModelPlot(rows) {
  return draw('Widths of the ice and of the −20 °C zone: this solver against another model', {
    width: 460,
    height: 440,
    x: { label: 'other model, mm', grid: true, domain: [0, 16] },
    y: { label: 'this solver, mm', grid: true, domain: [0, 16] },
    color: { domain: ['ice', '−20 °C zone'], range: [frozen, lethal] },
    marks: [
      Plot.line(
        [
          [0, 0],
          [16, 16],
        ],
        { stroke: quiet, strokeDasharray: '4 3' },
      ),
      Plot.dot(rows, { x: 'x', y: 'y', stroke: 'name', r: 3.6, strokeWidth: 1.5 }),
      Plot.text(
        [
          { x: 10.6, y: 13, name: 'ice' },
          { x: 8.2, y: 4.6, name: '−20 °C zone' },
        ],
        { x: 'x', y: 'y', text: 'name', fill: 'name', fontWeight: 600 },
      ),
    ],
  });
}

/** The coldest field of B1: temperatures in bands of 5 K, isotherms as lines, both halves, probe in the middle. */
export function fieldPlot({ read, contours, probe }) {
  return draw('B1: coldest temperatures at 120 s about the probe', {
    width: 720,
    height: 500,
    aspectRatio: 1,
    x: { label: 'along the probe, mm', domain: [20, 40] },
    y: { label: 'from the axis, mm', domain: [-6.5, 6.5] },
    color: {
      type: 'linear',
      scheme: 'blues',
      reverse: true,
      domain: [-70, 37],
      label: '°C',
    },
    marks: [
      Plot.contour({
        x1: 20,
        x2: 40,
        y1: -6.5,
        y2: 6.5,
        fill: (z, r) => read(Math.abs(r), z),
        thresholds: Array.from({ length: 22 }, (_, n) => 5 * n - 70),
        pixelSize: 4,
      }),
      ...contours.map(({ points, colour, width }) =>
        Plot.line(points, { x: ([z]) => z, y: ([, r]) => r, stroke: colour, strokeWidth: width }),
      ),
      Plot.rect([probe.shaft], { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: '#c9d0d6' }),
      Plot.rect([probe.active], { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: ink }),
      Plot.text(
        contours.filter(({ label }) => label),
        {
          x: ({ labelAt }) => labelAt[0],
          y: ({ labelAt }) => labelAt[1],
          text: 'label',
          fill: 'colour',
          stroke: 'white',
          strokeWidth: 4,
          fontWeight: 600,
          dy: -8,
        },
      ),
    ],
  });
}

export const colours = { ink, quiet, frozen, lethal, third, strict: fourth };
