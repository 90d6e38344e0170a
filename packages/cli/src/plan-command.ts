import { RecordError, readBundle } from '@cryobridge/fhir';
import { type FreezeEngine, spaceKernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import {
  type Plan,
  canonicalJson,
  loadPlanWords,
  makePlan,
  rememberSpaceRuns,
  withFormulary,
} from '@cryobridge/plan';
import { answerFlag, answersFromJson, planWithAnswers } from './answers.js';
import { dateFlag, languageFlag, levelFlag, probeFlag, sideFlag } from './flags.js';
import { formularyFrom } from './formulary-file.js';
import { planText } from './plan-text/plan-text.js';
import { nameOf, readInput, readJson } from './read-input.js';
import { shippedAtlas } from './shipped-atlas.js';
import { BadInputError, type ExitCode, type Terminal, exitCodes } from './terminal.js';

export interface PlanFlags {
  readonly json?: boolean;
  readonly language?: string;
  readonly level?: string;
  readonly side?: string;
  readonly surgeryDate?: string;
  readonly tmrDate?: string;
  readonly probe?: string;
  readonly now?: string;
  readonly formulary?: string;
  readonly answers?: string;
  readonly answer?: readonly string[];
  readonly by?: string;
  readonly reason?: string;
}

export interface PlanSource {
  readonly path: string;
  readonly engine: FreezeEngine;
}

/** Remembers its runs over the plans that one command makes. */
const spaceEngine = rememberSpaceRuns(spaceKernelEngine);

/** Prints the plan for a record; the exit code is the verdict. */
export async function planCommand(
  { path, engine }: PlanSource,
  flags: PlanFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const now = flags.now === undefined ? terminal.today() : dateFlag('--now', flags.now);
  const supplement = supplementOf(flags);
  const words = await loadPlanWords(languageFlag('--language', flags.language ?? 'en'));
  const answerFlags = { by: flags.by ?? null, reason: flags.reason ?? null };
  const answersFile = flags.answers;
  const given = [
    ...(answersFile === undefined
      ? []
      : answersFromJson(await readJson(answersFile, terminal), nameOf(answersFile), answerFlags)),
    ...(flags.answer ?? []).map((text) => answerFlag(text, answerFlags)),
  ];
  const here = withFormulary(
    knowledge,
    flags.formulary === undefined
      ? null
      : formularyFrom(await readJson(flags.formulary, terminal), nameOf(flags.formulary)),
  );
  const record = readRecord(await readInput(path, terminal), nameOf(path), { supplement, knowledge, now });
  const plan = planWithAnswers(
    (answers) =>
      makePlan({ case: record, answers, knowledge: here, engine, spaceEngine, atlas: shippedAtlas(), now }),
    given,
    now,
  );
  const { columns, colour } = terminal;
  terminal.stdout.write(
    flags.json === true ? `${canonicalJson(plan)}\n` : planText(plan, { columns, colour, words }),
  );
  return exitCodeOf(plan);
}

type ReadOptions = Parameters<typeof readBundle>[1];

function supplementOf({
  level,
  side,
  surgeryDate,
  tmrDate,
  probe,
}: PlanFlags): NonNullable<ReadOptions['supplement']> {
  return {
    ...(level === undefined ? {} : { level: levelFlag('--level', level) }),
    ...(side === undefined ? {} : { side: sideFlag('--side', side) }),
    ...(surgeryDate === undefined ? {} : { surgeryDate: dateFlag('--surgery-date', surgeryDate) }),
    ...(tmrDate === undefined ? {} : { tmrDate: dateFlag('--tmr-date', tmrDate) }),
    ...(probe === undefined ? {} : { probe: probeFlag('--probe', probe, knowledge) }),
  };
}

function readRecord(text: string, name: string, options: ReadOptions): ReturnType<typeof readBundle> {
  try {
    return readBundle(text, options);
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    throw new BadInputError(error.faults.map(({ path, message }) => `${name}: ${path}: ${message}`));
  }
}

function exitCodeOf({ decision: { verdict } }: Plan): ExitCode {
  switch (verdict) {
    case 'proceed':
      return exitCodes.proceed;
    case 'hold':
      return exitCodes.hold;
    case 'cannot-tell':
      return exitCodes.cannotTell;
  }
}
