import type { AccountRole, NewAccessToken } from '@cryobridge/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { between } from '../format/between.js';
import { instant } from '../format/date.js';
import { Card } from '../parts/Card.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { roleWord } from './role-words.js';
import { identityWords } from './identity-words.js';

const roles = [
  'clinician',
  'nurse',
  'operator',
  'pharmacist',
  'researcher',
  'trial-pharmacist',
] as const satisfies AccountRole[];
const lifetimesDays = [30, 90, 366];

/** Tokens for programs that use FHIR, such as an EHR or a registry. */
export function AccessTokensCard() {
  const [label, setLabel] = useState('');
  const [role, setRole] = useState<NewAccessToken['role']>('researcher');
  const [days, setDays] = useState(90);
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['access-tokens'] });
  const tokens = useQuery({ queryKey: ['access-tokens'], queryFn: identityApi.accessTokens, staleTime: 0 });
  const add = useMutation({ mutationFn: () => identityApi.addAccessToken({ label, role, days }), onSuccess });
  const end = useMutation({ mutationFn: identityApi.endAccessToken, onSuccess });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Card title={identityWords.accessTokensCard.accessTokensForPrograms}>
      <ul className={styles['list']}>
        {tokens.data?.map((token) => (
          <li key={token.id}>
            <div className={styles['what']}>
              {token.label}
              <p>
                {[
                  roleWord(token.role),
                  identityWords.accessTokensCard.until(instant(token.expiresAt)),
                  token.usedAt === null
                    ? identityWords.accessTokensCard.neverUsed
                    : identityWords.accessTokensCard.lastUsed(instant(token.usedAt)),
                ].join(between)}
              </p>
            </div>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={identityWords.accessTokensCard.revokeOf(token.label)}
              onClick={() =>
                window.confirm(identityWords.accessTokensCard.revokeSure(token.label)) && end.mutate(token.id)
              }
            >
              {identityWords.accessTokensCard.revoke}
            </Button>
          </li>
        ))}
      </ul>
      {tokens.isError && <ErrorNote error={tokens.error} />}
      {end.isError && <ErrorNote error={end.error} />}
      <form className={styles['fields']} onSubmit={submit}>
        <TextInput
          label={identityWords.accessTokensCard.whatItIsFor}
          required
          minLength={2}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <NativeSelect
          label={identityWords.accessTokensCard.roleOfTheProgram}
          data={roles.map((each) => ({ value: each, label: roleWord(each) }))}
          value={role}
          onChange={(event) => setRole(roles.find((each) => each === event.currentTarget.value) ?? role)}
        />
        <NativeSelect
          label={identityWords.accessTokensCard.goodFor}
          data={lifetimesDays.map((each) => ({
            value: String(each),
            label: identityWords.accessTokensCard.days(each),
          }))}
          value={String(days)}
          onChange={(event) => setDays(Number(event.currentTarget.value))}
        />
        {add.isError && <ErrorNote error={add.error} />}
        <div>
          <Button type="submit" variant="outline" loading={add.isPending}>
            {identityWords.accessTokensCard.makeAToken}
          </Button>
        </div>
      </form>
      {add.data !== undefined && (
        <div className={styles['made']} role="status">
          <p>
            <strong>{identityWords.accessTokensCard.copyThisTokenNow}</strong>{' '}
            {identityWords.accessTokensCard.programsSendItAs} <code>Authorization: Bearer …</code>
          </p>
          <code>{add.data.token}</code>
        </div>
      )}
    </Card>
  );
}
