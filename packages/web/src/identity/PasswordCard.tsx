import type { Account, PasswordOptions, WithRecoveryCodes } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../parts/Card.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { NewPasswordForm } from './NewPasswordForm.js';
import { RecoveryCodes } from './RecoveryCodes.js';
import { useAccountChange } from './use-account-change.js';

export function PasswordCard({ account }: { readonly account: Account }) {
  const [options, setOptions] = useState<PasswordOptions | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useAccountChange<void>(async () => setOptions(await identityApi.ownPasswordOptions()));
  const show = useAccountChange(async (made: WithRecoveryCodes) => {
    setOptions(null);
    setCodes(made.recoveryCodes);
  });
  return (
    <Card title="Password and authenticator app">
      {codes !== null && <RecoveryCodes codes={codes} done={() => setCodes(null)} />}
      {options !== null && (
        <NewPasswordForm
          options={options}
          send={identityApi.setPassword}
          done={(made) => show.mutate(made)}
        />
      )}
      {codes === null && options === null && (
        <div className={styles['fields']}>
          <p>
            {account.hasPassword
              ? `Set, for ${account.login ?? ''}. Recovery codes left: ${account.recoveryCodesLeft}.`
              : 'Not set. You do not need one while you have a passkey.'}
          </p>
          <div>
            <Button variant="outline" loading={begin.isPending} onClick={() => begin.mutate()}>
              {account.hasPassword ? 'Change' : 'Set a password'}
            </Button>
          </div>
          {begin.isError && <ErrorNote error={begin.error} />}
        </div>
      )}
    </Card>
  );
}
