import { type IdleLock, type IdleLockView, signedIdleLock } from '@cryobridge/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { callerOf } from '../http/caller-of.js';
import type { Identity } from '../identity/identity.js';
import { type Kept, signedVersions } from './signed-versions.js';

const lockId = 'staff';
/** Nobody's standard: a start that the administrator replaces by the place's own, signed. */
const assumedMinutes = 15;

/** After how long a page of the staff that nobody touches locks. */
export async function idleLockRoutes(plain: FastifyInstance, { pool }: Pick<Identity, 'pool'>) {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const kept = signedVersions<IdleLock>(pool, 'idle-lock');
  app.get('/api/idle-lock', { config: { access: 'signed-in' } }, async (): Promise<IdleLockView> =>
    view(await kept.newestOf(lockId)),
  );
  app.put(
    '/api/idle-lock',
    {
      config: { access: ['administrator'], audited: 'idle-lock-sign' },
      schema: { body: signedIdleLock },
    },
    async (request): Promise<IdleLockView> => {
      const { lock: content, ...signing } = request.body;
      return view(await kept.sign({ id: lockId, content, ...signing, by: callerOf(request) }));
    },
  );
}

function view(kept: Kept<IdleLock> | null): IdleLockView {
  return {
    minutes: kept?.content.minutes ?? assumedMinutes,
    version: kept?.version ?? 0,
    signedBy: kept?.signedBy ?? null,
    signedAt: kept?.signedAt ?? null,
  };
}
