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
import { identityWords } from './identity-words.js';

export function PasswordCard({ account }: { readonly account: Account }) {
  const [options, setOptions] = useState<PasswordOptions | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const begin = useAccountChange<void>(async () => setOptions(await identityApi.ownPasswordOptions()));
  const show = useAccountChange(async (made: WithRecoveryCodes) => {
    setOptions(null);
    setCodes(made.recoveryCodes);
  });
  return (
    <Card title={identityWords.passwordCard.passwordAndAuthenticatorApp}>
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
              ? identityWords.passwordCard.setForRecoveryCodes(account.login ?? '', account.recoveryCodesLeft)
              : identityWords.passwordCard.notSetYouDo}
          </p>
          <div>
            <Button variant="outline" loading={begin.isPending} onClick={() => begin.mutate()}>
              {account.hasPassword
                ? identityWords.passwordCard.change
                : identityWords.passwordCard.setAPassword}
            </Button>
          </div>
          {begin.isError && <ErrorNote error={begin.error} />}
        </div>
      )}
    </Card>
  );
}
