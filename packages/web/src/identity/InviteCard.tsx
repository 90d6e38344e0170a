import type { AccountRole, NewUser } from '@cryobridge/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { Card } from '../parts/Card.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { Invited } from './Invited.js';
import { roleWord, staffRoles } from './role-words.js';
import { identityWords } from './identity-words.js';

/** Makes an account and its invitation. */
export function InviteCard({ forPatients }: { readonly forPatients: boolean }) {
  const roles: readonly AccountRole[] = forPatients ? ['patient'] : [...staffRoles, 'patient'];
  const [name, setName] = useState('');
  const [role, setRole] = useState<AccountRole>(roles[0] ?? 'patient');
  const [patientId, setPatientId] = useState('');
  const queries = useQueryClient();
  const invite = useMutation({
    mutationFn: (given: NewUser) => identityApi.addUser(given),
    onSuccess: () => {
      setName('');
      setPatientId('');
      return queries.invalidateQueries({ queryKey: ['users'] });
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    invite.mutate({ name, role, ...(role === 'patient' ? { patientId: patientId.trim() } : {}) });
  };
  return (
    <Card title={identityWords.inviteCard.inviteSomebody}>
      <form className={styles['fields']} onSubmit={submit}>
        <TextInput
          label={identityWords.inviteCard.name}
          required
          minLength={2}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {roles.length > 1 && (
          <NativeSelect
            label={identityWords.inviteCard.role}
            data={roles.map((each) => ({ value: each, label: roleWord(each) }))}
            value={role}
            onChange={(event) => setRole(roles.find((each) => each === event.currentTarget.value) ?? role)}
          />
        )}
        {role === 'patient' && (
          <TextInput
            label={identityWords.inviteCard.idOfThePatient}
            description={identityWords.inviteCard.theyWillSeeThis}
            required
            value={patientId}
            onChange={(event) => setPatientId(event.currentTarget.value)}
          />
        )}
        {invite.isError && <ErrorNote error={invite.error} />}
        <div>
          <Button type="submit" loading={invite.isPending}>
            {identityWords.inviteCard.makeAnInvitation}
          </Button>
        </div>
      </form>
      {invite.data !== undefined && <Invited invited={invite.data} />}
    </Card>
  );
}
