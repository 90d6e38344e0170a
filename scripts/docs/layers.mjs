/** Layers across the axis on the verification page: runs and text. */
import { readFileSync } from 'node:fs';
import * as freeze from '../../packages/freeze/dist/index.js';
import * as checks from '../../packages/freeze/dist/verification/index.js';

const known = JSON.parse(
  readFileSync(new URL('../../conformance/solver/layers.json', import.meta.url), 'utf8'),
);
const engines = [
  [freeze.referenceEngine, ['coarse', 'standard']],
  [freeze.kernelEngine, ['coarse', 'standard', 'fine']],
];

/** Errors of every length of the layered benchmark, by engine and quality; and the worst at rest, K. */
export function layerRuns() {
  const rows = engines.flatMap(([engine, qualities]) =>
    qualities.map((quality) => [
      engine.name,
      quality,
      ...checks.compareLayers({ engine, quality }, known).map(({ error }) => `${(100 * error).toFixed(2)} %`),
    ]),
  );
  const atRestK = checks.worstError(
    checks.compareLayersAtRest({ engine: freeze.kernelEngine, quality: 'fine' }, known),
  );
  const apartPercent = Math.max(
    ...known.frozen.values.flatMap(({ gridsApartMm, ...sizes }) =>
      Object.entries(gridsApartMm).map(([name, mm]) => (100 * mm) / sizes[name]),
    ),
  );
  return { rows, atRestK, apartPercent };
}

/** @param table Makes a table of a head and rows. */
export function layersText({ rows, atRestK, apartPercent }, table) {
  const sizes = ['radius', 'length', 'in fat', 'in muscle'];
  return `Layers lie across the probe’s axis, such as fat and muscle under skin, each with its own tissue and blood. Each has its own Kirchhoff variable; faces of cells stand where layers meet, and the flow through them is the one at which both sides have one temperature, solved with the line sweeps. Layers that are alike give the same bytes as one tissue.

At rest, two layers that their blood keeps at different warmth follow the closed form within ${atRestK.toFixed(4)} K. A freeze where fat meets muscle, 1 mm off the middle of the active wall, against an explicit program that has nothing in common with the engines (\`conformance/solver/layers.mjs\`; its two grids are up to ${apartPercent.toFixed(1)} % apart and extrapolated): errors of the −0.6 °C isotherm, then of −20 °C.

${table(['engine', 'quality', ...sizes, ...sizes], rows)}`;
}
