import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type RefObject } from 'react';
import type { Me, ShownRow } from './find-rows.js';
import { useListKeys } from './use-list-keys.js';
import { PersonRow } from './PersonRow.js';
import { worklistWords } from './worklist-words.js';
import styles from './worklist.module.css';

interface Props {
  readonly shown: readonly ShownRow[];
  readonly me: Me | null;
  readonly search: RefObject<HTMLInputElement | null>;
}

const { columns } = worklistWords;
/** Heights as in the style sheet. */
const rowPx = { wide: 52, card: 118 };

/** Only the rows in sight are drawn; the table tells how many there are, and which each one is. */
export function WorklistTable({ shown, me, search }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const isNarrow =
    useMediaQuery('(max-width: 760px)', undefined, { getInitialValueInEffect: false }) ?? false;
  const height = isNarrow ? rowPx.card : rowPx.wide;
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    // A list of another height is another list.
    getItemKey: (index) => `${shown[index]?.row.id ?? index} ${height}`,
    overscan: 8,
  });
  const keys = useListKeys({
    frame,
    search,
    count: shown.length,
    toRow: (index) => rows.scrollToIndex(index),
  });
  return (
    <div
      role="table"
      aria-label={worklistWords.caption}
      aria-rowcount={shown.length + 1}
      className={styles['table']}
    >
      <div role="rowgroup">
        <div role="row" aria-rowindex={1} className={styles['columns']}>
          {Object.entries(columns).map(([name, word]) => (
            <span key={name} role="columnheader">
              {word}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" ref={frame} className={styles['frame']} onFocus={keys.focused}>
        <div role="presentation" className={styles['all']} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const each = shown[index];
            if (each === undefined) return null;
            return (
              <PersonRow
                key={key}
                shown={each}
                me={me}
                place={{ index, startPx: start, isCurrent: index === keys.current }}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
