import type { PlanVersion } from '@cryobridge/contract';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { instant } from '../../format/date.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { Shell } from '../../parts/Shell.js';
import { VerdictMark } from '../../parts/VerdictMark.js';
import { DiffBetween } from './DiffBetween.js';
import { useVersions } from './version-queries.js';
import { versionWords } from './version-words.js';
import styles from './versions.module.css';

/** Every version of a plan: when, by whom, signed by whom; and what differs between any two. */
export function VersionsPage() {
  const { id = '' } = useParams();
  const versions = useVersions(id);
  return (
    <Shell title={`${versionWords.here} · cryobridge`} here={versionWords.here}>
      {versions.isError && <ErrorNote error={versions.error} retry={() => void versions.refetch()} />}
      {versions.isPending && <Loading what={versionWords.loading} expectedSeconds={1} />}
      {versions.data !== undefined && (
        <div className={styles['page']}>
          <h1 className="unseen">{versionWords.here}</h1>
          <p>
            <Link to={`/cases/${id}`}>{versionWords.toPlan}</Link>
          </p>
          <Card title={versionWords.list}>
            <VersionTable caseId={id} versions={versions.data} />
          </Card>
          {versions.data.length > 1 && <Compare caseId={id} versions={versions.data} />}
        </div>
      )}
    </Shell>
  );
}

interface Props {
  readonly caseId: string;
  readonly versions: readonly PlanVersion[];
}

function VersionTable({ caseId, versions }: Props) {
  const { columns } = versionWords;
  return (
    <table className={styles['list']}>
      <thead>
        <tr>
          {Object.values(columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {versions.map((each) => (
          <tr key={each.version} data-version={each.version}>
            <th scope="row">
              <Link to={`/cases/${caseId}/versions/${each.version}`}>{versionWords.name(each.version)}</Link>
            </th>
            <td>
              <VerdictMark verdict={each.verdict} />
            </td>
            <td data-label={columns.saved}>{versionWords.saved(each.madeBy, instant(each.madeAt))}</td>
            <td data-label={columns.answers}>{answeredWords(each)}</td>
            <td data-label={columns.signed}>
              {each.signature === null
                ? versionWords.unsigned
                : versionWords.signed(each.signature.by, instant(each.signature.at))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function answeredWords({ version, answers, sameAnswersAs }: PlanVersion): string {
  if (sameAnswersAs !== null) return versionWords.sameAs(sameAnswersAs);
  if (answers.length === 0) return version === 1 ? versionWords.first : versionWords.noAnswers;
  return versionWords.answeredBy(answers.length, [...new Set(answers.map(({ by }) => by))].join(', '));
}

/** Any two versions; at first the signed one, or the one before, and the latest. */
function Compare({ caseId, versions }: Props) {
  const numbers = versions.map(({ version }) => version);
  const latest = numbers[0] ?? 1;
  const signed = versions.find(({ signature, version }) => signature !== null && version !== latest)?.version;
  const [from, setFrom] = useState(signed ?? Math.max(1, latest - 1));
  const [to, setTo] = useState(latest);
  const data = numbers.map((each) => ({ value: String(each), label: versionWords.name(each) }));
  return (
    <Card title={versionWords.compare}>
      <div className={styles['pick']}>
        <NativeSelect
          label={versionWords.from}
          data={data}
          value={String(from)}
          onChange={(event) => setFrom(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={versionWords.to}
          data={data}
          value={String(to)}
          onChange={(event) => setTo(Number(event.currentTarget.value))}
        />
      </div>
      <DiffBetween caseId={caseId} from={from} to={to} />
    </Card>
  );
}
