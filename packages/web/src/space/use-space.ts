import { useCallback, useEffect, useRef, useState } from 'react';
import { latestWins, type LatestWins } from '../explore/latest-wins.js';
import type { SpaceAnswer, SpaceRequest } from './space-messages.js';
import type { SpaceMoment, SpacePicture, SpaceScene } from './space-picture.js';
import { spaceWords } from './space-words.js';

/** A hand that rests so long has set what it wants. */
const restMs = 150;

export type SpaceState =
  | { readonly kind: 'computing'; readonly doneShare: number }
  | { readonly kind: 'shown' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'fault'; readonly message: string };

export interface Shown {
  readonly picture: SpacePicture;
  /** What it is a picture of. */
  readonly scene: SpaceScene;
  /** Between the request and the picture, in the worker. */
  readonly computedMs: number;
}

export interface SpaceFreezing {
  readonly state: SpaceState;
  /** The newest picture, which may be of an earlier setting. */
  readonly shown: Shown | null;
  cancel(): void;
  compute(): void;
}

interface Running {
  readonly worker: Worker;
  readonly asks: LatestWins<SpaceRequest>;
}

/** Freezes in space in a worker whenever a hand has come to rest, and shows any moment of it. */
export function useSpace(scene: SpaceScene, moment: SpaceMoment): SpaceFreezing {
  const [state, setState] = useState<SpaceState>({ kind: 'computing', doneShare: 0 });
  const [shown, setShown] = useState<Shown | null>(null);
  const running = useRef<Running | null>(null);
  const now = useRef({ turn: 0, moment, scene, computed: null as SpaceScene | null });
  useEffect(() => {
    now.current.moment = moment;
  }, [moment]);

  const stop = useCallback(() => {
    running.current?.worker.terminate();
    running.current = null;
  }, []);

  const start = useCallback((): Running => {
    if (running.current !== null) return running.current;
    const worker = new Worker(new URL('./space-worker.ts', import.meta.url), { type: 'module' });
    const asks = latestWins<SpaceRequest>((next) => worker.postMessage(next));
    worker.onmessage = ({ data }: MessageEvent<SpaceAnswer>) => {
      if (data.kind !== 'progress') asks.answered();
      if (data.turn !== now.current.turn) return;
      switch (data.kind) {
        case 'progress':
          return setState({ kind: 'computing', doneShare: data.doneShare });
        case 'picture': {
          const { picture, computedMs } = data;
          now.current.computed = now.current.scene;
          setShown({ picture, computedMs, scene: now.current.scene });
          setState({ kind: 'shown' });
          // Time was moved while it ran.
          const wanted = now.current.moment;
          if (!sameMoment(picture.moment, wanted))
            asks.ask({ kind: 'moment', turn: data.turn, moment: wanted });
          return undefined;
        }
        case 'fault':
          return setState({ kind: 'fault', message: spaceWords.fault(data.message) });
      }
    };
    worker.onerror = () => setState({ kind: 'fault', message: spaceWords.failed });
    running.current = { worker, asks };
    return running.current;
  }, []);

  const compute = useCallback(() => {
    const { current } = now;
    current.turn++;
    setState({ kind: 'computing', doneShare: 0 });
    start().asks.ask({
      kind: 'freeze',
      turn: current.turn,
      scene: current.scene,
      moment: current.moment,
    });
  }, [start]);

  useEffect(() => {
    now.current.scene = scene;
    const timer = window.setTimeout(compute, restMs);
    return () => clearTimeout(timer);
  }, [scene, compute]);

  useEffect(() => {
    const { current } = now;
    if (current.computed !== current.scene || running.current === null) return;
    running.current.asks.ask({ kind: 'moment', turn: current.turn, moment });
  }, [moment]);

  useEffect(() => stop, [stop]);

  const cancel = useCallback(() => {
    stop();
    now.current.turn++;
    now.current.computed = null;
    setState({ kind: 'cancelled' });
  }, [stop]);
  return { state, shown, cancel, compute };
}

function sameMoment(one: SpaceMoment, other: SpaceMoment): boolean {
  return one.running === other.running && one.timeSeconds === other.timeSeconds;
}
