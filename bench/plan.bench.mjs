/**
 * One plan: cold (nothing remembered), and again after an answer with the freeze runs remembered, on either
 * engine. The largest patient record when it is there, else a made-up one. The promise is 5 s and 400 MB.
 */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { readBundle } from '../packages/fhir/dist/index.js';
import { kernelEngine, referenceEngine, rememberRuns } from '../packages/freeze/dist/index.js';
import { knowledge } from '../packages/knowledge/dist/index.js';
import { addDays, makePlan } from '../packages/plan/dist/index.js';
import { madeRecord } from './made-record.mjs';

const folder = fileURLToPath(new URL('../../shared/data/patients', import.meta.url));

function record() {
  if (!existsSync(folder))
    return { name: 'a made-up record of 1 MB', text: madeRecord(1), now: '2026-11-22' };
  const [largest] = readdirSync(folder)
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  const text = readFileSync(largest, 'utf8');
  const now = [...text.matchAll(/"(\d{4}-\d{2}-\d{2})["T]/g)]
    .map(([, day]) => day)
    .sort()
    .at(-1);
  return { name: `the largest patient record (${(text.length / 2 ** 20).toFixed(1)} MB)`, text, now };
}

const timed = (work) => {
  const started = performance.now();
  const result = work();
  return { result, ms: performance.now() - started };
};

const { name, text, now } = record();
const supplement = {
  level: 'transtibial',
  side: 'left',
  surgeryDate: addDays(now, 10),
  tmrDate: addDays(now, 10),
};
const read = timed(() => readBundle(text, { supplement, knowledge, now }));
console.log(`${name}: read in ${read.ms.toFixed(0)} ms`);
for (const solver of [kernelEngine, referenceEngine]) {
  let runs = 0;
  const counting = {
    ...solver,
    run(problem, quality) {
      runs += 1;
      return solver.run(problem, quality);
    },
  };
  const engine = rememberRuns(counting);
  const plan = (answers) => makePlan({ case: read.result, answers, knowledge, engine, now });
  const cold = timed(() => plan([]));
  const coldRuns = runs;
  const answer = { question: 'q:cold-disease', value: 'none', by: 'bench', at: `${now}T00:00:00Z` };
  const again = timed(() => plan([answer]));
  console.log(
    `  ${solver.name.padEnd(9)} cold ${cold.ms.toFixed(0).padStart(5)} ms (${coldRuns} freeze runs), after an answer ${again.ms.toFixed(0).padStart(5)} ms (${runs - coldRuns} runs)`,
  );
}
console.log(`  memory up to ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
