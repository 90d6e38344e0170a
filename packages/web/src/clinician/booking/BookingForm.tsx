import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { type BookingDraft, faultsOf } from './booking-draft.js';
import { bookingWords } from './booking-words.js';
import styles from './booking.module.css';

interface Props {
  readonly first: BookingDraft;
  readonly isSaving: boolean;
  readonly onSave: (draft: BookingDraft) => void;
  readonly onLeave: () => void;
}

const fields = [
  ['day', 'date'],
  ['from', 'time'],
  ['until', 'time'],
] as const;

/** A day and two times; what is missing is said where it is missing. */
export function BookingForm({ first, isSaving, onSave, onLeave }: Props) {
  const [draft, setDraft] = useState(first);
  const [tried, setTried] = useState(false);
  const faults = faultsOf(draft);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length === 0) onSave(draft);
  };
  return (
    <form onSubmit={save} noValidate>
      <div className={styles['fields']}>
        {fields.map(([name, type], n) => {
          const fault = tried ? faults[name] : undefined;
          return (
            <TextInput
              key={name}
              type={type}
              label={bookingWords[name]}
              autoFocus={n === 0}
              value={draft[name]}
              {...(fault === undefined ? {} : { error: bookingWords[fault] })}
              onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
            />
          );
        })}
      </div>
      <div className={styles['acts']}>
        <Button type="submit" size="sm" loading={isSaving}>
          {bookingWords.save}
        </Button>
        <Button variant="subtle" size="sm" onClick={onLeave}>
          {bookingWords.leave}
        </Button>
      </div>
    </form>
  );
}
