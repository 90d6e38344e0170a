import type { SignedInUser } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { NavLink } from 'react-router';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { invites, keepsProgramme } from './role-words.js';
import { useLeave } from './use-session.js';
import { identityWords } from './identity-words.js';

/** Who is signed in, at the end of the top line. */
export function SignedIn({ user }: { readonly user: SignedInUser }) {
  const leave = useLeave();
  return (
    <nav className={styles['signedIn']} aria-label={identityWords.signedIn.you}>
      {invites(user.role) && (
        <NavLink to="/users">
          {user.role === 'administrator'
            ? identityWords.signedIn.people
            : identityWords.signedIn.inviteAPatient}
        </NavLink>
      )}
      {keepsProgramme(user.role) && <NavLink to="/admin">{identityWords.signedIn.programme}</NavLink>}
      <NavLink to="/account">{user.name}</NavLink>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void leave(identityApi.signOut)}>
        {identityWords.signedIn.signOut}
      </Button>
    </nav>
  );
}
