import type { Booking } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { ApiError } from '../../api/client.js';
import { longDate } from '../../format/date.js';
import { writesCases } from '../../identity/role-words.js';
import { useSession } from '../../identity/use-session.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Loading } from '../../parts/Loading.js';
import { Note } from '../../parts/Note.js';
import { BookingForm } from './BookingForm.js';
import { bookingOf, draftOf } from './booking-draft.js';
import { bookingWords } from './booking-words.js';
import styles from './booking.module.css';
import { useBook, useBooking } from './use-booking.js';

interface Props {
  readonly caseId: string;
  /** Days on which the plan says to freeze. */
  readonly window: { readonly from: string; readonly to: string } | null;
}

/** When the procedure is to be done; the day that the worklist calls today. */
export function BookingCard({ caseId, window: days }: Props) {
  const role = useSession().data?.user?.role;
  const found = useBooking(caseId);
  const book = useBook(caseId);
  const [isOpen, open] = useState(false);
  if (found.isPending) return <Loading what={bookingWords.loading} />;
  if (found.isError) return <ErrorNote error={found.error} retry={() => void found.refetch()} />;
  const { booking } = found.data;
  const replaces = booking?.start ?? null;
  const put = (next: Booking | null) =>
    book.mutate({ booking: next, replaces }, { onSuccess: () => open(false) });
  return (
    <Card title={bookingWords.title}>
      <p className={styles['when']} role="status">
        {booking === null ? bookingWords.none : told(booking)}
      </p>
      {booking !== null && days !== null && isOutside(booking, days) && (
        <Note tone="warn">{bookingWords.outside}</Note>
      )}
      {book.isError && <Refused error={book.error} />}
      {isOpen ? (
        <BookingForm
          first={draftOf(booking, days?.from)}
          isSaving={book.isPending}
          onSave={(draft) => put(bookingOf(draft))}
          onLeave={() => open(false)}
        />
      ) : (
        role !== undefined &&
        writesCases(role) && (
          <div className={styles['acts']}>
            <Button variant="outline" size="sm" onClick={() => open(true)}>
              {booking === null ? bookingWords.book : bookingWords.change}
            </Button>
            {booking !== null && (
              <Button
                variant="subtle"
                size="sm"
                loading={book.isPending}
                onClick={() => window.confirm(bookingWords.cancelSure) && put(null)}
              >
                {bookingWords.cancel}
              </Button>
            )}
          </div>
        )
      )}
    </Card>
  );
}

function Refused({ error }: { readonly error: Error }) {
  const isOvertaken = error instanceof ApiError && error.problem.type.endsWith(':conflict');
  return isOvertaken ? <Note tone="warn">{bookingWords.overtaken}</Note> : <ErrorNote error={error} />;
}

/** At the place where it was booked. */
function told(booking: Booking): string {
  const { day, from, until } = draftOf(booking);
  return bookingWords.booked(longDate(day), from, until);
}

function isOutside({ start }: Booking, { from, to }: NonNullable<Props['window']>): boolean {
  const day = start.slice(0, 10);
  return day < from || day > to;
}
