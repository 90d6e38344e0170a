import { thresholdFacts } from '@cryobridge/course';
import { knowledge } from '@cryobridge/knowledge';
import { expect, it } from 'vitest';
import { thresholdWords } from './threshold-words.js';

it('calls every limit of the watch as the knowledge does', () => {
  const labels = Object.fromEntries(thresholdFacts(knowledge).map(({ id, label }) => [id, label]));
  expect(thresholdWords.names).toEqual(labels);
});
