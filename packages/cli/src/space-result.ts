import type { SpaceField, SpaceIsotherm, SpaceResult, SpaceSnapshot } from '@cryobridge/freeze';
import { plainTable } from './plain-table.js';

/** What a run in space gives; its fields, which are long, only when asked for. */
export function spaceJson({ peakCold, snapshots, ...rest }: SpaceResult, fields: boolean): object {
  if (!fields) return rest;
  return {
    ...rest,
    peakCold: fieldJson(peakCold),
    ...(snapshots.length > 0 && { snapshots: snapshots.map(snapshotJson) }),
  };
}

function snapshotJson({ timeSeconds, temperatureC, peakColdC }: SpaceSnapshot): object {
  return { timeSeconds, temperatureC: [...temperatureC], peakColdC: [...peakColdC] };
}

function fieldJson({ grid, values }: SpaceField): object {
  return {
    grid: { ...grid, nodes: grid.nodes.map((axis) => [...axis]), tissue: [...grid.tissue] },
    values: [...values],
  };
}

/** One row for each ray or line, a column for each isotherm: an isotherm's extent, mm. */
function rowsAt(isotherms: readonly SpaceIsotherm[], seconds: number, at: number): string[][] {
  const first = isotherms[0];
  if (!first) return [];
  const row = (what: string, read: (isotherm: SpaceIsotherm) => number | undefined, digits = 3) => [
    String(seconds),
    what,
    ...isotherms.map((isotherm) => read(isotherm)?.toFixed(digits) ?? ''),
  ];
  return [
    ...Object.keys(first.rayMm).map((name) => row(`${name}, mm`, ({ rayMm }) => rayMm[name]?.[at])),
    ...Object.keys(first.lineMm).map((name) => row(`${name}, mm`, ({ lineMm }) => lineMm[name]?.[at])),
    row('volume, mm³', ({ volumeMm3 }) => volumeMm3[at], 1),
  ];
}

/** The result as text: isotherms on each ray and line over time, and the heat balance. */
export function spaceText(result: SpaceResult): string {
  const { engine, timeSeconds, isotherms, energy, minimumC, maximumC, cells } = result;
  const head = ['time s', 'what', ...isotherms.map(({ temperatureC }) => `${temperatureC} °C`)];
  return [
    plainTable({
      head,
      align: head.map((_, n) => (n === 1 ? 'left' : 'right')),
      rows: timeSeconds.flatMap((seconds, at) => rowsAt(isotherms, seconds, at)),
    }),
    '',
    `Heat balance: ${energy.wallJ.toFixed(1)} J out through the probes, ${energy.vesselJ.toFixed(1)} J in from vessels,`,
    `off by ${energy.imbalancePercent.toFixed(3)} %.`,
    `Coldest ${minimumC.toFixed(1)} °C, warmest ${maximumC.toFixed(1)} °C.`,
    `Engine ${engine.name} ${engine.version}, ${engine.quality}, ${cells} cells.`,
  ].join('\n');
}
