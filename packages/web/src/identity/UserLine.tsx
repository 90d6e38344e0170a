import type { User } from '@cryobridge/contract';
import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { between } from '../format/between.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { Invited } from './Invited.js';
import { roleWord, staffRoles } from './role-words.js';
import { identityWords } from './identity-words.js';

interface Props {
  readonly user: User;
  readonly isOwn: boolean;
}

/** One account: its role, its standing, a new invitation. */
export function UserLine({ user, isOwn }: Props) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['users'] });
  const change = useMutation({
    mutationFn: (given: Parameters<typeof identityApi.changeUser>[1]) =>
      identityApi.changeUser(user.id, given),
    onSuccess,
  });
  const invite = useMutation({ mutationFn: () => identityApi.inviteAgain(user.id), onSuccess });
  const setRole = (value: string) => {
    const role = staffRoles.find((each) => each === value);
    if (role === undefined) return;
    if (window.confirm(identityWords.userLine.becomesOpenSessionsEnd(user.name, roleWord(role))))
      change.mutate({ role });
  };
  return (
    <li>
      <div className={styles['what']}>
        {user.name}
        <p>{standing(user, isOwn)}</p>
      </div>
      <div className={styles['acts']}>
        {user.role !== 'patient' && !isOwn && (
          <NativeSelect
            size="xs"
            aria-label={identityWords.userLine.roleOf(user.name)}
            data={staffRoles.map((each) => ({ value: each, label: roleWord(each) }))}
            value={user.role}
            onChange={(event) => setRole(event.currentTarget.value)}
          />
        )}
        {!user.disabled && !isOwn && (
          <Button
            variant="outline"
            size="xs"
            aria-label={identityWords.userLine.newInvitationFor(user.name)}
            loading={invite.isPending}
            onClick={() => invite.mutate()}
          >
            {identityWords.userLine.newInvitation}
          </Button>
        )}
        {!isOwn && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            aria-label={identityWords.userLine[user.disabled ? 'enableOf' : 'disableOf'](user.name)}
            loading={change.isPending}
            onClick={() => change.mutate({ disabled: !user.disabled })}
          >
            {user.disabled ? identityWords.userLine.enable : identityWords.userLine.disable}
          </Button>
        )}
      </div>
      {change.isError && <ErrorNote error={change.error} />}
      {invite.isError && <ErrorNote error={invite.error} />}
      {invite.data !== undefined && <Invited invited={invite.data} />}
    </li>
  );
}

function standing({ role, patientId, disabled, ready, openSessions }: User, isOwn: boolean): string {
  return [
    isOwn ? identityWords.userLine.you(roleWord(role)) : roleWord(role),
    patientId === null ? null : identityWords.userLine.record(patientId),
    disabled
      ? identityWords.userLine.disabled
      : ready || openSessions > 0
        ? null
        : identityWords.userLine.invitedNotInYet,
    openSessions === 0 ? null : identityWords.userLine.openSessions(openSessions),
  ]
    .filter((part) => part !== null)
    .join(between);
}
