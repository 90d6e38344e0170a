import { describe, expect, it } from 'vitest';
import { latestWins } from './latest-wins.js';

describe('latestWins', () => {
  const tried = () => {
    const sent: number[] = [];
    const queue = latestWins<{ readonly n: number }>(({ n }) => sent.push(n));
    return { sent, queue };
  };

  it('sends at once when nothing runs', () => {
    const { sent, queue } = tried();
    queue.ask({ n: 1 });
    queue.answered();
    queue.ask({ n: 2 });
    expect(sent).toEqual([1, 2]);
  });

  it('keeps only the newest while one runs', () => {
    const { sent, queue } = tried();
    for (const n of [1, 2, 3, 4]) queue.ask({ n });
    expect(sent).toEqual([1]);
    queue.answered();
    expect(sent).toEqual([1, 4]);
    queue.answered();
    expect(sent).toEqual([1, 4]);
    queue.ask({ n: 5 });
    expect(sent).toEqual([1, 4, 5]);
  });
});
