import type { Words } from '../words.js';

export const followWords: Words = {
  'say:follow.baseline': (f) =>
    `Baseline before the freeze${f['phase'] === 'before-surgery' ? ' and surgery' : ''}: pain, opioids, feeling, strength, function.`,
  'say:follow.daily': (f) => `Daily diary, day ${f['number']}.`,
  'say:follow.weekly': (f) => `Weekly diary, week ${f['number']}.`,
  'say:follow.monthly': (f) => `Monthly diary, month ${f['number']}.`,
};
