import { existsSync } from 'node:fs';
import { plainTable } from './plain-table.js';
import { type ExitCode, type Terminal, badInput, exitCodes } from './terminal.js';

export interface BenchFlags {
  readonly json?: boolean;
}

interface Timed {
  readonly worstErrorPercent: number;
  readonly milliseconds: number;
  readonly energyImbalancePercent: number;
  readonly quality: string;
}

/** As the bench scripts give them. */
export interface FreezeFigures {
  readonly b1: Timed;
  readonly b1Fine: Timed;
  readonly b3: Timed;
  readonly probability: {
    readonly seconds: number;
    readonly cpuSeconds: number;
    readonly threads: number;
    readonly states: number;
    readonly durations: number;
    readonly worstChanceError: number;
  };
  readonly sweep: {
    readonly speedup: number;
    readonly speedupByCpuTime: number;
    readonly pointsPerSecond: readonly [number, number];
  };
  readonly wasmGzipBytes: number;
  readonly residentMb: number;
  readonly residentRunMb: number;
  readonly residentWholeMb: number;
}

/** Measuring needs the bench scripts of a checkout; an installed package has none. */
const script = new URL('../../../bench/freeze-figures.mjs', import.meta.url);

/** Measures the freeze engine on this machine and prints it beside the goals and other programs. */
export async function benchCommand(what: string, flags: BenchFlags, terminal: Terminal): Promise<ExitCode> {
  if (what !== 'freeze') throw badInput(`bench: "${what}" is not one of freeze`);
  if (!existsSync(script)) throw badInput('bench: runs in a checkout of the project only');
  const { freezeFigures } = (await import(script.href)) as { freezeFigures(): Promise<FreezeFigures> };
  const figures = await freezeFigures();
  terminal.stdout.write(`${flags.json === true ? JSON.stringify(figures) : figuresText(figures)}\n`);
  return exitCodes.proceed;
}

/** The figures as a table, goals beside them. */
export function figuresText(figures: FreezeFigures): string {
  return [
    plainTable({ head: ['work', 'here', 'goal'], align: ['left', 'left', 'left'], rows: ownRows(figures) }),
    '',
    plainTable({
      head: ['B1 by other programs', 'error', 'time'],
      align: ['left', 'left', 'left'],
      rows: others,
    }),
  ].join('\n');
}

function ownRows({ b1, b1Fine, b3, probability, sweep, ...size }: FreezeFigures): string[][] {
  return [
    [`B1, ${b1.quality}`, timedText(b1), '2 % in 5 ms'],
    [`B1, ${b1Fine.quality}`, timedText(b1Fine), '0.5 % in 60 ms'],
    [`B3, ${b3.quality}`, timedText(b3), '1.5 % in 500 ms, 2.5 % in 100 ms'],
    [
      `chances, ${probability.states} states × ${probability.durations} durations`,
      `${probability.seconds.toFixed(2)} s on ${probability.threads} threads, processor time ${probability.cpuSeconds.toFixed(2)} s`,
      '2 s on two cores',
    ],
    [
      'sweep, 2 workers against 1',
      `${sweep.speedup.toFixed(2)} ×, by processor time ${sweep.speedupByCpuTime.toFixed(2)} ×`,
      '1.8 ×',
    ],
    ['kernel and what runs it, gzip', `${(size.wasmGzipBytes / 1000).toFixed(1)} kB`, '40 kB'],
    [
      'memory of a B1 run beyond Node',
      `${size.residentMb.toFixed(1)} MB with loading the kernel, ${size.residentRunMb.toFixed(1)} MB without; by the whole package ${size.residentWholeMb.toFixed(1)} MB`,
      '10 MB',
    ],
  ];
}

function timedText({ worstErrorPercent, milliseconds, energyImbalancePercent }: Timed): string {
  return `${worstErrorPercent.toFixed(2)} % in ${milliseconds.toFixed(1)} ms, energy off by ${energyImbalancePercent.toFixed(4)} %`;
}

/** On a two-core server, one thread: a fast setting and an accurate one, worse error of W06 and L06. */
const others = [
  ['native C, graded grid, ADI', '1.8 % / 1.4 %', '3.9 ms / 12.5 ms'],
  ['dolfinx 0.5', '1.5 % / 0.7 %', '0.91 s / 6.9 s'],
  ['FreeFEM 4.11', '1.6 % / 0.6 %', '1.03 s / 12.8 s'],
  ['SciPy implicit', '1.8 % / 0.9 %', '1.41 s / 5.5 s'],
  ['GetDP 3.2', '1.1 % / 0.4 %', '1.79 s / 21 s'],
  ['CalculiX 2.20 (no perfusion)', '0.9 % / 0.6 %', '14 s / 63 s'],
];
