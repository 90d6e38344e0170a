import { type Equipment, type EquipmentItem, signedEquipment } from '@cryobridge/contract';
import { type ProbeId, knowledge } from '@cryobridge/knowledge';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { callerOf } from '../http/caller-of.js';
import { ProblemError } from '../http/problem.js';
import type { Identity } from '../identity/identity.js';
import { type Kept, signedVersions } from './signed-versions.js';

const byId = z.object({ id: z.uuid() });
const seeing = {
  access: ['clinician', 'nurse', 'operator', 'administrator'],
  audited: 'equipment-read',
} as const;
/** Those who use probes, and those who run the place. */
const keeping = { access: ['operator', 'administrator'], audited: 'equipment-sign' } as const;

/** Probes in stock: what of, how many, in what state, with how much gas. */
export async function equipmentRoutes(plain: FastifyInstance, { pool }: Pick<Identity, 'pool'>) {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const kept = signedVersions<Equipment>(pool, 'equipment');

  app.get('/api/equipment', { config: seeing }, async (): Promise<readonly EquipmentItem[]> =>
    (await kept.newest()).map(item).sort(byUse),
  );
  app.get(
    '/api/equipment/:id/versions',
    { config: seeing, schema: { params: byId } },
    async ({ params: { id } }): Promise<readonly EquipmentItem[]> => (await kept.versionsOf(id)).map(item),
  );
  app.put(
    '/api/equipment/:id',
    { config: keeping, schema: { params: byId, body: signedEquipment } },
    async (request): Promise<EquipmentItem> => {
      const { item: content, basedOnVersion, signedBy } = request.body;
      if (probeOf(content.model) === undefined)
        throw new ProblemError('bad-input', [{ path: 'item.model', message: 'is no probe that is known' }]);
      const { id } = request.params;
      return item(await kept.sign({ id, content, basedOnVersion, signedBy, by: callerOf(request) }));
    },
  );
}

const probeOf = (model: string) => knowledge.probes[model as ProbeId];

function item({ content, id, version, signedBy, signedAt }: Kept<Equipment>): EquipmentItem {
  const probe = probeOf(content.model);
  // A model that knowledge has dropped since keeps its id.
  return {
    ...content,
    id,
    version,
    signedBy,
    signedAt,
    modelLabel: probe?.label ?? content.model,
    gas: probe?.gas ?? 'unknown',
  };
}

function byUse(one: EquipmentItem, other: EquipmentItem): number {
  const rank = ({ state }: EquipmentItem) => (state === 'retired' ? 1 : 0);
  return (
    rank(one) - rank(other) ||
    one.modelLabel.localeCompare(other.modelLabel) ||
    one.serial.localeCompare(other.serial)
  );
}
