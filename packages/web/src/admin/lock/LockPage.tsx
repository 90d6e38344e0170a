import { useQuery } from '@tanstack/react-query';
import { identityApi } from '../../identity/identity-api.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { AdminFrame } from '../AdminFrame.js';
import { adminWords, lockWords } from '../admin-words.js';
import { LockCard } from './LockCard.js';

/** After how long a page locks, and who says so. */
export function LockPage() {
  const lock = useQuery({ queryKey: ['idle-lock'], queryFn: identityApi.idleLock });
  return (
    <AdminFrame part="lock" title={lockWords.title} intro={lockWords.intro}>
      {lock.isPending && <Loading what={adminWords.loading} expectedSeconds={1} />}
      {lock.isError && <ErrorNote error={lock.error} retry={() => void lock.refetch()} />}
      {lock.data !== undefined && <LockCard key={lock.data.version} view={lock.data} />}
    </AdminFrame>
  );
}
