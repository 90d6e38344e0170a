import type { AuditFilter } from '@cryobridge/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { adminApi } from '../admin-api.js';
import { AdminFrame } from '../AdminFrame.js';
import { adminWords, auditWords } from '../admin-words.js';
import { AuditFilterCard } from './AuditFilterCard.js';
import { AuditLines } from './AuditLines.js';
import { WholeCard } from './WholeCard.js';

/** Who did what, whether the record of it is whole, and a copy to take away. */
export function AuditPage() {
  const [filter, setFilter] = useState<AuditFilter>({});
  const state = useQuery({ queryKey: ['audit-state'], queryFn: adminApi.auditState });
  return (
    <AdminFrame part="audit" title={auditWords.title} intro={auditWords.intro}>
      {state.isPending && <Loading what={adminWords.loading} expectedSeconds={1} />}
      {state.isError && <ErrorNote error={state.error} retry={() => void state.refetch()} />}
      {state.data !== undefined && (
        <>
          <WholeCard state={state.data} />
          <AuditFilterCard state={state.data} filter={filter} onFilter={setFilter} />
        </>
      )}
      <AuditLines filter={filter} />
    </AdminFrame>
  );
}
