import { useParams } from 'react-router';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Loading } from '../../../parts/Loading.js';
import { Shell } from '../../../parts/Shell.js';
import { useFreeze } from '../course-queries.js';
import { Compared } from './Compared.js';
import { comparisonWords } from './freeze-words.js';

/** One freeze as it was done, beside its plan. */
export function FreezePage() {
  const { id = '', freezeId = '' } = useParams();
  const freeze = useFreeze(id, freezeId);
  return (
    <Shell title={`${comparisonWords.here} · cryobridge`} here={comparisonWords.here}>
      {freeze.isError && <ErrorNote error={freeze.error} retry={() => void freeze.refetch()} />}
      {freeze.isPending && <Loading what={comparisonWords.loading} expectedSeconds={2} />}
      {freeze.data !== undefined && <Compared view={freeze.data} />}
    </Shell>
  );
}
