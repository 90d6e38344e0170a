import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ErrorNote } from '../parts/ErrorNote.js';
import { Loading } from '../parts/Loading.js';
import { DoorFrame } from './DoorFrame.js';
import { identityApi } from './identity-api.js';
import { StaffWelcome } from './StaffWelcome.js';

/** What an invitation link opens. Its secret stands behind the #, so that it reaches no log, and leaves the address at once. */
export function WelcomePage() {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), []);
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => identityApi.invitation(token),
    retry: false,
    staleTime: Infinity,
  });
  if (invitation.isPending) return <Loading what="Opening your invitation" />;
  if (invitation.isError)
    return (
      <DoorFrame title="This link does not work">
        <ErrorNote error={invitation.error} />
        <p>
          Links work once, and only for some days. Ask whoever sent it for a new one. <a href="/">Sign in</a>
        </p>
      </DoorFrame>
    );
  if (invitation.data.role !== 'patient') return <StaffWelcome token={token} invitation={invitation.data} />;
  // The patient's own page asks for the code.
  window.location.replace(`/me/welcome#${token}`);
  return <Loading what="Opening your page" />;
}
