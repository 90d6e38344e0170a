import type { SignedTraining } from '@cryobridge/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { adminApi } from '../admin-api.js';

/** Signs one version of one record, and asks anew what holds. */
export function useSignTraining(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SignedTraining) => adminApi.signTraining(id, body),
    onSettled: () => queries.invalidateQueries({ queryKey: ['training'] }),
  });
}
