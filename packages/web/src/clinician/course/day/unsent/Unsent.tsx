import { lazy, Suspense } from 'react';
import { freezesThere } from '../../../../identity/role-words.js';
import { useSession } from '../../../../identity/use-session.js';

const UnsentNotes = lazy(async () => ({ default: (await import('./UnsentNotes.js')).UnsentNotes }));

/** Tells who freezes of what is on this device alone: of everybody, or of one person. It never holds a page up. */
export function Unsent({ patientId = null }: { readonly patientId?: string | null }) {
  const user = useSession().data?.user ?? null;
  if (user === null || !freezesThere(user.role)) return null;
  return (
    <Suspense fallback={null}>
      <UnsentNotes key={user.id} ownerId={user.id} patientId={patientId} />
    </Suspense>
  );
}
