import type { TrainingStanding } from '@cryobridge/course';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ApiError } from '../../../api/client.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { PlanContext } from '../../../parts/plan-context.js';
import { withTraining, type DayRecord, type SentDay } from './day-record.js';
import { CheckStep } from './CheckStep.js';
import { dayWords } from './day-words.js';
import { FinishStep } from './FinishStep.js';
import { FreezeStep } from './FreezeStep.js';
import { keepStaffWorker } from './keep-worker.js';
import { StateLine } from './StateLine.js';
import { useDay, type OpenDay } from './use-day.js';
import { useHeldPage } from './use-held-page.js';
import styles from './day.module.css';

type Step = keyof typeof dayWords.steps;
const steps = Object.keys(dayWords.steps) as Step[];

interface Props {
  readonly begun: DayRecord;
  readonly training: TrainingStanding | undefined;
  readonly onSent: (day: SentDay) => void;
}

/** One procedure: check, freeze, finish; and where what was written is. */
export function DayView({ begun, training, onSent }: Props) {
  const open = useDay(begun, onSent);
  const { day, change } = open;
  const [step, setStep] = useState<Step>(day.begunAt === null ? 'check' : 'freeze');
  const shown = useRef<HTMLElement>(null);
  const go = (next: Step) => {
    flushSync(() => setStep(next));
    // What was left is gone, and the keyboard would begin at the top of the page again.
    shown.current?.focus({ preventScroll: true });
    shown.current?.scrollIntoView({ block: 'nearest' });
  };
  const isOpen = day.state === 'draft';
  useHeldPage(isOpen && day.begunAt !== null);
  useEffect(keepStaffWorker, []);
  useEffect(() => {
    if (training !== undefined) change((now) => withTraining(now, training));
  }, [training, change]);
  return (
    <div className={styles['page']}>
      <h1>{dayWords.title(day.label)}</h1>
      <StateLine open={open} />
      {!isOpen && <End open={open} />}
      {isOpen && (
        <PlanContext value={day.plan}>
          <nav className={styles['steps']} aria-label={dayWords.stepsLabel}>
            {steps.map((each) => (
              <button
                key={each}
                type="button"
                aria-current={each === step ? 'step' : undefined}
                onClick={() => go(each)}
              >
                {dayWords.steps[each]}
              </button>
            ))}
          </nav>
          <section ref={shown} tabIndex={-1} aria-label={dayWords.steps[step]} className={styles['step']}>
            {step === 'check' && <CheckStep open={open} onNext={() => go('freeze')} />}
            {/* Out of sight its clock still runs, sounds and keeps the screen on. */}
            {(step === 'freeze' || day.begunAt !== null) && (
              <div hidden={step !== 'freeze'}>
                <FreezeStep open={open} onStep={go} />
              </div>
            )}
            {step === 'finish' && <FinishStep open={open} />}
          </section>
        </PlanContext>
      )}
    </div>
  );
}

/** Finished: it waits, or was refused. */
function End({ open: { day, change, send } }: { readonly open: OpenDay }) {
  const waitAgain = (now: DayRecord): DayRecord => ({ ...now, state: 'waiting', refusal: null });
  return (
    <div className={styles['end']}>
      {day.refusal !== null && <ErrorNote error={new ApiError(day.refusal)} />}
      {day.state === 'refused' && (
        <Button size="lg" onClick={() => change((now) => ({ ...now, state: 'draft', body: null }))}>
          {dayWords.change}
        </Button>
      )}
      <Button
        variant="outline"
        size="lg"
        onClick={() => (day.state === 'refused' ? change(waitAgain) : void send())}
      >
        {dayWords.sendAgain}
      </Button>
    </div>
  );
}
