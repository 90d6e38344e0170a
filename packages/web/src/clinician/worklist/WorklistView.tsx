import type { WorklistRow } from '@cryobridge/contract';
import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { capital, plain } from '../../format/labels.js';
import { useSession } from '../../identity/use-session.js';
import { findRows, findable } from './find-rows.js';
import { NeedFilter } from './NeedFilter.js';
import { NobodyHere } from './NobodyHere.js';
import { useFilter } from './use-filter.js';
import { WorklistTable } from './WorklistTable.js';
import { worklistWords } from './worklist-words.js';
import styles from './worklist.module.css';

const owners = Object.entries(worklistWords.owners).map(([value, label]) => ({ value, label }));

export function WorklistView({ rows }: { readonly rows: readonly WorklistRow[] }) {
  const me = useSession().data?.user ?? null;
  const [filter, change] = useFilter();
  const [text, setText] = useState('');
  const search = useRef<HTMLInputElement>(null);
  const all = useMemo(() => findable(rows), [rows]);
  const { need, limb, isMine } = filter;
  const { shown, counts } = useMemo(
    () => findRows(all, { filter: { need, limb, isMine }, text, me }),
    [all, need, limb, isMine, text, me],
  );
  const limbs = useMemo(() => limbOptions(rows), [rows]);
  const showAll = () => {
    setText('');
    change({ need: null, limb: null, isMine: false });
  };
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>
          {worklistWords.title}{' '}
          <span className={styles['count']} role="status">
            {worklistWords.shown(shown.length)}
          </span>
        </h1>
        <div className={styles['fields']}>
          <TextInput
            ref={search}
            type="search"
            autoComplete="off"
            aria-label={worklistWords.find}
            placeholder={worklistWords.find}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <NativeSelect
            aria-label={worklistWords.limb}
            data={limbs}
            value={limb ?? ''}
            onChange={(event) => change({ limb: event.currentTarget.value || null })}
          />
          <NativeSelect
            aria-label={worklistWords.owner}
            data={owners}
            value={isMine ? 'mine' : 'all'}
            onChange={(event) => change({ isMine: event.currentTarget.value === 'mine' })}
          />
        </div>
      </div>
      <NeedFilter need={need} counts={counts} choose={(chosen) => change({ need: chosen })} />
      {shown.length === 0 ? (
        <NobodyHere isFiltered={rows.length > 0} showAll={showAll} />
      ) : (
        <>
          <WorklistTable shown={shown} me={me} search={search} />
          <p className={styles['keys']}>{worklistWords.keys}</p>
        </>
      )}
    </div>
  );
}

function limbOptions(rows: readonly WorklistRow[]) {
  const levels = [...new Set(rows.flatMap(({ level }) => level ?? []))].toSorted();
  return [
    { value: '', label: worklistWords.allLimbs },
    ...levels.map((value) => ({ value, label: capital(plain(value)) })),
  ];
}
