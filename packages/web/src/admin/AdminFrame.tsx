import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useSession } from '../identity/use-session.js';
import { NotFound } from '../parts/NotFound.js';
import { Shell } from '../parts/Shell.js';
import { type AdminPart, adminPartsOf } from './admin-parts.js';
import { adminWords } from './admin-words.js';
import styles from './admin.module.css';

interface Props {
  readonly part: AdminPart;
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
}

/** One part of the programme, and the way to the others that the role reaches. */
export function AdminFrame({ part, title, intro, children }: Props) {
  const user = useSession().data?.user ?? null;
  if (user === null) return null;
  const parts = adminPartsOf(user.role);
  if (!parts.includes(part)) return <NotFound />;
  return (
    <Shell title={`${title} · cryobridge`}>
      <div className={styles['page']}>
        <nav className={styles['parts']} aria-label={adminWords.parts}>
          {parts.map((each) => (
            <NavLink key={each} to={`/admin/${each}`}>
              {adminWords[each]}
            </NavLink>
          ))}
        </nav>
        <div>
          <h1>{title}</h1>
          <p className={styles['quiet']}>{intro}</p>
        </div>
        {children}
      </div>
    </Shell>
  );
}
