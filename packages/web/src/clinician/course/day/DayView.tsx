import type { DayRecord } from './day-record.js';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { ApiError } from '../../../api/client.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { PlanContext } from '../../../parts/plan-context.js';
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

/** One procedure: check, freeze, finish; and where what was written is. */
export function DayView({ begun, onAnother }: { readonly begun: DayRecord; readonly onAnother: () => void }) {
  const open = useDay(begun);
  const { day } = open;
  const [step, setStep] = useState<Step>(day.begunAt === null ? 'check' : 'freeze');
  const isOpen = day.state === 'draft';
  useHeldPage(isOpen && day.begunAt !== null);
  useEffect(keepStaffWorker, []);
  return (
    <div className={styles['page']}>
      <h1>{dayWords.title(day.label)}</h1>
      <StateLine open={open} />
      {!isOpen && <End open={open} onAnother={onAnother} />}
      {isOpen && (
        <PlanContext value={day.plan}>
          <nav className={styles['steps']} aria-label={dayWords.stepsLabel}>
            {steps.map((each) => (
              <button
                key={each}
                type="button"
                aria-current={each === step ? 'step' : undefined}
                onClick={() => setStep(each)}
              >
                {dayWords.steps[each]}
              </button>
            ))}
          </nav>
          {step === 'check' && <CheckStep open={open} onNext={() => setStep('freeze')} />}
          {step === 'freeze' && <FreezeStep open={open} onStep={setStep} />}
          {step === 'finish' && <FinishStep open={open} />}
        </PlanContext>
      )}
    </div>
  );
}

/** Finished: it waits, was refused, or has arrived. */
function End({ open, onAnother }: { readonly open: OpenDay; readonly onAnother: () => void }) {
  const { day, change, send } = open;
  const course = `/courses/${encodeURIComponent(day.patientId)}`;
  return (
    <div className={styles['end']}>
      {day.refusal !== null && <ErrorNote error={new ApiError(day.refusal)} />}
      {day.state === 'sent' && (
        <>
          <Button component={Link} to={`${course}/freezes/${day.id}`} size="xl">
            {dayWords.compare}
          </Button>
          <Button variant="outline" size="lg" onClick={onAnother}>
            {dayWords.again}
          </Button>
        </>
      )}
      {day.state === 'waiting' && (
        <Button variant="outline" size="lg" onClick={() => void send()}>
          {dayWords.sendAgain}
        </Button>
      )}
      {day.state === 'refused' && (
        <>
          <Button size="lg" onClick={() => change((now) => ({ ...now, state: 'draft', body: null }))}>
            {dayWords.change}
          </Button>
          <Button
            variant="outline"
            size="lg"
            onClick={() => change((now) => ({ ...now, state: 'waiting', refusal: null }))}
          >
            {dayWords.sendAgain}
          </Button>
        </>
      )}
    </div>
  );
}
