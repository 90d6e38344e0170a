import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { Shell } from '../../parts/Shell.js';
import { Unsent } from '../course/day/unsent/Unsent.js';
import { useWorklist } from './use-worklist.js';
import { WorklistView } from './WorklistView.js';
import { worklistWords } from './worklist-words.js';

/** Where staff begin: everybody in the programme, by what needs a person next. */
export function WorklistPage() {
  const list = useWorklist();
  return (
    <Shell title={`${worklistWords.title} · cryobridge`}>
      <Unsent />
      {list.isError && <ErrorNote error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Loading what={worklistWords.loading} expectedSeconds={1} />}
      {list.data !== undefined && <WorklistView rows={list.data.rows} />}
    </Shell>
  );
}
