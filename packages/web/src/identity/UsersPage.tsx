import { NotFound } from '../parts/NotFound.js';
import { Shell } from '../parts/Shell.js';
import { AccessTokensCard } from './AccessTokensCard.js';
import styles from './identity.module.css';
import { InviteCard } from './InviteCard.js';
import { invites } from './role-words.js';
import { useSession } from './use-session.js';
import { UserList } from './UserList.js';

/** Who may come in. Those who look after patients invite them; the administrator does everything else. */
export function UsersPage() {
  const user = useSession().data?.user ?? null;
  if (user === null) return null;
  if (!invites(user.role)) return <NotFound />;
  const isAdministrator = user.role === 'administrator';
  const title = isAdministrator ? 'People' : 'Invite a patient';
  return (
    <Shell title={`${title} · cryobridge`}>
      <div className={styles['narrow']}>
        <h1>{title}</h1>
        <InviteCard forPatients={!isAdministrator} />
        {isAdministrator && <UserList ownId={user.id} />}
        {isAdministrator && <AccessTokensCard />}
      </div>
    </Shell>
  );
}
