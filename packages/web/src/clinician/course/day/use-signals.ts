import type { ClockPosition } from '@cryobridge/course';
import { useEffect, useRef } from 'react';
import { dayWords } from './day-words.js';
import { signal, type Signal } from './phase-sound.js';

/** Sounds where a phase ends, and gives the sentence that is spoken until the next one begins. */
export function useSignals(
  position: ClockPosition,
  { muted, name }: { readonly muted: boolean; readonly name: string },
): string {
  const step = position.kind === 'running' ? position.step : null;
  const before = useRef({ name, kind: position.kind, step });
  useEffect(() => {
    const last = before.current;
    before.current = { name, kind: position.kind, step };
    if (last.name !== name || last.kind !== 'running') return;
    const what = ended(last.step, step, position.kind);
    if (what !== null) signal(what, muted);
  }, [name, position.kind, step, muted]);
  return sentence(position);
}

function ended(last: number | null, step: number | null, kind: ClockPosition['kind']): Signal | null {
  if (kind === 'done') return 'all-ends';
  if (kind !== 'running' || last === null || step === null || step <= last) return null;
  // Steps alternate, a freeze first.
  return step % 2 === 1 ? 'freeze-ends' : 'thaw-ends';
}

function sentence(position: ClockPosition): string {
  if (position.kind !== 'running') return dayWords.say[position.kind];
  return position.phase === 'freeze'
    ? dayWords.say.freeze(position.cycle)
    : dayWords.say.thaw(position.cycle);
}
