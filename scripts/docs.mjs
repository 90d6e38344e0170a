/** Makes docs/verification.md and its pictures from runs of the freeze engine: `npm run docs`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const built = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'packages/freeze'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);

const { allRuns, data, tolerances, validity } = await import('./docs/runs.mjs');
const { verificationPage } = await import('./docs/page.mjs');
const plots = await import('./docs/plots.mjs');

const runs = allRuns();

function fieldPicture({ read, contours }) {
  const { ink, lethal, strict } = plots.colours;
  const isotherms = [
    [-0.6, ink, 2.2, 'ice'],
    [-20, lethal, 2.2, '−20 °C'],
    [-40, strict, 2.2, '−40 °C'],
  ];
  const drawn = isotherms.flatMap(([temperatureC, colour, width, label]) =>
    contours(temperatureC).flatMap((points) => {
      const highest = points.reduce((best, point) => (point[1] > best[1] ? point : best));
      const below = points.map(([z, r]) => [z, -r]);
      return [
        { points, colour, width, label, labelAt: highest },
        { points: below, colour, width },
      ];
    }),
  );
  const probe = {
    shaft: { x1: 20, x2: 40, y1: -0.65, y2: 0.65 },
    active: { x1: 27.5, x2: 32.5, y1: -0.65, y2: 0.65 },
  };
  return plots.fieldPlot({ read, contours: drawn, probe });
}

const published = runs.published.map(({ row, value, within }) => ({ ...row, value, within, label: row.id }));

const pictures = {
  'neumann.svg': plots.neumannPlot(
    runs.neumann.flatMap(({ curve }) => curve),
    runs.neumann.flatMap(({ dots }) => dots),
  ),
  'b0.svg': plots.b0Plot(runs.b0.lines, runs.b0.dots),
  'b1.svg': plots.b1Plot(runs.b1.lines, runs.b1.dots),
  'order.svg': plots.orderPlot(runs.orders.points),
  'energy.svg': plots.energyPlot(runs.energy),
  'other-model.svg': plots.otherModelPlot(runs.otherModel.points),
  'published.svg': plots.publishedPlot(published),
  'b1-field.svg': fieldPicture(runs.field),
};

mkdirSync(`${root}docs/verification`, { recursive: true });
for (const [name, svg] of Object.entries(pictures)) writeFileSync(`${root}docs/verification/${name}`, svg);
const target = `${root}docs/verification.md`;
const page = verificationPage(runs, { data, tolerances, validity });
writeFileSync(target, await format(page, { ...(await resolveConfig(target)), parser: 'markdown' }));
