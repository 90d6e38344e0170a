import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { timeOfDay } from '../../../format/date.js';
import type { SentDay } from './day-record.js';
import { dayWords } from './day-words.js';
import type { OpenDay } from './use-day.js';
import styles from './day.module.css';

/** Where what was written is: always on screen, in words. */
export function StateLine({ open }: { readonly open: OpenDay }) {
  return (
    <Line {...stateOf(open)}>
      {open.fault === 'overtaken' && (
        <Button variant="default" size="lg" ms={8} onClick={() => window.location.reload()}>
          {dayWords.state.reload}
        </Button>
      )}
    </Line>
  );
}

export function SentLine({ day }: { readonly day: SentDay }) {
  return <Line tone="sent" text={dayWords.state.sent(timeOfDay(day.sentAt))} />;
}

interface State {
  readonly tone: keyof typeof marks;
  readonly text: string;
}

function Line({ tone, text, children }: State & { readonly children?: ReactNode }) {
  return (
    <p className={styles['state']} data-tone={tone} role="status">
      <span aria-hidden="true">{marks[tone]}</span> {text}
      {children}
    </p>
  );
}

const marks = { kept: '●', bad: '!', sent: '✓' } as const;

function stateOf({ day, fault, sending, lastSend }: OpenDay): State {
  const words = dayWords.state;
  if (fault === 'overtaken') return { tone: 'bad', text: words.overtaken };
  if (fault === 'not-kept') return { tone: 'bad', text: words.notKept };
  switch (day.state) {
    case 'refused':
      return { tone: 'bad', text: words.refused };
    case 'draft':
      return {
        tone: 'kept',
        text: day.revision === 0 && day.checks.length === 0 ? words.opened : words.kept,
      };
    case 'waiting':
      if (lastSend === 'sign-in') return { tone: 'bad', text: words.signIn };
      return { tone: 'kept', text: sending && lastSend === null ? words.sending : words.waiting };
  }
}
