import type { CaseDetail } from '@cryobridge/contract';
import { Link, useParams } from 'react-router';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { PlanContext } from '../../parts/plan-context.js';
import { Shell } from '../../parts/Shell.js';
import { PlanView } from '../plan/PlanView.js';
import { PrintSheet } from '../print/PrintSheet.js';
import screen from '../print/print.module.css';
import { FoldedDiff } from './FoldedDiff.js';
import { VersionState } from './VersionBar.js';
import { useLatestVersion, useVersion } from './version-queries.js';
import { versionWords } from './version-words.js';
import styles from './versions.module.css';

/** A plan as it was at one version: everything to read, nothing to change. */
export function OldVersionPage() {
  const { id = '', version = '' } = useParams();
  const which = Number(version);
  const found = useVersion(id, which);
  if (found.data === undefined)
    return (
      <Shell title={`${versionWords.here} · cryobridge`} here={versionWords.here}>
        {found.isError ? (
          <ErrorNote error={found.error} retry={() => void found.refetch()} />
        ) : (
          <Loading what={versionWords.opening(which)} expectedSeconds={1} />
        )}
      </Shell>
    );
  return (
    <PlanContext value={found.data.plan}>
      <div className={screen['screenOnly']}>
        <Shell
          title={`${versionWords.oldTitle(which)} · ${found.data.label} · cryobridge`}
          here={versionWords.name(which)}
        >
          <OldBar detail={found.data} />
          <PlanView detail={found.data} readOnly />
        </Shell>
      </div>
      <PrintSheet detail={found.data} />
    </PlanContext>
  );
}

function OldBar({ detail }: { readonly detail: CaseDetail }) {
  const { id, version } = detail;
  const latest = useLatestVersion(id).data?.version;
  return (
    <section className={styles['bar']} aria-label={versionWords.bar}>
      <div className={styles['barLine']}>
        <VersionState detail={detail} />
        <strong>{versionWords.oldTitle(version)}</strong>
        <Link to={`/cases/${id}/versions`}>{versionWords.all}</Link>
        {latest !== undefined && <Link to={`/cases/${id}`}>{versionWords.toLatest(latest)}</Link>}
      </div>
      {latest !== undefined && <p>{latest === version ? versionWords.isLatest : versionWords.old(latest)}</p>}
      {latest !== undefined && latest !== version && (
        <FoldedDiff
          key={latest}
          title={versionWords.changedUntil(latest)}
          caseId={id}
          from={version}
          to={latest}
        />
      )}
    </section>
  );
}
