import { lazy, Suspense } from 'react';
import { Outlet } from 'react-router';
import { ErrorNote } from '../parts/ErrorNote.js';
import { Loading } from '../parts/Loading.js';
import { useSession } from './use-session.js';

const SignInPage = lazy(async () => ({ default: (await import('./SignInPage.js')).SignInPage }));

/** Shows a page to whoever is signed in; everybody else signs in first, and then sees the page they asked for. */
export function SessionGate() {
  const session = useSession();
  if (session.data === undefined && session.isError)
    return (
      <main>
        <ErrorNote error={session.error} retry={() => void session.refetch()} />
      </main>
    );
  if (session.data === undefined) return <Loading what="Opening the page" />;
  if (session.data.user === null)
    return (
      <Suspense fallback={<Loading what="Opening the page" />}>
        <SignInPage session={session.data} />
      </Suspense>
    );
  return <Outlet />;
}
