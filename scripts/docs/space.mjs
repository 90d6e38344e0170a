/** What the verification page says of the engine in space beside B3. */
import * as freeze from '../../packages/freeze/dist/index.js';
import * as checks from '../../packages/freeze/dist/verification/index.js';

const percent = (share, digits = 1) => `${(100 * share).toFixed(digits)} %`;

/** B3 with the probe cut out of a box, as several probes are. */
function boxRow(known) {
  const domain = { kind: 'box', from: [-20, -20, -20], to: [20, 20, 20] };
  const result = freeze.spaceKernelEngine.run({ ...freeze.benchmarkB3(), domain }, 'coarse');
  const compared = freeze.compareB3(result, known);
  return [
    'box, coarse',
    percent(freeze.worstLengthError(compared), 2),
    ...compared.map(({ error }) => percent(error)),
  ];
}

const ways = [
  [0, 0, 1],
  [1, 0, 0],
  [1, 0, 1],
  [1, 2, 3],
];

/** A layer at several angles, wherever it begins, beside the closed form of two half-spaces. */
function layers() {
  const trial = { engine: freeze.createSpaceKernelEngine({ scale: 1.3 }), quality: 'coarse' };
  return ways.map((way) => {
    const shares = [3.8, 3.95, 4.1, 4.25, 4.4].map((awayMm) => {
      const { meanK, fallK } = checks.compareTwoLayers(trial, way, awayMm);
      return meanK / fallK;
    });
    return [way.join(', '), percent(Math.min(...shares)), percent(Math.max(...shares))];
  });
}

function heats() {
  const row = (name, change) => {
    const { wall, source } = checks.compareWithRing(change);
    return [name, percent(wall, 2), percent(source, 2), percent(checks.compareVesselAlone(change), 2)];
  };
  const changes = Object.entries(checks.spaceConstantChanges);
  return [row('none'), ...changes.map(([name, change]) => row(`${name} + 5 %`, change))];
}

export function spaceRuns(known) {
  const orders = ['space', 'time'].flatMap((along) =>
    checks
      .observedSpaceOrders(freeze.createSpaceKernelEngine, along)
      .map(({ what, order }) => [along, what, order.toFixed(2)]),
  );
  return { box: boxRow(known), layers: layers(), heats: heats(), orders };
}

/** @param table Makes a table of a head and rows. */
export function spaceSections({ layers, heats, orders }, table) {
  return `The last row has the probe cut out of a box, as two or three probes are: conductances near a probe are fitted to its own field.

A layer of fat beside muscle that loses heat, at several angles and five places within a cell, beside the closed form of two half-spaces (root mean square, share of the fall, rough grid):

${table(['normal', 'least', 'most'], layers)}

Heat of a probe alone beside the axisymmetric engine (−130 °C wall: through the wall, from blood), and of a vessel alone beside the one-dimensional engine; then with one constant 5 % too large. The suite fails unless each passes one of the limits 0.08 %, 0.4 % and 0.6 %.

${table(['changed', 'wall', 'blood', 'vessel'], heats)}

${table(['in', 'quantity', 'observed order'], orders)}

The volume without phase change differs by less than 0.5 % between the two finer grids, so its order in space says little.`;
}
