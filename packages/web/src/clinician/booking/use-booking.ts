import type { BookingView, NewBooking } from '@cryobridge/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.js';

const pathOf = (caseId: string) => `/api/cases/${encodeURIComponent(caseId)}/booking`;

export function useBooking(caseId: string) {
  return useQuery({
    queryKey: ['booking', caseId],
    queryFn: () => call<BookingView>(pathOf(caseId)),
    staleTime: 0,
  });
}

/** Whether it was stored or refused, what is booked is shown as it now is. */
export function useBook(caseId: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (given: NewBooking) => call<BookingView>(pathOf(caseId), 'PUT', given),
    onSuccess: (view) => queries.setQueryData(['booking', caseId], view),
    onError: () => queries.invalidateQueries({ queryKey: ['booking', caseId] }),
  });
}
