import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Plan, type Reason, addDays, say } from '@cryobridge/plan';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerEverything } from './answer-everything.js';
import { root, runLauncher } from './run-launcher.js';
import { run } from './run-in-process.js';

const folder = join(root, '..', 'shared', 'data', 'patients');
const absent = !existsSync(folder);
const records = absent ? [] : readdirSync(folder).filter((name) => name.endsWith('.json'));
const secondsAllowed = 5;
const megabytesAllowed = 400;

/** The last day that anything in the record speaks of. */
function lastDay(path: string): string {
  const days = readFileSync(path, 'utf8').matchAll(/"(\d{4}-\d{2}-\d{2})["T]/g);
  return (
    [...days]
      .map(([, day]) => day ?? '')
      .sort()
      .at(-1) ?? '2026-11-22'
  );
}

const exitOf = { proceed: 0, hold: 3, 'cannot-tell': 4 } as const;

function expectNamedReasons(plan: Plan, code: number | null): void {
  const { verdict, reasons, questions } = plan.decision;
  expect(code).toBe(exitOf[verdict]);
  const deciding: readonly Reason['effect'][] = verdict === 'hold' ? ['hold'] : ['ask', 'decide'];
  const named = reasons.filter(({ effect }) => deciding.includes(effect));
  if (verdict !== 'proceed') expect(named.length).toBeGreaterThan(0);
  if (verdict === 'cannot-tell') expect(questions.filter(({ blocks }) => blocks).length).toBeGreaterThan(0);
  for (const reason of reasons) expect(say(reason)).toMatch(/\S/);
  if (verdict === 'hold') expect(plan.doses).toEqual([]);
}

if (absent) console.log(`not run: the patient records in ../shared/data/patients are absent`);

describe.skipIf(absent)('every patient record', () => {
  let scratch: string;
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'cryobridge-records-'));
  });
  afterAll(() => rm(scratch, { recursive: true }));

  it.each(records)('%s at its own day gives a verdict with named reasons', async (name) => {
    const path = join(folder, name);
    const { code, out, err } = await run(['plan', path, '--json', '--now', lastDay(path)]);
    expect(err).toBe('');
    expectNamedReasons(JSON.parse(out) as Plan, code);
  });

  it.each(records)(
    '%s as a planned amputation, in a process of its own, in time and memory',
    async (name) => {
      const path = join(folder, name);
      const { code, out, err, cpuSeconds, peakMb } = await runLauncher([
        'plan',
        path,
        '--json',
        ...plannedFlags(path),
      ]);
      expect(err).toBe('');
      expectNamedReasons(JSON.parse(out) as Plan, code);
      expect(peakMb).toBeGreaterThan(20);
      expect(peakMb).toBeLessThan(megabytesAllowed);
      expect(cpuSeconds).toBeLessThan(secondsAllowed);
    },
  );

  it.each(records)('%s is decided once its questions are answered', async (name) => {
    const path = join(folder, name);
    const given: object[] = [];
    let plan: Plan | null = null;
    for (
      let round = 0;
      round < 6 && plan?.decision.verdict !== 'proceed' && plan?.decision.verdict !== 'hold';
      round += 1
    ) {
      const answers = join(scratch, 'answers.json');
      await writeFile(answers, JSON.stringify(given));
      const { out, err } = await run(['plan', path, '--json', ...plannedFlags(path), '--answers', answers]);
      expect(err).toBe('');
      plan = JSON.parse(out) as Plan;
      given.push(
        ...answerEverything(
          plan.decision.questions.filter(({ blocks }) => blocks),
          surgeryDay(path),
        ),
      );
    }
    expect(['proceed', 'hold']).toContain(plan?.decision.verdict);
  });
});

const surgeryDay = (path: string) => addDays(lastDay(path), 10);

function plannedFlags(path: string): readonly string[] {
  const [now, surgery] = [lastDay(path), surgeryDay(path)];
  return [
    '--now',
    now,
    '--level',
    'transtibial',
    '--side',
    'left',
    '--surgery-date',
    surgery,
    '--tmr-date',
    surgery,
  ];
}
