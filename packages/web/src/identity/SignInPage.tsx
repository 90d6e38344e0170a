import type { SessionState } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ErrorNote } from '../parts/ErrorNote.js';
import { Note } from '../parts/Note.js';
import { DoorFrame } from './DoorFrame.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { LanguageChoice } from './LanguageChoice.js';
import { askPasskey, hasPasskeys } from './passkey.js';
import { PasswordSignIn } from './PasswordSignIn.js';
import { useEntered } from './use-session.js';
import { identityWords } from './identity-words.js';

const hospitalFaults: Readonly<Record<string, string>> = {
  '#hospital-failed': identityWords.signInPage.theHospitalsSignIn,
  '#hospital-refused': identityWords.signInPage.theHospitalKnowsYou,
};

interface Props {
  readonly session: SessionState;
  readonly title?: string;
  /** Another language shows the page anew; behind a lock that would lose what was typed. */
  readonly mayReload?: boolean;
  /** Why one signs in. */
  readonly children?: ReactNode;
}

/** Passkey first; password with a code, or the hospital's sign-in, as the other ways. */
export function SignInPage({
  session,
  title = identityWords.signInPage.signIn,
  mayReload = false,
  children,
}: Props) {
  const entered = useEntered();
  const fault = hospitalFaults[useLocation().hash];
  const passkey = useMutation({
    mutationFn: async () => identityApi.passkey(await askPasskey(await identityApi.passkeyOptions())),
    onSuccess: entered,
  });
  return (
    <DoorFrame title={title}>
      {children}
      {session.awaitsAdministrator && (
        <Note tone="calm">{identityWords.signInPage.nobodyAdministersThisServer}</Note>
      )}
      {fault !== undefined && <Note tone="bad">{fault}</Note>}
      {hasPasskeys() && (
        <Button size="md" loading={passkey.isPending} onClick={() => passkey.mutate()}>
          {identityWords.signInPage.signInWithA}
        </Button>
      )}
      {passkey.isError && <ErrorNote error={passkey.error} />}
      {session.hospital !== null && (
        <Button size="md" variant="outline" component="a" href="/api/sign-in/hospital">
          {session.hospital}
        </Button>
      )}
      <details className={styles['otherWay']} open={!hasPasskeys()}>
        <summary>{identityWords.signInPage.passwordAndCodeInstead}</summary>
        <PasswordSignIn />
      </details>
      <p className={styles['quiet']}>{identityWords.signInPage.noAccessOrA}</p>
      {mayReload && <LanguageChoice />}
    </DoorFrame>
  );
}
