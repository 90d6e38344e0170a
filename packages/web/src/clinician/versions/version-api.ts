import type { CaseDetail, LatestVersion, PlanVersion } from '@cryobridge/contract';
import { call } from '../../api/client.js';

const of = (id: string) => `/api/cases/${encodeURIComponent(id)}`;

export const versionApi = {
  latest: (id: string) => call<LatestVersion>(`${of(id)}/latest`),
  list: (id: string) => call<readonly PlanVersion[]>(`${of(id)}/versions`),
  version: (id: string, version: number) => call<CaseDetail>(`${of(id)}/versions/${version}`),
  sign: ({ id, version, plan }: CaseDetail) =>
    call<CaseDetail>(`${of(id)}/versions/${version}/signature`, 'POST', { hash: plan.hash }),
  undo: ({ id, version }: CaseDetail) => call<CaseDetail>(`${of(id)}/undo`, 'POST', { onTopOf: version }),
  planAgain: ({ id, version }: CaseDetail) =>
    call<CaseDetail>(`${of(id)}/plan-again`, 'POST', { onTopOf: version }),
};
