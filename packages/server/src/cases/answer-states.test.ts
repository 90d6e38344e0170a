import type { Answer } from '@cryobridge/plan';
import { describe, expect, it } from 'vitest';
import { sameAnswers, undoingAnswers } from './answer-states.js';

const answer = (question: string, value: Answer['value'], by = 'Dr A'): Answer => ({
  question: `q:${question}`,
  value,
  by,
  at: '2026-01-01T00:00:00Z',
});
const rounds = (...given: readonly (readonly Answer[])[]) =>
  given.map((answers, index) => ({ version: index + 1, answers }));
const me = { by: 'Dr B', at: '2026-02-02T00:00:00Z' };

describe('undoing', () => {
  it('takes back what the last round answered first', () => {
    expect(undoingAnswers(rounds([], [answer('a', 'no')]), me)).toEqual([
      { question: 'q:a', value: null, ...me },
    ]);
  });

  it('brings back what the last round changed, as it was given and by whom', () => {
    const first = answer('a', 'no');
    expect(undoingAnswers(rounds([], [first], [answer('a', 'yes', 'Dr C')]), me)).toEqual([first]);
  });

  it('brings back what the last round took back', () => {
    const first = answer('a', 'no');
    expect(undoingAnswers(rounds([], [first, answer('b', 1)], [answer('a', null)]), me)).toEqual([first]);
  });

  it('goes a step further each time, and ends at the first plan', () => {
    const [a, b] = [answer('a', 'no'), answer('b', 5)];
    let given: readonly (readonly Answer[])[] = [[], [a], [b]];
    const undone: unknown[] = [];
    for (let step = 0; step < 2; step += 1) {
      const next = undoingAnswers(rounds(...given), me) ?? [];
      undone.push(next);
      given = [...given, next];
    }
    expect(undone).toEqual([
      [{ question: 'q:b', value: null, ...me }],
      [{ question: 'q:a', value: null, ...me }],
    ]);
    expect(undoingAnswers(rounds(...given), me)).toBeNull();
  });

  it('leaves out versions that were planned again with the same answers', () => {
    expect(undoingAnswers(rounds([], [answer('a', 'no')], []), me)).toEqual([
      { question: 'q:a', value: null, ...me },
    ]);
    expect(undoingAnswers(rounds([], []), me)).toBeNull();
  });

  it('has nothing to do once the only answer was taken back by hand', () => {
    expect(undoingAnswers(rounds([], [answer('a', 'no')], [answer('a', null)]), me)).toBeNull();
  });
});

describe('versions with the same answers', () => {
  it('name the first of them, and no others do', () => {
    const a = answer('a', 'no');
    const same = sameAnswers(rounds([], [a], [answer('b', 1)], [answer('b', null)], [answer('a', null)]));
    expect([...same]).toEqual([
      [4, 2],
      [5, 1],
    ]);
  });
});
