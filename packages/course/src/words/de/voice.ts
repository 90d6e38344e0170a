import { voiceOf, type Facts } from '@cryobridge/plan';

export const { say, fact: n, fixed, percent, celsius } = voiceOf('de', 'unbekannt');

export const because = (facts: Facts) =>
  typeof facts['reason'] === 'string' ? ` Begründung: ${n(facts, 'reason')}` : '';
