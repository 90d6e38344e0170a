import type { InvitationView, PasswordOptions, WithRecoveryCodes } from '@cryobridge/contract';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorNote } from '../parts/ErrorNote.js';
import { DoorFrame } from './DoorFrame.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { NewPasswordForm } from './NewPasswordForm.js';
import { hasPasskeys, makePasskey } from './passkey.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { roleWord } from './role-words.js';
import { useEntered } from './use-session.js';

interface Props {
  readonly token: string;
  readonly invitation: InvitationView;
}

/** Makes the first way in: a passkey, or a password with an app. */
export function StaffWelcome({ token, invitation }: Props) {
  const [name, setName] = useState('');
  const [options, setOptions] = useState<PasswordOptions | null>(null);
  const [made, setMade] = useState<WithRecoveryCodes | null>(null);
  const entered = useEntered();
  const navigate = useNavigate();
  const isFirst = invitation.name === null;
  const who = { token, ...(isFirst ? { name } : {}) };
  const passkey = useMutation({
    mutationFn: async () => {
      const answer = await makePasskey(await identityApi.invitedPasskeyOptions(who));
      return identityApi.acceptWithPasskey({ ...who, ...answer });
    },
    onSuccess: (session) => {
      entered(session);
      void navigate('/', { replace: true });
    },
  });
  const password = useMutation({
    mutationFn: () => identityApi.invitedPasswordOptions(who),
    onSuccess: setOptions,
  });
  if (made !== null) {
    const done = () => {
      entered(made.session);
      void navigate('/', { replace: true });
    };
    return (
      <DoorFrame title="Recovery codes">
        <RecoveryCodes codes={made.recoveryCodes} done={done} />
      </DoorFrame>
    );
  }
  if (options !== null)
    return (
      <DoorFrame title="Password and authenticator app">
        <NewPasswordForm
          options={options}
          send={(chosen) => identityApi.acceptWithPassword({ ...who, ...chosen })}
          done={setMade}
        />
      </DoorFrame>
    );
  const unnamed = isFirst && name.trim().length < 2;
  return (
    <DoorFrame title={isFirst ? 'Set up this server' : `Welcome, ${invitation.name}`}>
      <p>
        {isFirst
          ? 'You become its administrator: you invite people, and read no patient’s record.'
          : `You are invited as: ${roleWord(invitation.role)}.`}
      </p>
      {isFirst && (
        <TextInput
          label="Your name"
          autoComplete="name"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <p>
        A passkey is the safest way in: your fingerprint, face or screen lock, or a security key. Nothing to
        remember, and nobody can steal it by a false page.
      </p>
      {hasPasskeys() && (
        <Button size="md" disabled={unnamed} loading={passkey.isPending} onClick={() => passkey.mutate()}>
          Make a passkey
        </Button>
      )}
      <Button
        variant="subtle"
        disabled={unnamed}
        loading={password.isPending}
        onClick={() => password.mutate()}
      >
        Password and authenticator app instead
      </Button>
      {unnamed && <p className={styles['quiet']}>Give your name first.</p>}
      {passkey.isError && <ErrorNote error={passkey.error} />}
      {password.isError && <ErrorNote error={password.error} />}
    </DoorFrame>
  );
}
