import type { InvitedUser } from '@cryobridge/contract';
import { useEffect, useRef } from 'react';
import { instant } from '../format/date.js';
import styles from './identity.module.css';
import { identityWords } from './identity-words.js';

/** A link, and for a patient a code, that are shown once. */
export function Invited({ invited: { user, link, code, expiresAt } }: { readonly invited: InvitedUser }) {
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => shown.current?.focus(), [link]);
  return (
    <div ref={shown} className={styles['made']} role="status" tabIndex={-1}>
      <p>
        <strong>{identityWords.invited.sendTo(user.name)}</strong>{' '}
        {identityWords.invited.once(instant(expiresAt))}
      </p>
      <code>{link}</code>
      {code !== null && (
        <>
          <p>
            <strong>{identityWords.invited.giveCode}</strong> {identityWords.invited.giveCodeHow}
          </p>
          <code>{code}</code>
        </>
      )}
    </div>
  );
}
