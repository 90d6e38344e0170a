import { standingFor, type TrainingStanding } from '@cryobridge/course';
import type { Plan } from '@cryobridge/plan';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { courseApi } from '../course-api.js';

/** What the programme's records say of the operator's training in what the plan uses. Undefined: not read. */
export function useTraining(operatorId: string, plan: Plan | null): TrainingStanding | undefined {
  const { data } = useQuery({
    queryKey: ['training', operatorId],
    queryFn: () => courseApi.trainingOf(operatorId),
  });
  return useMemo(
    () => (data === undefined || plan === null ? undefined : standingFor(plan, data.current)),
    [data, plan],
  );
}
