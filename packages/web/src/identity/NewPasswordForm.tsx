import type { PasswordOptions, WithRecoveryCodes } from '@cryobridge/contract';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { ErrorNote } from '../parts/ErrorNote.js';
import styles from './identity.module.css';
import { identityWords } from './identity-words.js';

export interface ChosenPassword {
  readonly ceremony: string;
  readonly login?: string;
  readonly password: string;
  readonly code: string;
}

interface Props {
  readonly options: PasswordOptions;
  readonly send: (chosen: ChosenPassword) => Promise<WithRecoveryCodes>;
  readonly done: (made: WithRecoveryCodes) => void;
}

/** A sign-in name, a password, and an authenticator app that shows its first code. */
export function NewPasswordForm({ options, send, done }: Props) {
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const make = useMutation({
    mutationFn: () =>
      send({ ceremony: options.ceremony, password, code, ...(options.login === null ? { login } : {}) }),
    onSuccess: done,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <form className={styles['fields']} onSubmit={submit}>
      {options.login === null ? (
        <TextInput
          label={identityWords.newPasswordForm.signInName}
          description={identityWords.newPasswordForm.suchAsYourWork}
          autoComplete="username"
          autoCapitalize="none"
          required
          minLength={3}
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
        />
      ) : (
        <p>
          {identityWords.newPasswordForm.yourSignInNameIs} <strong>{options.login}</strong>
        </p>
      )}
      <TextInput
        label={identityWords.newPasswordForm.password}
        description={identityWords.newPasswordForm.atLeast12Characters}
        type="password"
        autoComplete="new-password"
        required
        minLength={12}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <p>{identityWords.newPasswordForm.scanThisWithAn}</p>
      <img
        className={styles['qr']}
        src={options.qr}
        alt={identityWords.newPasswordForm.pictureForTheAuthenticator}
        width={220}
        height={220}
      />
      <p className={styles['quiet']}>
        {identityWords.newPasswordForm.cannotScan} <code className={styles['secret']}>{options.secret}</code>
      </p>
      <TextInput
        label={identityWords.newPasswordForm.codeFromTheApp}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      {make.isError && <ErrorNote error={make.error} />}
      <Button type="submit" loading={make.isPending}>
        {identityWords.newPasswordForm.setPassword}
      </Button>
    </form>
  );
}
