import { readFileSync } from 'node:fs';
import { describeSpaceEngine } from './space-engine.contract.js';
import { createSpaceEngine, spaceEngine } from './space-engine.js';
import { describeSpaceRegions } from './space-regions.contract.js';

const data = JSON.parse(
  readFileSync(new URL('../../../../conformance/solver/b3.json', import.meta.url), 'utf8'),
);

describeSpaceEngine(spaceEngine, createSpaceEngine, data);
describeSpaceRegions(createSpaceEngine);
