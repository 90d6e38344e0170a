import { describe, expect, it } from 'vitest';
import { answerFaults } from './answer-faults.js';
import type { ReportAnswers } from './report.js';

const told = (answers: unknown) => answerFaults(answers as ReportAnswers);

describe('faults of answers', () => {
  it('are none where nothing is told, and none at the ends of a scale', () => {
    expect(told({})).toEqual([]);
    expect(
      told({ phantomPain: { worst: 10, average: 10, least: 0, now: 0 }, falls: 0, doses: [], note: '' }),
    ).toEqual([]);
  });

  it.each([
    [{ phantomPain: { worst: 11 } }, 'phantomPain.worst', 'above-most'],
    [{ phantomPain: { worst: -1 } }, 'phantomPain.worst', 'below-0'],
    [{ sleep: 2.5 }, 'sleep', 'not-a-whole-number'],
    [{ falls: 101 }, 'falls', 'above-most'],
    [{ drowsiness: 'dizzy' }, 'drowsiness', 'not-a-choice'],
    [{ hitHead: 'yes' }, 'hitHead', 'not-yes-or-no'],
    [{ note: 'x'.repeat(2001) }, 'note', 'too-long'],
    [{ bodyMap: [{ region: 'left-wing-front', kind: 'other-pain' }] }, 'bodyMap', 'unknown-place'],
    [{ doses: [{ medicine: null, text: ' ', count: 1, unit: 'tablet', at: null }] }, 'doses', 'not-a-dose'],
    [{ residualLimbPain: { worst: 3, average: 4 } }, 'residualLimbPain.average', 'worst-below-average'],
    [{ residualLimbPain: { average: 3, least: 4 } }, 'residualLimbPain.least', 'average-below-least'],
    [{ residualLimbPain: { worst: 3, now: 4 } }, 'residualLimbPain.now', 'now-above-worst'],
  ])('%j names %s: %s', (answers, field, fault) => {
    expect(told(answers)).toEqual([expect.objectContaining({ field, fault })]);
  });

  it('lets worst, average and least be the same', () => {
    expect(told({ residualLimbPain: { worst: 4, average: 4, least: 4, now: 4 } })).toEqual([]);
  });
});
