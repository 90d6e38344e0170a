import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ErrorNote } from '../parts/ErrorNote.js';
import { Loading } from '../parts/Loading.js';
import { DoorFrame } from './DoorFrame.js';
import { identityApi } from './identity-api.js';
import { StaffWelcome } from './StaffWelcome.js';
import { identityWords } from './identity-words.js';

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
  if (invitation.isPending) return <Loading what={identityWords.welcomePage.openingYourInvitation} />;
  if (invitation.isError)
    return (
      <DoorFrame title={identityWords.welcomePage.thisLinkDoesNot}>
        <ErrorNote error={invitation.error} />
        <p>
          {identityWords.welcomePage.worksOnce} <a href="/">{identityWords.welcomePage.signIn}</a>
        </p>
      </DoorFrame>
    );
  if (invitation.data.role !== 'patient') return <StaffWelcome token={token} invitation={invitation.data} />;
  // The patient's own page asks for the code.
  window.location.replace(`/me/welcome#${token}`);
  return <Loading what={identityWords.welcomePage.openingYourPage} />;
}
