import type { Account } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { instant } from '../format/date.js';
import { Card } from '../parts/Card.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { useAccountChange } from './use-account-change.js';
import { useLeave } from './use-session.js';
import { identityWords } from './identity-words.js';

export function SessionsCard({ account: { sessions } }: { readonly account: Account }) {
  const end = useAccountChange(identityApi.endSession);
  const leave = useLeave();
  return (
    <Card title={identityWords.sessionsCard.whereYouAreSigned}>
      <ul className={styles['list']}>
        {sessions.map((session) => (
          <li key={session.id}>
            <div className={styles['what']}>
              {session.isThis ? identityWords.sessionsCard.thisOne(session.device) : session.device}
              <p>{identityWords.sessionsCard.since(instant(session.startedAt), instant(session.seenAt))}</p>
            </div>
            {!session.isThis && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={identityWords.sessionsCard.endTheSessionOn(
                  session.device,
                  instant(session.startedAt),
                )}
                loading={end.isPending && end.variables === session.id}
                onClick={() => end.mutate(session.id)}
              >
                {identityWords.sessionsCard.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.isError && <ErrorNote error={end.error} />}
      <Button variant="outline" onClick={() => void leave(identityApi.endSessions)}>
        {identityWords.sessionsCard.signOutEverywhere}
      </Button>
    </Card>
  );
}
