import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Changes something of one's own and shows the account anew. */
export function useAccountChange<T>(change: (given: T) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['account'] }),
  });
}
