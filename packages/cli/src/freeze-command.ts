import {
  type FreezeEngine,
  FreezeError,
  type FreezeQuality,
  type FreezeResult,
  type SpaceEngine,
  benchmarkB1,
  benchmarkB3,
  isSpaceProblem,
  kernelEngine,
  parseFreezeProblem,
  parseSpaceProblem,
  referenceEngine,
  spaceEngine,
  spaceKernelEngine,
} from '@cryobridge/freeze';
import { plainTable } from './plain-table.js';
import { nameOf, readJson } from './read-input.js';
import { spaceJson, spaceText } from './space-result.js';
import { type ExitCode, type Terminal, badInput, exitCodes } from './terminal.js';

export interface FreezeFlags {
  readonly json?: boolean;
  readonly fields?: boolean;
  readonly quality?: string;
  readonly engine?: string;
  readonly example?: string;
}

/** By the name that is asked for: one that is written to be read, and one that is fast. */
const engines: Readonly<Record<string, readonly [FreezeEngine, SpaceEngine]>> = {
  reference: [referenceEngine, spaceEngine],
  kernel: [kernelEngine, spaceKernelEngine],
};
const qualities: readonly FreezeQuality[] = ['coarse', 'standard', 'fine'];
const examples: Readonly<Record<string, () => object>> = { b1: () => benchmarkB1(), b3: () => benchmarkB3() };

/** The value of a flag that takes one of a few words. */
function chosen<T>(flag: string, word: string, among: Readonly<Record<string, T>>): T {
  const value = Object.hasOwn(among, word) ? among[word] : undefined;
  if (value === undefined)
    throw badInput(`--${flag}: "${word}" is not one of ${Object.keys(among).join(', ')}`);
  return value;
}

/** Runs one freeze problem, about one probe or in space, so that anyone can check the physics. */
export async function freezeCommand(
  path: string | undefined,
  flags: FreezeFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (flags.example !== undefined) {
    terminal.stdout.write(`${JSON.stringify(chosen('example', flags.example, examples)(), null, 2)}\n`);
    return exitCodes.proceed;
  }
  if (path === undefined)
    throw badInput('freeze: name a problem file, - for standard input, or --example b1');
  const quality = qualities.find((each) => each === (flags.quality ?? 'standard'));
  if (quality === undefined)
    throw badInput(`--quality: "${flags.quality}" is not one of ${qualities.join(', ')}`);
  const engine = chosen('engine', flags.engine ?? 'reference', engines);
  const name = nameOf(path);
  const json = await readJson(path, terminal);
  const text = orBadInput(() => resultOf(json, { engine, quality, flags }), name);
  terminal.stdout.write(`${text}\n`);
  return exitCodes.proceed;
}

interface Asked {
  readonly engine: readonly [FreezeEngine, SpaceEngine];
  readonly quality: FreezeQuality;
  readonly flags: FreezeFlags;
}

function resultOf(json: unknown, { engine: [ring, space], quality, flags }: Asked): string {
  const fields = flags.fields === true;
  if (isSpaceProblem(json)) {
    const result = space.run(parseSpaceProblem(json), quality);
    return flags.json === true ? JSON.stringify(spaceJson(result, fields)) : spaceText(result);
  }
  const result = ring.run(parseFreezeProblem(json), quality);
  return flags.json === true ? JSON.stringify(asJson(result, fields)) : resultText(result);
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
