import type { SignedInUser } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { NavLink } from 'react-router';
import { identityApi } from './identity-api.js';
import styles from './identity.module.css';
import { invites, keepsProgramme } from './role-words.js';
import { useLeave } from './use-session.js';

/** Who is signed in, at the end of the top line. */
export function SignedIn({ user }: { readonly user: SignedInUser }) {
  const leave = useLeave();
  return (
    <nav className={styles['signedIn']} aria-label="You">
      {invites(user.role) && (
        <NavLink to="/users">{user.role === 'administrator' ? 'People' : 'Invite a patient'}</NavLink>
      )}
      {keepsProgramme(user.role) && <NavLink to="/admin">Programme</NavLink>}
      <NavLink to="/account">{user.name}</NavLink>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void leave(identityApi.signOut)}>
        Sign out
      </Button>
    </nav>
  );
}
