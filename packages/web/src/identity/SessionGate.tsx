import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { ErrorNote } from '../parts/ErrorNote.js';
import { Loading } from '../parts/Loading.js';
import { useLocked } from './idle-lock.js';
import { Lockable } from './Lockable.js';
import { useSession } from './use-session.js';
import { identityWords } from './identity-words.js';

const SignInPage = lazy(async () => ({ default: (await import('./SignInPage.js')).SignInPage }));

/** Shows a page to whoever is signed in; everybody else signs in first, and then sees the page they asked for. */
export function SessionGate() {
  const session = useSession();
  const locked = useLocked();
  if (session.data === undefined && session.isError)
    return (
      <main>
        <ErrorNote error={session.error} retry={() => void session.refetch()} />
      </main>
    );
  if (session.data === undefined) return <Loading what={identityWords.sessionGate.openingThePage} />;
  const { user } = session.data;
  if (user === null && locked === null)
    return (
      <Suspense fallback={<Loading what={identityWords.sessionGate.openingThePage} />}>
        <SignInPage session={session.data} mayReload />
      </Suspense>
    );
  return (
    <Lockable user={user} session={session.data} isWatched>
      <Outlet />
    </Lockable>
  );
}
