import type { CaseDetail, NewAnswers, NewCase, NewLinkedCase } from '@cryobridge/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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
  return useNewCase((body: NewCase) => api.create(body));
}

/** A case about somebody whose record is on this server. */
export function useLinkCase() {
  return useNewCase((body: NewLinkedCase) => api.link(body));
}

function useNewCase<T>(make: (body: T) => Promise<CaseDetail>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: make,
    onSuccess: (made) => {
      queries.setQueryData(['case', made.id], made);
      void queries.invalidateQueries({ queryKey: ['cases'] });
    },
  });
}

/** People on record, from two letters on; those found before stay in sight while the next are looked for. */
export function useFoundPersons(text: string) {
  return useQuery({
    queryKey: ['persons', text],
    queryFn: () => api.findPersons(text),
    enabled: text.length >= 2,
    placeholderData: keepPreviousData,
    gcTime: 0,
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
