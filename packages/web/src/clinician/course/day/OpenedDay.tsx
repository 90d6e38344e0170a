import type { CaseDetail, SignedInUser } from '@cryobridge/contract';
import { useEffect, useState } from 'react';
import { useCase } from '../../../api/queries.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Loading } from '../../../parts/Loading.js';
import { Note } from '../../../parts/Note.js';
import { newDay, type DayRecord } from './day-record.js';
import { addDay, dropDay, listDays } from './day-store.js';
import { dayWords } from './day-words.js';
import { DayView } from './DayView.js';
import { OtherPlan } from './OtherPlan.js';

interface Props {
  readonly user: SignedInUser;
  readonly patientId: string;
  readonly episode: string;
}

/** Opens what was begun here for this limb; else begins it from the plan, which needs the server once. */
export function OpenedDay({ user, patientId, episode }: Props) {
  const [kept, setKept] = useState<DayRecord | null | undefined>(undefined);
  const found = useCase(episode);
  useEffect(() => {
    listDays(user.id).then(
      (days) => setKept(days.find((day) => day.patientId === patientId && day.episode === episode) ?? null),
      () => setKept(null),
    );
  }, [user.id, patientId, episode]);
  const detail = found.data;
  useEffect(() => {
    if (kept !== null || detail === undefined || detail.plan.doses.length === 0) return;
    const begun = begin({ detail, user, patientId, episode });
    // Where nothing can be kept the page still works, and says that it keeps nothing at the first change.
    addDay(begun).catch(() => {});
    setKept(begun);
  }, [kept, detail, user, patientId, episode]);
  const another = (from: DayRecord) =>
    void dropDay(from)
      .catch(() => {})
      .then(() => setKept(null));

  if (kept === undefined) return <Loading what={dayWords.loading} />;
  if (kept === null) {
    if (found.isError) return <ErrorNote error={found.error} retry={() => void found.refetch()} />;
    if (detail?.plan.doses.length === 0) return <Note tone="warn">{dayWords.noPlan}</Note>;
    return <Loading what={dayWords.loading} expectedSeconds={2} />;
  }
  return (
    <>
      <OtherPlan day={kept} hash={detail?.plan.hash ?? null} onTake={() => another(kept)} />
      <DayView key={kept.id} begun={kept} onAnother={() => another(kept)} />
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
    training: { state: 'unknown' },
    now: new Date(),
  });
}
