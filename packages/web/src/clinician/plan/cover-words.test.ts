import type { Bridge, CoverForecast } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import { coverSentence, gapSentence, likelyWeeks, worksSentence } from './cover-words.js';

const interval = (low: number, median: number, high: number) => ({ low, median, high, level: 0.8 });
const forecast: CoverForecast = {
  days: [0, 7],
  curve: [],
  intervalLevel: 0.8,
  chanceItWorks: interval(0.4, 0.6, 0.8),
  perNerve: [],
  overallCoverEndsDay: interval(42, 70, 126),
  notes: [],
};
const bridge: Bridge = {
  tmr: 'planned',
  tmrDate: '2026-12-10',
  takesOverDay: interval(60, 90, 150),
  gapByWeek: [
    { week: 8, chance: 0.1 },
    { week: 9, chance: 0.2 },
    { week: 10, chance: 0.3 },
    { week: 11, chance: 0.12 },
  ],
  chanceOfGap: 0.31,
  reviewOn: '2027-01-12',
  surgeonQuestions: [],
  notes: [],
};

describe('cover words', () => {
  it('give a chance and an interval, never a promise', () => {
    expect(worksSentence(forecast)).toBe('Chance that it works at all: 0.60 (0.40 to 0.80). If it does:');
    expect(coverSentence(forecast)).toBe(
      'The first needed nerve is back about week 10 after the freeze (6 to 18), 80\u00a0% interval.',
    );
  });

  it('name the weeks in which a gap is most likely, and the review', () => {
    expect(likelyWeeks(bridge)).toBe('weeks 9–10');
    expect(gapSentence(bridge, forecast)).toContain('0.31, most likely weeks 9–10. Review on Jan 12, 2027.');
  });

  it('do not call an unknown chance none', () => {
    expect(gapSentence({ ...bridge, chanceOfGap: null }, forecast)).toContain('not known');
    expect(gapSentence({ ...bridge, tmr: 'unknown' }, forecast)).toContain('not known');
    expect(gapSentence({ ...bridge, tmr: 'not-planned' }, forecast)).toContain('Nothing takes over');
    expect(likelyWeeks({ gapByWeek: [{ week: 1, chance: 0 }] })).toBeNull();
  });
});
