import type { InvitationView } from '@cryobridge/contract';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { ErrorNote } from '../parts/ErrorNote.js';
import { DoorFrame } from './DoorFrame.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { hasPasskeys, makePasskey } from './passkey.js';
import { useEntered } from './use-session.js';

interface Props {
  readonly token: string;
  readonly invitation: InvitationView;
}

/** The code that came another way lets a patient in; then they save a way to come back. */
export function PatientWelcome({ token, invitation }: Props) {
  const [code, setCode] = useState('');
  const [isIn, setIn] = useState(false);
  const entered = useEntered();
  const enter = useMutation({
    mutationFn: () => identityApi.enter({ token, code }),
    onSuccess: (session) => {
      entered(session);
      setIn(true);
    },
  });
  if (isIn) return <SaveWayBack />;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <DoorFrame title={`Hello, ${invitation.name ?? ''}`} large>
      <form className={styles['fields']} onSubmit={submit}>
        <p>Your clinic gave you a code of 8 letters and digits. Please type it here.</p>
        <TextInput
          label="Your code"
          size="md"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          required
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {enter.isError && <ErrorNote error={enter.error} />}
        <Button type="submit" size="md" loading={enter.isPending}>
          Continue
        </Button>
      </form>
      <p className={styles['quiet']}>No code? Call your clinic; they can give you a new one.</p>
    </DoorFrame>
  );
}

function SaveWayBack() {
  const navigate = useNavigate();
  const home = () => void navigate('/', { replace: true });
  const save = useMutation({
    mutationFn: async () => identityApi.addPasskey(await makePasskey(await identityApi.ownPasskeyOptions())),
    onSuccess: home,
  });
  return (
    <DoorFrame title="You are in" large>
      <p>
        To come back without a new code, save a key on this device. Next time you open it with your
        fingerprint, your face or your screen lock.
      </p>
      {hasPasskeys() && (
        <Button size="md" loading={save.isPending} onClick={() => save.mutate()}>
          Save a key on this device
        </Button>
      )}
      {save.isError && <ErrorNote error={save.error} />}
      <Button size="md" variant="subtle" onClick={home}>
        Not now
      </Button>
    </DoorFrame>
  );
}
