import type { CaseDetail } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Note } from '../../parts/Note.js';
import { FoldedDiff } from './FoldedDiff.js';
import { useLatestVersion } from './version-queries.js';
import { versionWords } from './version-words.js';
import styles from './versions.module.css';

/** Tells an open page that somebody saved another version; what is typed here stays. */
export function NewerNote({ detail }: { readonly detail: CaseDetail }) {
  const { id, version } = detail;
  const latest = useLatestVersion(id).data;
  const queries = useQueryClient();
  const load = () => queries.invalidateQueries({ queryKey: ['case', id] });
  const signedElsewhere =
    latest !== undefined && latest.version === version && latest.signed?.version !== detail.signed?.version;
  useEffect(() => {
    if (signedElsewhere) void queries.invalidateQueries({ queryKey: ['case', id] });
  }, [signedElsewhere, queries, id]);
  const isNewer = latest !== undefined && latest.version > version;
  return (
    <div role="status" className={isNewer ? styles['newerBox'] : undefined}>
      {isNewer && (
        <Note tone="warn">
          <div className={styles['newer']}>
            <p>
              <strong>{versionWords.newer(latest.madeBy, latest.version)}</strong>{' '}
              {versionWords.before(version)}
            </p>
            <FoldedDiff
              key={latest.version}
              title={versionWords.whatChanged}
              caseId={id}
              from={version}
              to={latest.version}
            />
            <div>
              <Button size="compact-md" variant="outline" onClick={() => void load()}>
                {versionWords.load(latest.version)}
              </Button>
            </div>
          </div>
        </Note>
      )}
    </div>
  );
}
