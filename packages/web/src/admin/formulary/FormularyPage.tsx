import { useQuery } from '@tanstack/react-query';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { AdminFrame } from '../AdminFrame.js';
import { adminWords } from '../admin-words.js';
import { formularyApi } from './formulary-api.js';
import { FormularyEditor } from './FormularyEditor.js';
import { formularyWords } from './formulary-words.js';

/** What is to be had in this hospital, with which doses and limits, and who answers for it. */
export function FormularyPage() {
  const view = useQuery({
    queryKey: ['formulary'],
    queryFn: formularyApi.current,
    staleTime: 0,
    // What is typed stands on what was read; another version is taken in on purpose.
    refetchOnMount: 'always',
  });
  return (
    <AdminFrame part="formulary" title={formularyWords.title} intro={formularyWords.intro}>
      {view.isPending && <Loading what={adminWords.loading} expectedSeconds={1} />}
      {view.isError && <ErrorNote error={view.error} retry={() => void view.refetch()} />}
      {view.data !== undefined && <FormularyEditor view={view.data} />}
    </AdminFrame>
  );
}
