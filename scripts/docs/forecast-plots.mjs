/** Pictures of the forecast page: plain functions from numbers to SVG text. */
import * as Plot from '@observablehq/plot';
import { colours, draw } from './plots.mjs';

const { ink, quiet, frozen, lethal } = colours;

/** Chance of cover as it stands at several days of one person, side by side; the true end as a line. */
export function narrowingPlot({ curves, endsDay, mostDay }) {
  const panels = [...new Set(curves.map(({ panel }) => panel))];
  return draw('Chance of cover of one invented person as reports come in', {
    width: 960,
    height: 300,
    marginLeft: 50,
    marginRight: 12,
    marginTop: 40,
    marginBottom: 46,
    fx: { label: null, domain: panels, padding: 0.08 },
    x: { label: 'days after the freeze', domain: [0, mostDay], ticks: [0, 60, 120, 180], grid: true },
    y: { label: 'chance that every nerve is silent, %', domain: [0, 100], grid: true },
    marks: [
      Plot.areaY(curves, { fx: 'panel', x: 'day', y1: 'low', y2: 'high', fill: frozen, fillOpacity: 0.22 }),
      Plot.line(curves, { fx: 'panel', x: 'day', y: 'median', stroke: frozen, strokeWidth: 2 }),
      Plot.ruleX(
        panels.map((panel) => ({ panel, x: endsDay })),
        { fx: 'panel', x: 'x', stroke: lethal, strokeDasharray: '4 3' },
      ),
      Plot.text([{ panel: panels[0], x: endsDay, y: 4 }], {
        fx: 'panel',
        x: 'x',
        y: 'y',
        text: () => 'it ends',
        fill: lethal,
        textAnchor: 'start',
        dx: 4,
        stroke: 'white',
        strokeWidth: 4,
      }),
    ],
  });
}

/** What was reported, over what was expected the day before. */
export function expectedPlot({ expected, reported, endsDay, mostDay }) {
  return draw('Worst residual limb pain of one invented person: expected the day before, and reported', {
    width: 960,
    height: 280,
    x: { label: 'days after the freeze', domain: [0, mostDay] },
    y: { label: 'worst pain of the day', domain: [0, 10], ticks: 5, grid: true },
    marks: [
      Plot.areaY(expected, {
        x: 'day',
        y1: (one) => one.low,
        y2: (one) => one.high,
        fill: quiet,
        fillOpacity: 0.28,
        curve: 'step',
      }),
      Plot.line(expected, { x: 'day', y: 'median', stroke: quiet, strokeWidth: 1.5, curve: 'step' }),
      Plot.ruleX([endsDay], { stroke: lethal, strokeDasharray: '4 3' }),
      Plot.dot(reported, { x: 'day', y: 'worst', fill: ink, r: 2.6 }),
      Plot.text([{ x: endsDay, y: 9.6 }], {
        x: 'x',
        y: 'y',
        text: () => 'cover ends',
        fill: lethal,
        textAnchor: 'start',
        dx: 5,
      }),
    ],
  });
}

/** For intervals of every width: how many truths they hold. On the diagonal, belief and world agree. */
export function calibrationPlot(rows, labels) {
  const days = [...new Set(rows.map(({ name }) => name))];
  return draw('Share of true ends of cover within intervals of every width', {
    width: 760,
    height: 400,
    marginTop: 36,
    fx: { label: null, domain: ['first generator', 'second generator'], padding: 0.08 },
    x: { label: 'width of the interval, %', domain: [0, 100], grid: true },
    y: { label: 'true ends within it, %', domain: [0, 100], grid: true },
    color: { domain: days, range: [frozen, colours.third, lethal, colours.strict] },
    marks: [
      Plot.line(
        ['first generator', 'second generator'].flatMap((panel) => [
          { panel, x: 0, y: 0 },
          { panel, x: 100, y: 100 },
        ]),
        { fx: 'panel', x: 'x', y: 'y', z: 'panel', stroke: quiet, strokeDasharray: '3 3' },
      ),
      Plot.line(rows, { fx: 'panel', x: 'x', y: 'y', stroke: 'name', strokeWidth: 1.8 }),
      Plot.text(labels, {
        fx: 'panel',
        x: 'x',
        y: 'y',
        text: 'name',
        fill: 'name',
        fontWeight: 600,
        textAnchor: 'start',
        stroke: 'white',
        strokeWidth: 4,
      }),
    ],
  });
}
