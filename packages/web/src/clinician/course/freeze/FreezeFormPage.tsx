import { useParams, useSearchParams } from 'react-router';
import { useCase } from '../../../api/queries.js';
import { useSession } from '../../../identity/use-session.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Loading } from '../../../parts/Loading.js';
import { Note } from '../../../parts/Note.js';
import { Shell } from '../../../parts/Shell.js';
import { FreezeForm } from './FreezeForm.js';
import { freezeWords } from './freeze-words.js';

/** The operator writes down what was done, starting from the plan of that limb. */
export function FreezeFormPage() {
  const { id = '' } = useParams();
  const [query] = useSearchParams();
  const episode = query.get('episode') ?? id;
  const operator = useSession().data?.user?.name ?? '';
  const found = useCase(episode);
  return (
    <Shell title={`${freezeWords.here} · cryobridge`} here={freezeWords.here}>
      {found.isError && <ErrorNote error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Loading what={freezeWords.loading} expectedSeconds={2} />}
      {found.data !== undefined &&
        (found.data.plan.doses.length === 0 ? (
          <Note tone="warn">{freezeWords.noPlan}</Note>
        ) : (
          <FreezeForm
            key={found.data.plan.hash}
            patientId={id}
            episode={episode}
            label={found.data.label}
            plan={found.data.plan}
            operator={operator}
          />
        ))}
    </Shell>
  );
}
