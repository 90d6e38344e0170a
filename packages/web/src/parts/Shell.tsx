import { useNetwork } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { SignedIn } from '../identity/SignedIn.js';
import { useSession } from '../identity/use-session.js';
import { readsCases, readsCourses, watches } from '../identity/role-words.js';
import { Note } from './Note.js';
import styles from './parts.module.css';
import { partsWords } from './parts-words.js';

interface Props {
  readonly title: string;
  /** Right end of the top line, such as the evidence grade. */
  readonly aside?: ReactNode;
  readonly here?: string;
  readonly children: ReactNode;
}

/** Top line, offline note and the page itself. */
export function Shell({ title, aside, here, children }: Props) {
  const { online } = useNetwork();
  const user = useSession().data?.user ?? null;
  return (
    <>
      <title>{title}</title>
      <a href="#main" className={styles['skip']}>
        {partsWords.shell.skipToThePage}
      </a>
      <header className={styles['top']}>
        <div className={styles['topInner']}>
          <Link to="/" className={styles['brand']}>
            <svg
              width="26"
              height="22"
              viewBox="0 0 26 22"
              fill="none"
              stroke="currentColor"
              strokeWidth="2.4"
              strokeLinecap="round"
              aria-hidden="true"
            >
              <path d="M2 17c3.500-7.500 7-10 11-10s7.500 2.500 11 10" />
              <circle cx="13" cy="7" r="3.200" fill="var(--card)" />
            </svg>
            cryobridge
          </Link>
          <nav className={styles['topNav']} aria-label={partsWords.shell.main}>
            {user !== null && readsCourses(user.role) && (
              <NavLink to="/" end>
                {partsWords.shell.worklist}
              </NavLink>
            )}
            {user !== null && watches(user.role) && (
              <NavLink to="/watch" end>
                {partsWords.shell.watch}
              </NavLink>
            )}
            {user !== null && readsCourses(user.role) && (
              <NavLink to="/courses" end>
                {partsWords.shell.people}
              </NavLink>
            )}
            {user !== null && readsCases(user.role) && (
              <NavLink to="/plans" end>
                {partsWords.shell.plans}
              </NavLink>
            )}
            {here && (
              <a href="#main" aria-current="page">
                {here}
              </a>
            )}
          </nav>
          {aside}
          {user !== null && <SignedIn user={user} />}
        </div>
      </header>
      <main id="main" className={styles['shell']} tabIndex={-1}>
        {!online && <Note tone="warn">{partsWords.shell.noConnectionWhatYou}</Note>}
        {children}
      </main>
    </>
  );
}
