import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { instant } from '../../format/date.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import parts from '../../parts/parts.module.css';
import { adminWords } from '../admin-words.js';
import { ChangeList } from './ChangeList.js';
import { formularyApi } from './formulary-api.js';
import { formularyWords } from './formulary-words.js';

/** Every version, who signed it, and what it changed. */
export function FormularyHistory({ version }: { readonly version: number }) {
  const [isOpen, open] = useState(false);
  const versions = useQuery({
    queryKey: ['formulary-versions'],
    queryFn: formularyApi.versions,
    enabled: isOpen,
    staleTime: 0,
  });
  if (version === 0) return null;
  return (
    <Card title={formularyWords.history}>
      <details className={parts['details']} onToggle={(event) => open(event.currentTarget.open)}>
        <summary>{formularyWords.showHistory}</summary>
        {versions.isLoading && <Loading what={adminWords.loading} expectedSeconds={1} />}
        {versions.isError && <ErrorNote error={versions.error} retry={() => void versions.refetch()} />}
        {versions.data?.map((each) => (
          <section key={each.version}>
            <h3>{formularyWords.version(each.version, each.signedBy, instant(each.signedAt))}</h3>
            <ChangeList changes={each.changes} />
          </section>
        ))}
      </details>
    </Card>
  );
}
