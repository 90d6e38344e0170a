import type { CaseDetail } from '@cryobridge/contract';
import { changedParts, planDiff, type PlanChange } from '@cryobridge/plan';
import { useMemo } from 'react';
import parts from '../../parts/parts.module.css';
import { useProbeLabel } from '../plan/use-probe-label.js';
import { changeTitle, diffWords, valueWords } from './diff-words.js';
import styles from './versions.module.css';

export type Compared = Pick<CaseDetail, 'version' | 'plan'>;

interface Props {
  readonly from: Compared;
  readonly to: Compared;
}

/** Beyond this a part is folded. */
const shownAtOnce = 10;

/** What differs between two versions, in plain words: before, after. */
export function PlanDiff({ from, to }: Props) {
  const changes = useMemo(() => planDiff(from.plan, to.plan), [from.plan, to.plan]);
  if (changes.length === 0) return <p className={parts['quiet']}>{diffWords.nothing}</p>;
  const groups = changedParts.flatMap((part) => {
    const found = changes.filter((change) => change.part === part);
    return found.length === 0 ? [] : [{ part, found }];
  });
  return (
    <div className={styles['diff']} role="group" aria-label={diffWords.caption(from.version, to.version)}>
      {groups.map(({ part, found }) => (
        <section key={part} data-changed={part}>
          <Changes
            title={diffWords.parts[part]}
            changes={found.slice(0, shownAtOnce)}
            versions={[from, to]}
          />
          {found.length > shownAtOnce && (
            <details className={parts['details']}>
              <summary>{diffWords.more(found.length - shownAtOnce)}</summary>
              <Changes
                title={diffWords.parts[part]}
                changes={found.slice(shownAtOnce)}
                versions={[from, to]}
              />
            </details>
          )}
        </section>
      ))}
    </div>
  );
}

interface ChangesProps {
  readonly title: string;
  readonly changes: readonly PlanChange[];
  readonly versions: readonly [Compared, Compared];
}

function Changes({ title, changes, versions: [from, to] }: ChangesProps) {
  const probeLabel = useProbeLabel();
  const words = (change: PlanChange, side: 'before' | 'after') =>
    valueWords(change[side], change.field, probeLabel);
  return (
    <table className={styles['changes']}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{diffWords.what}</th>
          <th scope="col">{diffWords.before(from.version)}</th>
          <th scope="col">{diffWords.before(to.version)}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => (
          <tr key={`${change.field}${change.about ?? ''}${index}`}>
            <th scope="row">{changeTitle(change)}</th>
            <td className={styles['was']}>{words(change, 'before')}</td>
            <td className={styles['isNow']}>{words(change, 'after')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
