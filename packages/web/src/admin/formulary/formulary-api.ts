import type { FormularyLatest, FormularyVersion, FormularyView, SignedFormulary } from '@cryobridge/contract';
import { call } from '../../api/client.js';

export const formularyApi = {
  current: () => call<FormularyView>('/api/formulary'),
  latest: () => call<FormularyLatest>('/api/formulary/latest'),
  versions: () => call<readonly FormularyVersion[]>('/api/formulary/versions'),
  sign: (body: SignedFormulary) => call<FormularyView>('/api/formulary', 'PUT', body),
};
