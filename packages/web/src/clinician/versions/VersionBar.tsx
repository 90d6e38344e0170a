import type { CaseDetail } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { useContext, useState } from 'react';
import { Link } from 'react-router';
import { instant } from '../../format/date.js';
import { writesCases } from '../../identity/role-words.js';
import { useSession } from '../../identity/use-session.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Icon } from '../../parts/Icon.js';
import { AnswerContext } from '../plan/answer-context.js';
import { FoldedDiff } from './FoldedDiff.js';
import { SignPanel } from './SignPanel.js';
import { useUndoKey } from './use-undo-key.js';
import { useVersionChange } from './version-queries.js';
import { versionWords } from './version-words.js';
import styles from './versions.module.css';

/** Which version this is, who signed it, and what a reader may do with it. */
export function VersionBar({ detail }: { readonly detail: CaseDetail }) {
  const { id, version, signature, signed, verdict } = detail;
  const user = useSession().data?.user ?? null;
  const mayWrite = user !== null && writesCases(user.role);
  const [asking, ask] = useState(false);
  return (
    <section className={styles['bar']} aria-label={versionWords.bar}>
      <div className={styles['barLine']}>
        <VersionState detail={detail} />
        {mayWrite && <Undo detail={detail} />}
        <Link to={`/cases/${id}/versions`}>{versionWords.all}</Link>
        {mayWrite && signature === null && verdict === 'proceed' && !asking && (
          <Button size="compact-md" onClick={() => ask(true)}>
            {versionWords.sign(version)}
          </Button>
        )}
      </div>
      {mayWrite && signature === null && verdict !== 'proceed' && <p>{versionWords.notYet}</p>}
      {asking && user !== null && signature === null && (
        <SignPanel key={version} detail={detail} name={user.name} onEnd={() => ask(false)} />
      )}
      {signed !== null && signature === null && (
        <div className={styles['beside']}>
          <p>{versionWords.besideSigned(signed.version, version)}</p>
          <FoldedDiff
            key={version}
            title={versionWords.changedSince(signed.version)}
            caseId={id}
            from={signed.version}
            to={version}
          />
        </div>
      )}
    </section>
  );
}

/** A mark and words: never a colour alone. */
export function VersionState({ detail: { version, signature } }: { readonly detail: CaseDetail }) {
  return (
    <p
      className={`${styles['state']} ${signature === null ? styles['draft'] : styles['signed']}`}
      role="status"
    >
      <Icon name={signature === null ? 'warn' : 'check'} size={18} />
      <span>
        <strong>{versionWords.name(version)}</strong>
        {' · '}
        {signature === null ? versionWords.draft : versionWords.signed(signature.by, instant(signature.at))}
      </span>
    </p>
  );
}

/** Goes back one step, by a new version. */
function Undo({ detail }: { readonly detail: CaseDetail }) {
  const undo = useVersionChange('undo');
  const answering = useContext(AnswerContext);
  const isAble = detail.plan.answers.length > 0 && !undo.isPending && answering?.busy !== true;
  const go = () => isAble && undo.mutate(detail);
  useUndoKey(go);
  const wasUndone = undo.isSuccess && undo.data.version === detail.version;
  return (
    <>
      {detail.plan.answers.length > 0 && (
        <Button
          variant="subtle"
          size="compact-md"
          aria-keyshortcuts="Control+Z"
          loading={undo.isPending}
          onClick={go}
        >
          {versionWords.undo}
        </Button>
      )}
      <span role="status" className={wasUndone ? undefined : 'unseen'}>
        {wasUndone ? versionWords.undone(detail.version) : ''}
      </span>
      {undo.isError && <ErrorNote error={undo.error} />}
    </>
  );
}
