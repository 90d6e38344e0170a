import type { SignedInUser } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { Lockable } from '../../../identity/Lockable.js';
import { Loading } from '../../../parts/Loading.js';
import { Note } from '../../../parts/Note.js';
import { dayWords } from './day-words.js';
import { useWhom } from './use-whom.js';
import { touchWho } from './who.js';

const SignInPage = lazy(async () => ({
  default: (await import('../../../identity/SignInPage.js')).SignInPage,
}));

/** As the gate of every page, and besides: without the server whoever was signed in here goes on. */
export function DayGate({ children }: { readonly children: (user: SignedInUser) => ReactNode }) {
  const { whom, isGone, again } = useWhom();
  useUse();
  switch (whom.kind) {
    case 'asking':
      return <Loading what={dayWords.loading} />;
    case 'in':
      return (
        <Lockable user={whom.user} session={whom.session} isWatched={!isGone}>
          {children(whom.user)}
        </Lockable>
      );
    case 'out':
      return (
        <Suspense fallback={<Loading what={dayWords.loading} />}>
          <SignInPage session={whom.session} />
        </Suspense>
      );
    case 'locked':
      return (
        <main style={{ padding: 24 }}>
          <Note tone="warn">
            <strong>{dayWords.locked}</strong>
            <p>{dayWords.lockedHelp}</p>
            <Button variant="default" size="lg" mt={8} onClick={again}>
              {dayWords.tryAgain}
            </Button>
          </Note>
        </main>
      );
  }
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
