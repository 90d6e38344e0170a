/** Processor time to validate one resource, and what the definitions cost in memory. Goal: 0.3 ms for an Observation. */
import { readFileSync } from 'node:fs';
import { validateResource } from '../packages/fhir/dist/validation/index.js';

const heapMegabytes = () => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
};

const text = readFileSync(new URL('../examples/bundles/transtibial-diabetes.json', import.meta.url), 'utf8');
const resources = JSON.parse(text).entry.map(({ resource }) => resource);
const pain = {
  resourceType: 'Observation',
  meta: { profile: ['https://cryobridge.org/fhir/StructureDefinition/phantom-pain'] },
  status: 'final',
  code: { coding: [{ system: 'https://cryobridge.org/fhir/CodeSystem/cryobridge', code: 'phantom-pain' }] },
  subject: { reference: 'Patient/p1' },
  effectiveDateTime: '2026-12-24T20:00:00Z',
  valueQuantity: { value: 4, system: 'http://unitsofmeasure.org', code: '{score}' },
};

const types = new Map();
for (const resource of resources)
  types.set(resource.resourceType, [...(types.get(resource.resourceType) ?? []), resource]);
types.set('Observation of our profile', [pain]);

const before = heapMegabytes();
for (const [type, each] of types) {
  for (let warm = 0; warm < 500; warm += 1) for (const resource of each) validateResource(resource);
  const rounds = Math.ceil(5000 / each.length);
  const started = process.cpuUsage();
  for (let round = 0; round < rounds; round += 1) for (const resource of each) validateResource(resource);
  const { user, system } = process.cpuUsage(started);
  const milliseconds = (user + system) / 1000 / rounds / each.length;
  console.log(`${type.padEnd(28)} ${milliseconds.toFixed(4)} ms`);
}
console.log(`definitions in use           ${(heapMegabytes() - before).toFixed(1)} MB of heap`);
