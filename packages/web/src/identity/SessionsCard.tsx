import type { Account } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { instant } from '../format/date.js';
import { Card } from '../parts/Card.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { useAccountChange } from './use-account-change.js';
import { useLeave } from './use-session.js';

export function SessionsCard({ account: { sessions } }: { readonly account: Account }) {
  const end = useAccountChange(identityApi.endSession);
  const leave = useLeave();
  return (
    <Card title="Where you are signed in">
      <ul className={styles['list']}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div className={styles['what']}>
              {session.device}
              {session.isThis && ' (this one)'}
              <p>
                since {instant(session.startedAt)}, last used {instant(session.seenAt)}
              </p>
            </div>
            {!session.isThis && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={`End the session on ${session.device} since ${instant(session.startedAt)}`}
                loading={end.isPending && end.variables === session.id}
                onClick={() => end.mutate(session.id)}
              >
                End
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.isError && <ErrorNote error={end.error} />}
      <Button variant="outline" onClick={() => void leave(identityApi.endSessions)}>
        Sign out everywhere
      </Button>
    </Card>
  );
}
