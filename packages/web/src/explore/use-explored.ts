import type {
  ChanceProgress,
  ExploreBench,
  ExploredChances,
  ExploredChoice,
  ExploredRequest,
  Placement,
} from '@cryobridge/plan';
import { useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type {
  DraftAnswer,
  DraftRequest,
  ExploredAnswer,
  ExploredNerve,
  ThoroughAnswer,
  ThoroughRequest,
} from './explored-answer.js';
import { latestWins, type LatestWins } from './latest-wins.js';
import { loadPageDraft, type PageDraft } from './page-draft.js';
import { exploreWords } from './explore-words.js';

/** A hand that rests so long has set what it wants. */
const restMs = 150;

export type ChanceState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly progress: ChanceProgress }
  | { readonly kind: 'known'; readonly found: ExploredChances; readonly of: Omit<Tried, 'sameFreeze'> };

export interface Explored {
  /** The freeze that was asked for last and is there; null until the first one is. */
  readonly answer: ExploredAnswer | null;
  readonly chance: ChanceState;
  /** To be told in the very event that changes something. */
  explore(tried: Tried): void;
}

export interface Tried {
  readonly choice: ExploredChoice;
  readonly placements: readonly Placement[];
  /** The probe alone moved: the freeze about it is the same. */
  readonly sameFreeze: boolean;
}

interface Workers {
  readonly drafts: LatestWins<DraftRequest>;
  thorough(request: ThoroughRequest): void;
}

/**
 * What follows a change is computed quickly in the very event, so that the next frame shows it; where that is slow,
 * in a worker. When the hand rests it is computed as finely as a plan's, and then the chance, in a second worker, so
 * that what is thorough never holds up what is quick.
 */
export function useExplored(
  nerve: ExploredNerve,
  bench: ExploreBench,
  first: Omit<Tried, 'sameFreeze'>,
): Explored {
  const [answer, setAnswer] = useState<ExploredAnswer | null>(null);
  const [chance, setChance] = useState<ChanceState>(waiting);
  const workers = useRef<Workers | null>(null);
  const onPage = useRef<PageDraft | null>(null);
  const state = useRef({ turn: 0, shownTurn: 0, freezeChanged: true, timer: 0, rested: first });

  const rest = useCallback(
    ({ choice, placements }: Omit<Tried, 'sameFreeze'>) => {
      const now = state.current;
      now.rested = { choice, placements };
      workers.current?.thorough({
        turn: now.turn,
        request: now.freezeChanged ? bench.request(choice) : null,
        choice,
        placements,
      });
    },
    [bench],
  );
  const explore = useCallback(
    (tried: Tried) => {
      const now = state.current;
      now.turn++;
      clearTimeout(now.timer);
      if (!tried.sameFreeze) {
        now.freezeChanged = true;
        const request = draftRequest(bench, tried.choice);
        const drafted = onPage.current?.answer(request) ?? null;
        if (drafted === null) workers.current?.drafts.ask({ turn: now.turn, request });
        else {
          now.shownTurn = now.turn;
          setAnswer(drafted);
        }
      }
      setChance(waiting);
      now.timer = window.setTimeout(() => rest(tried), restMs);
    },
    [bench, rest],
  );
  const start = useRef(first);
  useEffect(() => {
    const now = state.current;
    const draft = new Worker(new URL('./draft-worker.ts', import.meta.url), { type: 'module' });
    const thorough = new Worker(new URL('./thorough-worker.ts', import.meta.url), { type: 'module' });
    const drafts = latestWins<DraftRequest>((next) => draft.postMessage(next));
    draft.onmessage = ({ data }: MessageEvent<DraftAnswer>) => {
      if (data.turn > now.shownTurn) {
        now.shownTurn = data.turn;
        flushSync(() => setAnswer(data.answer));
      }
      drafts.answered();
    };
    thorough.onmessage = ({ data }: MessageEvent<ThoroughAnswer>) => {
      if (data.turn !== now.turn) return;
      switch (data.kind) {
        case 'freeze':
          now.shownTurn = data.turn;
          now.freezeChanged = false;
          return setAnswer(data.answer);
        case 'progress':
          return setChance({ kind: 'running', progress: data.progress });
        case 'chances':
          return setChance({ kind: 'known', found: data.found, of: now.rested });
      }
    };
    const failed = () => setAnswer({ freeze: null, fault: exploreWords.useExplored.thisBrowserCouldNot });
    draft.onerror = failed;
    thorough.onerror = failed;
    workers.current = { drafts, thorough: (request) => thorough.postMessage(request) };
    let mounted = true;
    void loadPageDraft(draftRequest(bench, shortest)).then(
      (ready) => {
        if (mounted) onPage.current = ready;
      },
      // The worker does it alone.
      () => undefined,
    );
    thorough.postMessage(nerve);
    now.turn++;
    now.freezeChanged = true;
    rest(start.current);
    return () => {
      mounted = false;
      onPage.current = null;
      clearTimeout(now.timer);
      draft.terminate();
      thorough.terminate();
      workers.current = null;
    };
  }, [nerve, bench, rest]);
  return { answer, chance, explore };
}

const waiting: ChanceState = { kind: 'waiting' };
const shortest: ExploredChoice = { freezeSeconds: 30, cycles: 1, perfusion: 'typical' };

function draftRequest(bench: ExploreBench, choice: ExploredChoice): ExploredRequest {
  return { ...bench.request(choice), quality: 'coarse', pictures: 'end' };
}
