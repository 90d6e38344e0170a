import type { SessionState, SignedInUser } from '@cryobridge/contract';
import { lazy, Suspense, type ReactNode } from 'react';
import { useLocked } from './idle-lock.js';
import { IdleWatch } from './IdleWatch.js';

const LockScreen = lazy(() => import('./LockScreen.js'));

interface Props {
  /** Null: nobody is signed in; then the page is locked, or there is none. */
  readonly user: SignedInUser | null;
  readonly session: SessionState | null;
  /** Whether it locks when nobody touches it; without a server nobody could come back. */
  readonly isWatched: boolean;
  readonly children: ReactNode;
}

/** A page that locked stays as it is behind the lock: the same person finds it again, another one gets a new one. */
export function Lockable({ user, session, isWatched, children }: Props) {
  const locked = useLocked();
  return (
    <>
      <div key={locked?.userId ?? user?.id} hidden={locked !== null} inert={locked !== null}>
        {children}
      </div>
      {locked !== null && session !== null && (
        <Suspense fallback={null}>
          <LockScreen locked={locked} session={session} />
        </Suspense>
      )}
      {locked === null && isWatched && user !== null && <IdleWatch user={user} />}
    </>
  );
}
