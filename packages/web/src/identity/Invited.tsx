import type { InvitedUser } from '@cryobridge/contract';
import { useEffect, useRef } from 'react';
import { instant } from '../format/date.js';
import styles from './identity.module.css';

/** A link, and for a patient a code, that are shown once. */
export function Invited({ invited: { user, link, code, expiresAt } }: { readonly invited: InvitedUser }) {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => shown.current?.focus(), [link]);
  return (
    <div ref={shown} className={styles['made']} role="status" tabIndex={-1}>
      <p>
        <strong>Send this link to {user.name}.</strong> It works once, until {instant(expiresAt)}, and is not
        shown again.
      </p>
      <code>{link}</code>
      {code !== null && (
        <>
          <p>
            <strong>Give this code another way</strong>, such as by telephone or on paper; the link does not
            work without it.
          </p>
          <code>{code}</code>
        </>
      )}
    </div>
  );
}
