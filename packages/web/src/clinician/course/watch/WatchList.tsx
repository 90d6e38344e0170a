import type { WatchView } from '@cryobridge/contract';
import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { number } from '../../../format/number.js';
import { between } from '../../../format/between.js';
import { useSession } from '../../../identity/use-session.js';
import { useNow } from '../use-now.js';
import { AlertRow } from './AlertRow.js';
import { BurdenCard } from './BurdenCard.js';
import { NoAlerts } from './NoAlerts.js';
import { useRowKeys } from './use-row-keys.js';
import { watchGroups, type OwnerFilter } from './watch-list.js';
import { watchWords } from './watch-words.js';
import styles from './watch.module.css';

const owners = Object.entries(watchWords.owners).map(([value, label]) => ({ value, label }));

/** Alerts by who must act next, with a filter that follows every letter. */
export function WatchList({ view }: { readonly view: WatchView }) {
  const ownId = useSession().data?.user?.id ?? null;
  const nowMs = useNow();
  const [text, setText] = useState('');
  const [owner, setOwner] = useState<OwnerFilter>('all');
  const search = useRef<HTMLInputElement>(null);
  const list = useRowKeys(search);
  const groups = useMemo(
    () => watchGroups(view.alerts, { text, owner, ownId }),
    [view.alerts, text, owner, ownId],
  );
  const open = view.alerts.filter(({ state }) => state === 'open' || state === 'taken').length;
  const showAll = () => {
    setText('');
    setOwner('all');
  };
  return (
    <div className={styles['page']} ref={list}>
      <div className={styles['head']}>
        <h1>
          {watchWords.title} <span className={styles['count']}>{watchWords.count(open)}</span>
        </h1>
        <div className={styles['filters']}>
          <TextInput
            ref={search}
            type="search"
            aria-label={watchWords.find}
            placeholder={watchWords.find}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <NativeSelect
            aria-label={watchWords.owner}
            data={owners}
            value={owner}
            onChange={(event) => setOwner(ownerOf(event.currentTarget.value))}
          />
        </div>
      </div>
      <div className={styles['columns']}>
        <div className={styles['groups']}>
          {groups.length === 0 && <NoAlerts isFiltered={open > 0} showAll={showAll} />}
          {groups.map(({ whose, alerts }) => (
            <section key={whose} aria-label={watchWords.groups[whose]}>
              <h2
                className={styles['groupTitle']}
              >{`${watchWords.groups[whose]}${between}${number(alerts.length)}`}</h2>
              <ul className={styles['rows']}>
                {alerts.map((alert) => (
                  <AlertRow key={alert.id} alert={alert} ownId={ownId} nowMs={nowMs} />
                ))}
              </ul>
            </section>
          ))}
          {groups.length > 0 && <p className={styles['keys']}>{watchWords.keys}</p>}
        </div>
        <BurdenCard view={view} />
      </div>
    </div>
  );
}

function ownerOf(value: string): OwnerFilter {
  return value === 'mine' || value === 'nobody' ? value : 'all';
}
