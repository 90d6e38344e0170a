import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { diffWords } from './diff-words.js';
import { PlanDiff } from './PlanDiff.js';
import { useVersion } from './version-queries.js';

interface Props {
  readonly caseId: string;
  readonly from: number;
  readonly to: number;
}

/** Fetches two versions and shows what differs. */
export function DiffBetween({ caseId, from, to }: Props) {
  const before = useVersion(caseId, from);
  const after = useVersion(caseId, to);
  const failed = before.isError ? before : after.isError ? after : null;
  if (failed !== null && failed.error !== null)
    return <ErrorNote error={failed.error} retry={() => void failed.refetch()} />;
  if (before.data === undefined || after.data === undefined)
    return <Loading what={diffWords.loading} expectedSeconds={1} />;
  return <PlanDiff from={before.data} to={after.data} />;
}
