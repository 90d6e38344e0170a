import type { CaseDetail, SignedInUser } from '@cryobridge/contract';
import { useEffect, useState } from 'react';
import { UnreachableError } from '../../../api/client.js';
import { useCase } from '../../../api/queries.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Loading } from '../../../parts/Loading.js';
import { Note } from '../../../parts/Note.js';
import { newDay, type DayRecord, type KeptDay } from './day-record.js';
import { addDay, dropDay, listDays } from './day-store.js';
import { dayWords } from './day-words.js';
import { DayView } from './DayView.js';
import { OtherPlan } from './OtherPlan.js';
import { SentView } from './SentView.js';
import { useTraining } from './use-training.js';

interface Props {
  readonly user: SignedInUser;
  readonly patientId: string;
  readonly episode: string;
}

/** Opens what was begun here for this limb; else begins it from the plan, which needs the server once. */
export function OpenedDay({ user, patientId, episode }: Props) {
  const [kept, setKept] = useState<KeptDay | null | undefined>(undefined);
  const found = useCase(episode);
  useEffect(() => {
    listDays(user.id).then(
      (days) => setKept(days.find((day) => day.patientId === patientId && day.episode === episode) ?? null),
      () => setKept(null),
    );
  }, [user.id, patientId, episode]);
  const detail = found.data;
  const training = useTraining(user.id, kept?.state === 'draft' ? kept.plan : (detail?.plan ?? null));
  useEffect(() => {
    if (kept !== null || detail === undefined || detail.plan.doses.length === 0) return;
    const begun = begin({ detail, user, patientId, episode });
    // Where nothing can be kept the page still works, and says that it keeps nothing at the first change.
    addDay(begun).catch(() => {});
    setKept(begun);
  }, [kept, detail, user, patientId, episode]);
  const another = (from: KeptDay) =>
    void dropDay(from)
      .catch(() => {})
      .then(() => setKept(null));

  if (kept === undefined) return <Loading what={dayWords.loading} />;
  if (kept === null) {
    if (found.isError || found.fetchStatus === 'paused')
      return (
        <ErrorNote
          error={found.error ?? new UnreachableError(dayWords.locked)}
          retry={() => void found.refetch()}
        />
      );
    if (detail?.plan.doses.length === 0) return <Note tone="warn">{dayWords.noPlan}</Note>;
    return <Loading what={dayWords.loading} expectedSeconds={2} />;
  }
  if (kept.state === 'sent') return <SentView day={kept} onAnother={() => another(kept)} />;
  return (
    <>
      <OtherPlan day={kept} hash={detail?.plan.hash ?? null} onTake={() => another(kept)} />
      <DayView key={kept.id} begun={kept} training={training} onSent={setKept} />
    </>
  );
}

function begin({ detail, user, ...where }: Props & { readonly detail: CaseDetail }): DayRecord {
  return newDay({
    id: crypto.randomUUID(),
    owner: { id: user.id, name: user.name },
    ...where,
    label: detail.label,
    plan: detail.plan,
    training: null,
    now: new Date(),
  });
}
