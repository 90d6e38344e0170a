import { positionAt } from '@cryobridge/course';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Card } from '../../../parts/Card.js';
import { Note } from '../../../parts/Note.js';
import { AnaestheticFields } from '../freeze/AnaestheticFields.js';
import { faultCount, type FreezeDraft, type NerveDraft } from '../freeze/freeze-draft.js';
import { freezeWords } from '../freeze/freeze-words.js';
import { NerveFields } from '../freeze/NerveFields.js';
import { draftAsRun, finished, takenOver, withNerveByHand } from './day-record.js';
import { dayWords } from './day-words.js';
import { ImagesField } from './ImagesField.js';
import { readClocks, useReading } from './reading.js';
import type { OpenDay } from './use-day.js';
import { term } from '../../../parts/sentence.js';
import styles from './day.module.css';

/** What is kept of it, to look over and to change by hand, and then the end. */
export function FinishStep({ open }: { readonly open: OpenDay }) {
  const { day, change } = open;
  const [tried, setTried] = useState(false);
  const isRunning = day.runs.some(({ clock }) => clock.since !== null);
  const reading = useReading(isRunning);
  const draft = draftAsRun(day, reading);
  const faults = faultCount(draft);
  const busy = day.runs.some(({ clock }) => ['running', 'paused'].includes(positionAt(clock, reading).kind));
  const set = (part: Partial<FreezeDraft>) => change((now) => ({ ...now, draft: { ...now.draft, ...part } }));
  const finish = () => {
    setTried(true);
    if (busy || faults > 0) return;
    change((now) => {
      const taken = takenOver(now, readClocks());
      return finished(taken, draftAsRun(taken, readClocks()));
    });
  };
  return (
    <Card title={dayWords.finishTitle}>
      <div className={styles['finish']}>
        {draft.nerves.map((nerve) => (
          <Kept
            key={nerve.nerveSite}
            nerve={nerve}
            tried={tried}
            onChange={(edited) => change((now) => withNerveByHand(now, edited))}
          />
        ))}
        {draft.nerves.every(({ isFrozen }) => !isFrozen) && <Note tone="warn">{dayWords.nothingRan}</Note>}
        <fieldset>
          <legend>{freezeWords.anaesthetic}</legend>
          <AnaestheticFields
            list={day.draft.anaesthetic}
            tried={tried}
            onChange={(anaesthetic) => set({ anaesthetic })}
          />
        </fieldset>
        <ImagesField open={open} />
        <TextInput
          label={freezeWords.operator}
          size="md"
          maxLength={80}
          value={day.draft.operator}
          error={tried && day.draft.operator.trim().length < 2 ? freezeWords.needOperator : null}
          onChange={(event) => set({ operator: event.currentTarget.value })}
        />
        {busy && <Note tone="warn">{dayWords.cannotFinish}</Note>}
        {tried && faults > 0 && <Note tone="warn">{freezeWords.faults(faults)}</Note>}
        <Button size="xl" onClick={finish} disabled={busy}>
          {dayWords.finish}
        </Button>
      </div>
    </Card>
  );
}

interface KeptProps {
  readonly nerve: NerveDraft;
  readonly tried: boolean;
  readonly onChange: (nerve: NerveDraft) => void;
}

function Kept({ nerve, tried, onChange }: KeptProps) {
  const seconds = nerve.placements
    .flatMap(({ cycles }) => cycles)
    .reduce((all, { freezeSeconds }) => all + (freezeSeconds ?? 0), 0);
  return (
    <section className={styles['kept']} aria-label={term(nerve.label)}>
      <h3>{term(nerve.label)}</h3>
      <p>{nerve.isFrozen ? dayWords.summary(nerve.placements.length, seconds) : dayWords.notFrozen}</p>
      {nerve.deviations.length > 0 && (
        <p>{nerve.deviations.map((kind) => freezeWords.deviationKinds[kind]).join(', ')}</p>
      )}
      {nerve.inWords !== '' && <p className={styles['quiet']}>{nerve.inWords}</p>}
      <details>
        <summary>{dayWords.byHand}</summary>
        <NerveFields nerve={nerve} tried={tried} onChange={onChange} />
      </details>
    </section>
  );
}
