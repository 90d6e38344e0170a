import { checkItems, listStanding, positionAt } from '@cryobridge/course';
import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { Card } from '../../../parts/Card.js';
import { Note } from '../../../parts/Note.js';
import { Capture } from './Capture.js';
import { takenOver, withClock, type DayRecord, type Run } from './day-record.js';
import { dayWords } from './day-words.js';
import { readClocks, useReading } from './reading.js';
import { Timer } from './Timer.js';
import type { OpenDay } from './use-day.js';
import { useKeepRunning } from './use-keep-running.js';
import { term } from '../../../parts/sentence.js';
import styles from './day.module.css';

/** The timer of one placement after another, with what is seen at its nerve beside it. */
export function FreezeStep({
  open,
  onStep,
}: {
  readonly open: OpenDay;
  readonly onStep: (step: 'check' | 'finish') => void;
}) {
  const { day, change } = open;
  const items = useMemo(() => checkItems(day.plan, day), [day]);
  const { mayStart } = listStanding(items, day.checks);
  const isRunning = day.runs.some(({ clock }) => clock.since !== null);
  const reading = useReading(isRunning);
  const [chosen, setChosen] = useState<number | null>(null);
  const ended = useMemo(() => takenOver(day, reading) !== day, [day, reading]);
  useEffect(() => {
    if (ended) change((now) => takenOver(now, readClocks()));
  }, [ended, change]);
  const kinds = day.runs.map(({ clock }) => positionAt(clock, reading).kind);
  useKeepRunning(open, kinds.includes('running'));
  const active = kinds.findIndex((kind) => kind === 'running' || kind === 'paused');
  const next = kinds.indexOf('ready');
  const at = active >= 0 ? active : (chosen ?? Math.max(0, next));
  const run = day.runs[at];
  if (run === undefined) return null;
  const nerve = day.draft.nerves.find(({ nerveSite }) => nerveSite === run.nerveSite);
  return (
    <div className={styles['freeze']}>
      <nav aria-label={dayWords.places} className={styles['places']}>
        {day.runs.map((each, n) => (
          <button
            key={`${each.nerveSite}${each.place}`}
            type="button"
            aria-current={n === at ? 'true' : undefined}
            disabled={active >= 0 && n !== active}
            onClick={() => setChosen(n)}
          >
            <span>{nameOf(day, each)}</span>
            <span className={styles['quiet']}>{dayWords.placeState[kinds[n] ?? 'ready']}</span>
          </button>
        ))}
      </nav>
      {!mayStart && (
        <Note tone="warn">
          {dayWords.lockedTimer}{' '}
          <Button variant="default" size="lg" onClick={() => onStep('check')}>
            {dayWords.backToList}
          </Button>
        </Note>
      )}
      <Card title={nameOf(day, run)}>
        <Timer
          run={run}
          day={day}
          reading={reading}
          mayStart={mayStart}
          onClock={(clock) => {
            // What was tapped stays in sight when it is over.
            setChosen(at);
            change((now) => ({
              ...withClock(now, at, clock),
              begunAt: now.begunAt ?? (clock.since === null ? null : new Date().toISOString()),
            }));
          }}
          onMute={(muted) => change((now) => ({ ...now, muted }))}
        />
        {active < 0 && next >= 0 && next !== at && (
          <Button size="xl" fullWidth mt={16} onClick={() => setChosen(next)}>
            {dayWords.nextPlace(nameOf(day, day.runs[next] ?? run))}
          </Button>
        )}
        {active < 0 && next < 0 && <p className={styles['over']}>{dayWords.allRun}</p>}
      </Card>
      {nerve !== undefined && <Capture nerve={nerve} change={change} />}
      <div className={styles['foot']}>
        <Button
          size="xl"
          variant={next < 0 && active < 0 ? 'filled' : 'outline'}
          onClick={() => onStep('finish')}
        >
          {dayWords.next.freeze}
        </Button>
      </div>
    </div>
  );
}

function nameOf({ draft }: DayRecord, { nerveSite, place }: Run): string {
  const label = draft.nerves.find((nerve) => nerve.nerveSite === nerveSite)?.label ?? nerveSite;
  return dayWords.place(term(label), place + 1);
}
