import type { CourseView, NewAlertStep } from '@cryobridge/contract';
import { useMutation, useMutationState, useQuery, useQueryClient } from '@tanstack/react-query';
import { courseApi } from './course-api.js';

/** Alerts move on their own, so what shows them asks again by itself. */
const againMs = 30_000;
/** For how long it is told that a step was refused. */
const refusalMs = 120_000;

export function useWatch() {
  return useQuery({
    queryKey: ['watch'],
    queryFn: courseApi.watch,
    staleTime: 0,
    refetchInterval: againMs,
    refetchOnWindowFocus: true,
  });
}

export function useCourses() {
  return useQuery({ queryKey: ['courses'], queryFn: courseApi.courses, staleTime: 0 });
}

export function useCourse(id: string) {
  return useQuery({
    queryKey: ['course', id],
    queryFn: () => courseApi.course(id),
    staleTime: 0,
    refetchInterval: againMs,
    refetchOnWindowFocus: true,
  });
}

/**
 * One step of one alert. Whether it was accepted or refused, everybody's state is asked for again; the alert may
 * then stand in another place of the page, and a refusal is still told there.
 */
export function useAlertStep(alertId: string) {
  const queries = useQueryClient();
  const mutationKey = ['alert-step', alertId];
  const last = useMutationState({ filters: { mutationKey }, select: ({ state }) => state }).at(-1);
  const isFresh = last !== undefined && Date.now() - last.submittedAt < refusalMs;
  const step = useMutation({
    mutationKey,
    mutationFn: (step: NewAlertStep) => courseApi.alertStep(alertId, step),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['watch'] }),
        queries.invalidateQueries({ queryKey: ['course'] }),
        queries.invalidateQueries({ queryKey: ['courses'] }),
      ]),
  });
  return { ...step, refusal: isFresh ? last.error : null };
}

/** Something that changes a course and answers with it, so that its page need not ask again. */
export function useCourseChange<T>(id: string, change: (given: T) => Promise<CourseView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (view) => {
      queries.setQueryData(['course', id], view);
      void queries.invalidateQueries({ queryKey: ['courses'] });
      void queries.invalidateQueries({ queryKey: ['watch'] });
      void queries.invalidateQueries({ queryKey: ['bridge', id] });
    },
  });
}

export function useBridge(id: string, enabled = true) {
  return useQuery({ queryKey: ['bridge', id], queryFn: () => courseApi.bridge(id), enabled });
}

export function useFreeze(id: string, freezeId: string) {
  return useQuery({ queryKey: ['freeze', id, freezeId], queryFn: () => courseApi.freeze(id, freezeId) });
}

export function useWatchSettings() {
  return useQuery({ queryKey: ['watch-settings'], queryFn: courseApi.settings });
}
