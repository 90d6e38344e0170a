import type { ExploredRequest } from '@cryobridge/plan';
import { useEffect, useRef, useState } from 'react';
import type { ExploredAnswer } from './freeze-worker.js';
import { latestWins, type LatestWins } from './latest-wins.js';

/** A hand that rests so long has set what it wants. */
const restMs = 150;

/**
 * The freeze that was asked for last and is there; null until the first one is. What follows a change is computed
 * coarsely at once, and as finely as a plan's when the hand rests.
 */
export function useExploredFreeze(request: ExploredRequest): ExploredAnswer | null {
  const [answer, setAnswer] = useState<ExploredAnswer | null>(null);
  const queue = useRef<LatestWins<ExploredRequest> | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL('./freeze-worker.ts', import.meta.url), { type: 'module' });
    const asked = latestWins<ExploredRequest>((next) => worker.postMessage(next));
    worker.onmessage = ({ data }: MessageEvent<ExploredAnswer>) => {
      setAnswer(data);
      asked.answered();
    };
    worker.onerror = () => setAnswer({ freeze: null, fault: 'this browser could not run the freeze' });
    queue.current = asked;
    return () => {
      worker.terminate();
      queue.current = null;
    };
  }, []);
  const first = useRef(true);
  useEffect(() => {
    const fine = () => queue.current?.ask(request);
    if (first.current) {
      first.current = false;
      return fine();
    }
    queue.current?.ask({ ...request, quality: 'coarse' });
    const timer = setTimeout(fine, restMs);
    return () => clearTimeout(timer);
  }, [request]);
  return answer;
}
