import { Button } from '@mantine/core';
import { Note } from '../../../parts/Note.js';
import type { DayRecord } from './day-record.js';
import { dayWords } from './day-words.js';

interface Props {
  readonly day: DayRecord;
  /** Of the plan as the server has it now; null: not known. */
  readonly hash: string | null;
  readonly onTake: () => void;
}

/** Somebody planned again meanwhile: before the first freeze the new plan can be taken. */
export function OtherPlan({ day, hash, onTake }: Props) {
  if (hash === null || hash === day.plan.hash || day.state !== 'draft') return null;
  return (
    <Note tone="warn">
      {dayWords.otherPlan}{' '}
      {day.begunAt === null ? (
        <Button variant="default" size="lg" onClick={onTake}>
          {dayWords.takePlan}
        </Button>
      ) : (
        dayWords.keepsOld
      )}
    </Note>
  );
}
