import { checkItems, listStanding } from '@cryobridge/course';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Card } from '../../../parts/Card.js';
import { Note } from '../../../parts/Note.js';
import { CheckLine } from './CheckLine.js';
import { withCheck } from './day-record.js';
import { dayWords } from './day-words.js';
import type { OpenDay } from './use-day.js';
import styles from './day.module.css';

/** The list before the freeze, one line after another. */
export function CheckStep({ open, onNext }: { readonly open: OpenDay; readonly onNext: () => void }) {
  const { day, change } = open;
  const items = useMemo(() => checkItems(day.plan, day), [day]);
  const { mayStart, by } = listStanding(items, day.checks);
  const left = by.open.length + by.undecided.length;
  return (
    <Card title={dayWords.checkTitle}>
      {day.plan.draft && <Note tone="warn">{dayWords.draftPlan}</Note>}
      <ol className={styles['checks']}>
        {items.map((item) => (
          <CheckLine
            key={item.id}
            item={item}
            answer={day.checks.find((each) => each.item === item.id)}
            who={day.owner.name}
            onAnswer={(answer) => change((now) => withCheck(now, answer))}
          />
        ))}
      </ol>
      <div className={styles['foot']}>
        <p role="status">
          {by.stops.length > 0 ? dayWords.stopped : mayStart ? dayWords.mayStart : dayWords.left(left)}
        </p>
        <Button size="xl" disabled={!mayStart} onClick={onNext}>
          {dayWords.next.check}
        </Button>
      </div>
    </Card>
  );
}
