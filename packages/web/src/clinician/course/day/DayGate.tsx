import type { SignedInUser } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { useSession } from '../../../identity/use-session.js';
import { Loading } from '../../../parts/Loading.js';
import { Note } from '../../../parts/Note.js';
import { dayWords } from './day-words.js';
import { dropWho, keepWho, recallWho, touchWho } from './who.js';

const SignInPage = lazy(async () => ({
  default: (await import('../../../identity/SignInPage.js')).SignInPage,
}));

/** As the gate of every page, and besides: without the server whoever was signed in here goes on. */
export function DayGate({ children }: { readonly children: (user: SignedInUser) => ReactNode }) {
  const session = useSession();
  const { data, failureCount } = session;
  // The first failure is enough: nobody waits for a second try with a probe in hand.
  const isError = failureCount > 0 || session.isError;
  const recalled = useRecalled(data === undefined && isError);
  const said = data?.user ?? null;
  useEffect(() => {
    if (data === undefined) return;
    const now = Date.now();
    const done = said === null ? dropWho() : keepWho({ user: said, saidMs: now, usedMs: now });
    done.catch(() => {});
  }, [data, said]);
  useUse();
  if (data !== undefined && said === null)
    return (
      <Suspense fallback={<Loading what={dayWords.loading} />}>
        <SignInPage session={data} />
      </Suspense>
    );
  const user = said ?? recalled;
  if (user !== null && user !== undefined) return children(user);
  if (!isError || user === undefined) return <Loading what={dayWords.loading} />;
  return (
    <main style={{ padding: 24 }}>
      <Note tone="warn">
        <strong>{dayWords.locked}</strong>
        <p>{dayWords.lockedHelp}</p>
        <Button variant="default" mt={8} onClick={() => void session.refetch()}>
          {dayWords.tryAgain}
        </Button>
      </Note>
    </main>
  );
}

/** Undefined: not looked up yet. */
function useRecalled(wanted: boolean): SignedInUser | null | undefined {
  const [found, setFound] = useState<SignedInUser | null | undefined>(undefined);
  useEffect(() => {
    if (!wanted) return;
    recallWho(Date.now()).then(setFound, () => setFound(null));
  }, [wanted]);
  return wanted ? found : null;
}

const touchEveryMs = 30_000;

/** A touch or a key is use; the idle time of this page counts from the last one. */
function useUse(): void {
  useEffect(() => {
    let lastMs = 0;
    const used = () => {
      const now = Date.now();
      if (now - lastMs < touchEveryMs) return;
      lastMs = now;
      touchWho(now).catch(() => {});
    };
    window.addEventListener('pointerdown', used);
    window.addEventListener('keydown', used);
    return () => {
      window.removeEventListener('pointerdown', used);
      window.removeEventListener('keydown', used);
    };
  }, []);
}
