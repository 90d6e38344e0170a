import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Loading } from '../../../parts/Loading.js';
import { Shell } from '../../../parts/Shell.js';
import { useWatch } from '../course-queries.js';
import { WatchList } from './WatchList.js';
import { watchWords } from './watch-words.js';

/** Who must act next, on what, and until when. */
export function WatchPage() {
  const watch = useWatch();
  return (
    <Shell title={`${watchWords.title} · cryobridge`}>
      {watch.isError && <ErrorNote error={watch.error} retry={() => void watch.refetch()} />}
      {watch.isPending && <Loading what={watchWords.loading} expectedSeconds={1} />}
      {watch.data !== undefined && <WatchList view={watch.data} />}
    </Shell>
  );
}
