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
import { identityWords } from './identity-words.js';

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
      <DoorFrame title={identityWords.staffWelcome.recoveryCodes}>
        <RecoveryCodes codes={made.recoveryCodes} done={done} />
      </DoorFrame>
    );
  }
  if (options !== null)
    return (
      <DoorFrame title={identityWords.staffWelcome.passwordAndAuthenticatorApp}>
        <NewPasswordForm
          options={options}
          send={(chosen) => identityApi.acceptWithPassword({ ...who, ...chosen })}
          done={setMade}
        />
      </DoorFrame>
    );
  const unnamed = isFirst && name.trim().length < 2;
  return (
    <DoorFrame
      title={
        isFirst
          ? identityWords.staffWelcome.setUpThisServer
          : identityWords.staffWelcome.welcome(invitation.name)
      }
    >
      <p>
        {isFirst
          ? identityWords.staffWelcome.youBecomeItsAdministrator
          : identityWords.staffWelcome.youAreInvitedAs(roleWord(invitation.role))}
      </p>
      {isFirst && (
        <TextInput
          label={identityWords.staffWelcome.yourName}
          autoComplete="name"
          required
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <p>{identityWords.staffWelcome.aPasskeyIsThe}</p>
      {hasPasskeys() && (
        <Button size="md" disabled={unnamed} loading={passkey.isPending} onClick={() => passkey.mutate()}>
          {identityWords.staffWelcome.makeAPasskey}
        </Button>
      )}
      <Button
        variant="subtle"
        disabled={unnamed}
        loading={password.isPending}
        onClick={() => password.mutate()}
      >
        {identityWords.staffWelcome.passwordAndAuthenticatorApp2}
      </Button>
      {unnamed && <p className={styles['quiet']}>{identityWords.staffWelcome.giveYourNameFirst}</p>}
      {passkey.isError && <ErrorNote error={passkey.error} />}
      {password.isError && <ErrorNote error={password.error} />}
    </DoorFrame>
  );
}
