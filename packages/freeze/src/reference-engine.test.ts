import { readFileSync } from 'node:fs';
import { describeFreezeEngine } from './freeze-engine.contract.js';
import { createReferenceEngine, referenceEngine } from './reference-engine.js';

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../conformance/solver/${name}.json`, import.meta.url), 'utf8'));

describeFreezeEngine(referenceEngine, createReferenceEngine, {
  analytic: read('analytic'),
  benchmarks: read('benchmarks'),
  otherModel: read('other-model'),
  layers: read('layers'),
});
