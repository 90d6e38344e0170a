import { useEffect, type ReactNode } from 'react';
import { Link, Navigate } from 'react-router';
import { Loading } from '../parts/Loading.js';
import { Shell } from '../parts/Shell.js';
import styles from './identity.module.css';
import { readsCourses } from './role-words.js';
import { useSession } from './use-session.js';
import { identityWords } from './identity-words.js';

/** Where each role begins. */
export function HomePage({ worklist }: { readonly worklist: ReactNode }) {
  const user = useSession().data?.user ?? null;
  if (user === null) return null;
  if (readsCourses(user.role)) return worklist;
  if (user.role === 'administrator') return <Navigate to="/users" replace />;
  if (user.role === 'pharmacist') return <Navigate to="/admin/formulary" replace />;
  if (user.role === 'patient') return <Elsewhere path="/me" />;
  return (
    <Shell title="cryobridge">
      <div className={styles['narrow']}>
        <h1>{identityWords.homePage.hello(user.name)}</h1>
        <p>
          {identityWords.homePage.noPagesHere} <Link to="/account">{identityWords.homePage.yourAccount}</Link>
        </p>
      </div>
    </Shell>
  );
}

/** The patient's page is one of its own. */
function Elsewhere({ path }: { readonly path: string }) {
  useEffect(() => window.location.replace(path), [path]);
  return <Loading what={identityWords.homePage.openingYourPage} />;
}
