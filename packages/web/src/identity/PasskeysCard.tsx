import type { Account } from '@cryobridge/contract';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { instant } from '../format/date.js';
import { Card } from '../parts/Card.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { hasPasskeys, makePasskey } from './passkey.js';
import { useAccountChange } from './use-account-change.js';
import { identityWords } from './identity-words.js';

export function PasskeysCard({ account: { passkeys } }: { readonly account: Account }) {
  const [label, setLabel] = useState('');
  const add = useAccountChange<void>(async () => {
    const answer = await makePasskey(await identityApi.ownPasskeyOptions());
    await identityApi.addPasskey({
      ...answer,
      label: label.trim() === '' ? identityWords.passkeysCard.passkey : label.trim(),
    });
    setLabel('');
  });
  const remove = useAccountChange(identityApi.removePasskey);
  return (
    <Card title={identityWords.passkeysCard.passkeys}>
      {passkeys.length === 0 && <p className={styles['quiet']}>{identityWords.passkeysCard.noneYet}</p>}
      <ul className={styles['list']}>
        {passkeys.map((key) => (
          <li key={key.id}>
            <div className={styles['what']}>
              {key.label}
              <p>
                {key.usedAt === null
                  ? identityWords.passkeysCard.made(instant(key.createdAt))
                  : identityWords.passkeysCard.madeAndUsed(instant(key.createdAt), instant(key.usedAt))}
              </p>
            </div>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={identityWords.passkeysCard.removeOf(key.label)}
              loading={remove.isPending && remove.variables === key.id}
              onClick={() =>
                window.confirm(identityWords.passkeysCard.removeSure(key.label)) && remove.mutate(key.id)
              }
            >
              {identityWords.passkeysCard.remove}
            </Button>
          </li>
        ))}
      </ul>
      {remove.isError && <ErrorNote error={remove.error} />}
      {hasPasskeys() && (
        <div className={styles['acts']}>
          <TextInput
            label={identityWords.passkeysCard.nameOfTheDevice}
            placeholder={identityWords.passkeysCard.suchAsWardLaptop}
            maxLength={60}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <Button variant="outline" loading={add.isPending} onClick={() => add.mutate()}>
            {identityWords.passkeysCard.addAPasskey}
          </Button>
        </div>
      )}
      {add.isError && <ErrorNote error={add.error} />}
    </Card>
  );
}
