import {
  abort,
  endPhase,
  explain,
  extend,
  pause,
  positionAt,
  run as go,
  unexplainedMs,
  type ClockPosition,
  type ClockReading,
  type CycleClock,
} from '@cryobridge/course';
import { useState } from 'react';
import { between } from '../../../format/between.js';
import type { DayRecord, Run } from './day-record.js';
import { dayWords } from './day-words.js';
import { canSound, wakeSound } from './phase-sound.js';
import { readClocks } from './reading.js';
import { useSignals } from './use-signals.js';
import styles from './day.module.css';

interface Props {
  readonly run: Run;
  readonly day: DayRecord;
  readonly reading: ClockReading;
  readonly mayStart: boolean;
  readonly onClock: (clock: CycleClock) => void;
  readonly onMute: (muted: boolean) => void;
}

const extendSeconds = 15;

/** Digits to be read from two metres, and one tap for everything. Only a change of phase is spoken. */
export function Timer({ run, day, reading, mayStart, onClock, onMute }: Props) {
  const { clock } = run;
  const position = positionAt(clock, reading);
  const spoken = useSignals(position, { muted: day.muted, name: `${run.nerveSite}${run.place}` });
  const tap = (change: (clock: CycleClock, now: ClockReading) => CycleClock) => () => {
    wakeSound();
    onClock(change(clock, readClocks()));
  };
  const jumpSeconds = Math.round(unexplainedMs(clock, reading) / 1000);
  const dose = day.plan.doses.find(({ nerveSite }) => nerveSite === run.nerveSite)?.dose;
  const place = dose?.placements[run.place];
  return (
    <div className={styles['timer']} data-phase={phaseOf(position)}>
      {dose !== undefined && place !== undefined && (
        <p className={styles['quiet']}>
          {dayWords.planned(dose.cycles, dose.freezeSeconds, dose.thawSeconds)}
          {between}
          {dayWords.where(place.xMm, place.yMm, place.angleDegrees)}
        </p>
      )}
      <p className={styles['phase']}>{phaseWords(position, clock)}</p>
      <p className={styles['digits']} role="timer" aria-live="off">
        {digits(position, clock)}
      </p>
      <p role="status" className={styles['spoken']}>
        {spoken}
      </p>
      {jumpSeconds !== 0 && position.kind !== 'done' && (
        <div className={styles['jump']} role="alert">
          <p>{dayWords.jump(jumpSeconds)}</p>
          <button type="button" onClick={tap((each, now) => explain(each, now, 'slept'))}>
            {dayWords.slept}
          </button>
          <button type="button" onClick={tap((each, now) => explain(each, now, 'set'))}>
            {dayWords.clockSet}
          </button>
        </div>
      )}
      <Taps position={position} mayStart={mayStart} tap={tap} />
      <div className={styles['sound']}>
        <button
          type="button"
          aria-pressed={day.muted}
          onClick={() => {
            wakeSound();
            onMute(!day.muted);
          }}
        >
          {day.muted ? dayWords.unmute : dayWords.mute}
        </button>
        {position.kind === 'running' && !day.muted && !canSound() && <span>{dayWords.soundAsleep}</span>}
      </div>
    </div>
  );
}

type Tap = (change: (clock: CycleClock, now: ClockReading) => CycleClock) => () => void;

function Taps({
  position,
  mayStart,
  tap,
}: {
  readonly position: ClockPosition;
  readonly mayStart: boolean;
  readonly tap: Tap;
}) {
  const [asks, setAsks] = useState(false);
  switch (position.kind) {
    case 'done':
    case 'aborted':
      return null;
    case 'ready':
      return (
        <div className={styles['taps']}>
          <button type="button" data-main disabled={!mayStart} onClick={tap(go)}>
            {dayWords.start}
          </button>
        </div>
      );
    case 'running':
    case 'paused':
      return (
        <div className={styles['taps']}>
          <button type="button" data-main onClick={tap(position.kind === 'running' ? pause : go)}>
            {position.kind === 'running' ? dayWords.pause : dayWords.resume}
          </button>
          <button type="button" onClick={tap((clock, now) => extend(clock, now, extendSeconds))}>
            {dayWords.extend(extendSeconds)}
          </button>
          <button type="button" onClick={tap(endPhase)}>
            {position.phase === 'freeze' ? dayWords.endFreeze : dayWords.endThaw}
          </button>
          {asks ? (
            <span className={styles['sure']} role="group" aria-label={dayWords.abortSure}>
              <button type="button" data-bad onClick={tap(abort)}>
                {dayWords.abortYes}
              </button>
              <button type="button" onClick={() => setAsks(false)}>
                {dayWords.abortNo}
              </button>
            </span>
          ) : (
            <button type="button" onClick={() => setAsks(true)}>
              {dayWords.abort}
            </button>
          )}
        </div>
      );
  }
}

function phaseOf(position: ClockPosition): string {
  return position.kind === 'running' ? position.phase : position.kind;
}

function phaseWords(position: ClockPosition, clock: CycleClock): string {
  if (position.kind !== 'running' && position.kind !== 'paused') return dayWords.placeState[position.kind];
  const phase = dayWords.phases[position.phase];
  const all = clock.steps.filter(({ phase: each }) => each === 'freeze').length;
  const where = dayWords.ofCycles(phase, position.cycle, all);
  return position.kind === 'paused' ? `${where}${between}${dayWords.placeState.paused}` : where;
}

/** What is left of the phase, rounded up: it shows 0:01 until it is over. */
function digits(position: ClockPosition, clock: CycleClock): string {
  const first = clock.steps[0]?.seconds ?? 0;
  const seconds =
    position.kind === 'ready'
      ? first
      : position.kind === 'running' || position.kind === 'paused'
        ? Math.ceil(position.leftMs / 1000)
        : 0;
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
}
