import type { NewAnswers, NewCase } from '@cryobridge/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from './client.js';

export function useExamples() {
  return useQuery({ queryKey: ['examples'], queryFn: api.examples });
}

export function useCases() {
  return useQuery({ queryKey: ['cases'], queryFn: api.cases });
}

export function useCase(id: string) {
  return useQuery({ queryKey: ['case', id], queryFn: () => api.caseDetail(id) });
}

/** Makes a case; the answer already holds its plan, so the plan's page opens without asking again. */
export function useCreateCase() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewCase) => api.create(body),
    onSuccess: (made) => {
      queries.setQueryData(['case', made.id], made);
      void queries.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}

export function useAnswer(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewAnswers) => api.answer(id, body),
    onSuccess: (made) => {
      queries.setQueryData(['case', id], made);
      void queries.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}

export function useRemoveCase() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.remove(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['cases'] }),
  });
}
