import type { SessionState } from '@cryobridge/contract';
import { useEffect } from 'react';
import { UnreachableError } from '../api/client.js';
import { Note } from '../parts/Note.js';
import type { Locked } from './idle-lock.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { idleWords } from './idle-words.js';
import { SignInPage } from './SignInPage.js';

interface Props {
  readonly locked: Locked;
  readonly session: SessionState;
}

const againMs = 5_000;

/** Over everything, nothing of the page to be seen or reached behind it. */
export default function LockScreen({ locked, session }: Props) {
  useEffect(() => {
    const title = document.title;
    document.title = `${idleWords.title} · cryobridge`;
    document.documentElement.dataset['locked'] = 'yes';
    return () => {
      document.title = title;
      delete document.documentElement.dataset['locked'];
    };
  }, []);
  useEffect(() => endOnServer(), []);
  return (
    <div className={styles['locked']}>
      <SignInPage session={{ ...session, user: null }} title={idleWords.title}>
        <Note tone="calm">{idleWords.note(locked.name)}</Note>
      </SignInPage>
    </div>
  );
}

/** A server that cannot be reached is told as soon as it can. */
function endOnServer(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const end = () =>
    identityApi.idleEnd().catch((error: unknown) => {
      if (error instanceof UnreachableError && !isOver) timer = setTimeout(() => void end(), againMs);
    });
  void end();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
