/** Reading a Bundle of 1 MB and of 20 MB into a case, beside what `JSON.parse` alone takes on the same text. */
import { readBundle } from '../packages/fhir/dist/index.js';
import { knowledge } from '../packages/knowledge/dist/index.js';
import { madeRecord } from './made-record.mjs';

const milliseconds = (work) => {
  const started = performance.now();
  work();
  return performance.now() - started;
};
const bestOf = (runs, work) => Math.min(...Array.from({ length: runs }, () => milliseconds(work)));

for (const megabytes of [1, 20]) {
  const text = madeRecord(megabytes);
  const resources = JSON.parse(text).entry.length;
  const read = bestOf(3, () => readBundle(text, { knowledge, now: '2026-11-22' }));
  const parse = bestOf(3, () => JSON.parse(text));
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${String(megabytes).padStart(3)} MB, ${resources} resources: ${read.toFixed(0)} ms (JSON.parse alone ${parse.toFixed(0)} ms), memory up to ${peak.toFixed(0)} MB`,
  );
}
