import { type BackupGoal, type BackupView, signedBackupGoal } from '@cryobridge/contract';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { callerOf } from '../http/caller-of.js';
import type { Identity } from '../identity/identity.js';
import { backupView } from './backup-view.js';
import { signedVersions } from './signed-versions.js';

const goalId = 'goal';
const rule = (audited: string) => ({ config: { access: ['administrator'], audited } }) as const;

/** When the database was last backed up and a backup last checked; `cryobridge backup` tells it the database. */
export async function backupRoutes(plain: FastifyInstance, { pool }: Pick<Identity, 'pool'>) {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const goals = signedVersions<BackupGoal>(pool, 'backup-goal');
  const view = async (): Promise<BackupView> => backupView(pool, await goals.newestOf(goalId), new Date());
  app.get('/api/backup', rule('backup-read'), view);
  app.put(
    '/api/backup/goal',
    { ...rule('backup-goal-sign'), schema: { body: signedBackupGoal } },
    async (request): Promise<BackupView> => {
      const { goal: content, ...signing } = request.body;
      await goals.sign({ id: goalId, content, ...signing, by: callerOf(request) });
      return view();
    },
  );
}
