import type { SessionState, SignedInUser } from '@cryobridge/contract';
import { useEffect, useState } from 'react';
import { isPageHeld, useLocked } from '../../../identity/idle-lock.js';
import { useSession } from '../../../identity/use-session.js';
import { dropWho, keepWho, recallWho } from './who.js';

/** Whom this page works for. `locked`: there is no server to ask, and nobody may go on without it. */
export type Whom =
  | { readonly kind: 'asking' }
  | { readonly kind: 'in'; readonly user: SignedInUser; readonly session: SessionState | null }
  | { readonly kind: 'out'; readonly session: SessionState }
  | { readonly kind: 'locked' };

export interface Gate {
  readonly whom: Whom;
  readonly isGone: boolean;
  readonly again: () => void;
}

const againMs = 10_000;

/**
 * The server's word on who is signed in; where it cannot be had, whoever was. That answer stays until there is another
 * one: the server is asked again and again, and a page that waited for each of these would never open.
 */
export function useWhom(): Gate {
  const session = useSession();
  const isLocked = useLocked() !== null;
  const { data, dataUpdatedAt, errorUpdatedAt, refetch } = session;
  // The first failure is enough: nobody waits for a second try with a probe in hand.
  const isGone = session.failureCount > 0 || errorUpdatedAt > dataUpdatedAt;
  const [last, setLast] = useState<SignedInUser | null | undefined>(undefined);
  useEffect(() => {
    if (data === undefined) return;
    const { user } = data;
    // Behind the lock the page stays as it is.
    if (user === null && isLocked) dropWho().catch(() => {});
    else said(user).then(setLast, () => setLast(user));
  }, [data, dataUpdatedAt, isLocked]);
  useEffect(() => {
    if (!isGone) return;
    const look = () =>
      recallWho(Date.now()).then(
        (user) => setLast((before) => (user === null && isPageHeld() ? before : user)),
        () => setLast((before) => before ?? null),
      );
    void look();
    const timer = window.setInterval(() => {
      void refetch();
      void look();
    }, againMs);
    return () => window.clearInterval(timer);
  }, [isGone, refetch]);
  return { whom: whomOf(data, { last, isGone, isLocked }), isGone, again: () => void refetch() };
}

/** A session that ended while a freeze is on screen takes nothing away; one that somebody ended does. */
async function said(user: SignedInUser | null): Promise<SignedInUser | null> {
  const now = Date.now();
  if (user !== null) {
    await keepWho({ user, saidMs: now, usedMs: now });
    return user;
  }
  if (isPageHeld()) return recallWho(now);
  await dropWho();
  return null;
}

interface Known {
  /** Undefined: not looked up yet. */
  readonly last: SignedInUser | null | undefined;
  readonly isGone: boolean;
  readonly isLocked: boolean;
}

function whomOf(session: SessionState | undefined, { last, isGone, isLocked }: Known): Whom {
  if (isGone && last === null) return { kind: 'locked' };
  if (session === undefined)
    return last === null || last === undefined
      ? { kind: 'asking' }
      : { kind: 'in', user: last, session: null };
  if (session.user !== null) return { kind: 'in', user: session.user, session };
  const stays = isLocked || isPageHeld();
  return stays && last !== null && last !== undefined
    ? { kind: 'in', user: last, session }
    : { kind: 'out', session };
}
