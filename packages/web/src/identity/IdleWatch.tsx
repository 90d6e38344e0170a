import type { SignedInUser } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { focusManager, useQuery, useQueryClient } from '@tanstack/react-query';
import { setLocked } from './idle-lock.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { idleWords } from './idle-words.js';
import { useIdle } from './use-idle.js';

/** Until the server has said otherwise. */
const minutesAtFirst = 15;

/** Warns in the last minute, then locks: the session ends on the server, the page stays in memory, out of sight. */
export function IdleWatch({ user }: { readonly user: SignedInUser }) {
  const queries = useQueryClient();
  const setting = useQuery({
    queryKey: ['idle-lock'],
    queryFn: identityApi.idleLock,
    staleTime: 300_000,
  });
  const left = useIdle(setting.data?.minutes ?? minutesAtFirst, () => {
    // Nothing is asked for behind the lock.
    focusManager.setFocused(false);
    setLocked(queries, { userId: user.id, name: user.name });
  });
  if (left === null) return null;
  return (
    <div className={styles['soon']} role="alertdialog" aria-label={idleWords.title}>
      <p aria-hidden="true">{idleWords.soon(left)}</p>
      {/* Told once, not every second. */}
      <p className={styles['heard']} role="alert">
        {idleWords.soon(60)}
      </p>
      <Button size="sm" variant="default">
        {idleWords.stay}
      </Button>
    </div>
  );
}
