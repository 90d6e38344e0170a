import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { ErrorNote } from '../parts/ErrorNote.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { useEntered } from './use-session.js';
import { identityWords } from './identity-words.js';

/** All three at once, so that an answer never tells which of them was right. */
export function PasswordSignIn() {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const entered = useEntered();
  const signIn = useMutation({
    mutationFn: () => identityApi.password({ login, password, code }),
    onSuccess: entered,
    onError: () => setCode(''),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <form className={styles['fields']} onSubmit={submit}>
      <TextInput
        label={identityWords.passwordSignIn.signInName}
        autoComplete="username"
        autoCapitalize="none"
        required
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <TextInput
        label={identityWords.passwordSignIn.password}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <TextInput
        label={identityWords.passwordSignIn.code}
        description={identityWords.passwordSignIn.fromYourAuthenticatorApp}
        autoComplete="one-time-code"
        required
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {signIn.isError && <ErrorNote error={signIn.error} />}
      <Button type="submit" variant="outline" loading={signIn.isPending}>
        {identityWords.passwordSignIn.signIn}
      </Button>
    </form>
  );
}
