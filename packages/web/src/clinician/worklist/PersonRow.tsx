import type { WorklistNeed } from '@cryobridge/contract';
import { Link } from 'react-router';
import { shortDate } from '../../format/date.js';
import { capital, limbWord } from '../../format/labels.js';
import { readsCases, roleNamed } from '../../identity/role-words.js';
import type { AccountRole } from '@cryobridge/contract';
import { Icon } from '../../parts/Icon.js';
import { isMine, type Me, type ShownRow } from './find-rows.js';
import { needIcons } from './need-icons.js';
import { needWord, worklistWords } from './worklist-words.js';
import styles from './worklist.module.css';

interface Props {
  readonly shown: ShownRow;
  readonly me: Me | null;
  readonly place: { readonly index: number; readonly startPx: number; readonly isCurrent: boolean };
}

export function PersonRow({ shown: { row, need }, me, place }: Props) {
  const to = addressOf({ row, need }, me);
  const limb = limbWord(row.side ?? null, row.level ?? null);
  const today = dayHere();
  return (
    <div
      role="row"
      aria-rowindex={place.index + 2}
      data-index={place.index}
      tabIndex={place.isCurrent ? 0 : -1}
      className={styles['row']}
      style={{ transform: `translateY(${place.startPx}px)` }}
    >
      <span role="cell" className={styles['who']}>
        {to === null ? (
          row.label
        ) : (
          <Link to={to} tabIndex={-1}>
            {row.label}
          </Link>
        )}
        {row.identifier !== undefined && <small>{row.identifier}</small>}
      </span>
      <span role="cell" className={styles['limb']}>
        {limb === '' ? worklistWords.unknownLimb : capital(limb)}
      </span>
      <span role="cell" className={styles['need']} data-rank={need?.rank ?? 'none'}>
        {need !== null && <Icon name={needIcons[need.kind]} size={18} />}
        <span>{need === null ? worklistWords.nothing : needWord(need, today)}</span>
        {row.needs.length > 1 && <small>{worklistWords.more(row.needs.length - 1)}</small>}
      </span>
      <span role="cell" className={styles['since']} data-label={worklistWords.columns.since}>
        {need?.since === undefined ? worklistWords.none : shortDate(dayOf(need.since))}
      </span>
      <span
        role="cell"
        className={styles['due']}
        data-rank={need?.rank ?? 'none'}
        data-label={worklistWords.columns.due}
      >
        {need?.due === undefined ? worklistWords.none : dueWord(dayOf(need.due), today)}
      </span>
      <span role="cell" className={styles['owner']}>
        {need === null ? worklistWords.none : ownerWord(need.owner, me)}
      </span>
    </div>
  );
}

/** Where what is needed can be done; null where the reader has no page for it. */
function addressOf({ row, need }: ShownRow, me: Me | null): string | null {
  const caseId = need?.caseId ?? (row.isFollowed ? undefined : row.caseId);
  if (caseId !== undefined && me !== null && readsCases(me.role as AccountRole))
    return `/cases/${encodeURIComponent(caseId)}`;
  return row.isFollowed ? `/courses/${encodeURIComponent(row.id)}` : null;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

function dayHere(at = new Date()): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

const dayOf = (date: string) => (date.length > 10 ? dayHere(new Date(date)) : date);

function dueWord(due: string, today: string): string {
  if (due === today) return worklistWords.today;
  return due < today ? worklistWords.overdue(shortDate(due)) : shortDate(due);
}

function ownerWord(owner: WorklistNeed['owner'], me: Me | null): string {
  if (owner.kind === 'role') return roleNamed(owner.name);
  return isMine(owner, me) ? worklistWords.you : owner.name;
}
