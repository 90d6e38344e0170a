import { useEffect, type ReactNode } from 'react';
import { Link, Navigate } from 'react-router';
import { Loading } from '../parts/Loading.js';
import { Shell } from '../parts/Shell.js';
import styles from './identity.module.css';
import { readsCourses } from './role-words.js';
import { useSession } from './use-session.js';

/** Where each role begins. */
export function HomePage({ worklist }: { readonly worklist: ReactNode }) {
  const user = useSession().data?.user ?? null;
  if (user === null) return null;
  if (readsCourses(user.role)) return worklist;
  if (user.role === 'administrator') return <Navigate to="/users" replace />;
  if (user.role === 'patient') return <Elsewhere path="/me" />;
  return (
    <Shell title="cryobridge">
      <div className={styles['narrow']}>
        <h1>Hello, {user.name}</h1>
        <p>
          You are signed in. Your role has no pages here; programs read and write its records over FHIR.{' '}
          <Link to="/account">Your account</Link>
        </p>
      </div>
    </Shell>
  );
}

/** The patient's page is one of its own. */
function Elsewhere({ path }: { readonly path: string }) {
  useEffect(() => window.location.replace(path), [path]);
  return <Loading what="Opening your page" />;
}
