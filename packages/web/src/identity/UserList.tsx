import { useQuery } from '@tanstack/react-query';
import { Card } from '../parts/Card.js';
import { ErrorNote } from '../parts/ErrorNote.js';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { UserLine } from './UserLine.js';
import { identityWords } from './identity-words.js';

export function UserList({ ownId }: { readonly ownId: string }) {
  const users = useQuery({ queryKey: ['users'], queryFn: identityApi.users, staleTime: 0 });
  return (
    <Card title={identityWords.userList.accounts}>
      {users.isPending && <p role="status">{identityWords.userList.loadingAccounts}</p>}
      {users.isError && <ErrorNote error={users.error} retry={() => void users.refetch()} />}
      <ul className={styles['list']}>
        {users.data?.map((user) => (
          <UserLine key={user.id} user={user} isOwn={user.id === ownId} />
        ))}
      </ul>
    </Card>
  );
}
