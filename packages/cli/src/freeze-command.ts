import {
  type FreezeEngine,
  FreezeError,
  type FreezeQuality,
  type FreezeResult,
  benchmarkB1,
  kernelEngine,
  parseFreezeProblem,
  referenceEngine,
} from '@cryobridge/freeze';
import { plainTable } from './plain-table.js';
import { nameOf, readJson } from './read-input.js';
import { type ExitCode, type Terminal, badInput, exitCodes } from './terminal.js';

export interface FreezeFlags {
  readonly json?: boolean;
  readonly fields?: boolean;
  readonly quality?: string;
  readonly engine?: string;
  readonly example?: string;
}

const engines: readonly FreezeEngine[] = [referenceEngine, kernelEngine];
const qualities: readonly FreezeQuality[] = ['coarse', 'standard', 'fine'];

/** Runs one freeze problem, so that anyone can check the physics. */
export async function freezeCommand(
  path: string | undefined,
  flags: FreezeFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (flags.example !== undefined) {
    if (flags.example !== 'b1') throw badInput(`--example: "${flags.example}" is not one of b1`);
    terminal.stdout.write(`${JSON.stringify(benchmarkB1(), null, 2)}\n`);
    return exitCodes.proceed;
  }
  if (path === undefined)
    throw badInput('freeze: name a problem file, - for standard input, or --example b1');
  const quality = qualities.find((each) => each === (flags.quality ?? 'standard'));
  if (quality === undefined)
    throw badInput(`--quality: "${flags.quality}" is not one of ${qualities.join(', ')}`);
  const engine = engines.find(({ name }) => name === (flags.engine ?? 'reference'));
  if (engine === undefined)
    throw badInput(`--engine: "${flags.engine}" is not one of ${engines.map(({ name }) => name).join(', ')}`);
  const name = nameOf(path);
  const json = await readJson(path, terminal);
  const result = orBadInput(() => engine.run(parseFreezeProblem(json), quality), name);
  const text =
    flags.json === true ? JSON.stringify(asJson(result, flags.fields === true)) : resultText(result);
  terminal.stdout.write(`${text}\n`);
  return exitCodes.proceed;
}

const asked: readonly FreezeError['code'][] = ['bad-problem', 'out-of-validity'];

/** A problem that is wrong, or that no run could be trusted for, is the asker's to change. */
function orBadInput<T>(work: () => T, name: string): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof FreezeError) || !asked.includes(error.code)) throw error;
    throw badInput(`${name}: ${error.message}`);
  }
}

/** Fields are long; they are left out unless asked for. */
function asJson({ peakCold, snapshots, ...rest }: FreezeResult, fields: boolean): object {
  if (!fields) return rest;
  return {
    ...rest,
    peakCold: { rMm: [...peakCold.rMm], zMm: [...peakCold.zMm], values: [...peakCold.values] },
    snapshots: snapshots.map(({ timeSeconds, temperatureC, peakColdC }) => ({
      timeSeconds,
      temperatureC: [...temperatureC],
      peakColdC: [...peakColdC],
    })),
  };
}

function resultText({ engine, timeSeconds, isotherms, energy, minimumC, maximumC }: FreezeResult): string {
  const rows = timeSeconds.flatMap((seconds, i) =>
    isotherms.map(({ temperatureC, radiusMm, lengthMm, volumeMm3 }) => [
      String(seconds),
      String(temperatureC),
      ...[radiusMm[i]?.toFixed(3), lengthMm[i]?.toFixed(3), volumeMm3[i]?.toFixed(1)].map(
        (cell) => cell ?? '',
      ),
    ]),
  );
  return [
    plainTable({
      head: ['time s', 'isotherm °C', 'radius mm', 'length mm', 'volume mm³'],
      align: rows[0]?.map(() => 'right') ?? [],
      rows,
    }),
    '',
    `Heat balance: ${energy.wallJ.toFixed(1)} J out through the wall, off by ${energy.imbalancePercent.toFixed(3)} %.`,
    `Coldest ${minimumC.toFixed(1)} °C, warmest ${maximumC.toFixed(1)} °C. Engine ${engine.name} ${engine.version}, ${engine.quality}.`,
  ].join('\n');
}
