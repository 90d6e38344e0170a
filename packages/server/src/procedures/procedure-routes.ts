import { type FreezeView, type KeptImage, newFreezeDone } from '@cryobridge/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { askedBy } from '../http/caller-of.js';
import { ProblemError } from '../http/problem.js';
import { getImage, putImage } from './keep-image.js';
import { type FreezeAddress, type FreezeParts, getFreeze, putFreeze } from './record-freezes.js';

/** Those who treat, and those who plan. Follow-up staff who may be masked do not come here. */
const treating = (audited: string) => ({ config: { access: ['operator', 'clinician'], audited } }) as const;

export async function procedureRoutes(app: FastifyInstance, parts: FreezeParts): Promise<void> {
  app.get(
    '/api/courses/:id/freezes/:freezeId',
    treating('freeze-read'),
    async (request): Promise<FreezeView> => getFreeze(parts, askedBy(request), addressOf(request)),
  );
  app
    .withTypeProvider<ZodTypeProvider>()
    .put(
      '/api/courses/:id/freezes/:freezeId',
      { ...treating('freeze-write'), schema: { body: newFreezeDone } },
      async (request, reply): Promise<FreezeView> => {
        const { view, isNew } = await putFreeze(parts, askedBy(request), {
          ...addressOf(request),
          body: request.body,
        });
        const { patientId, freeze } = view;
        if (isNew) reply.status(201).header('location', `/api/courses/${patientId}/freezes/${freeze.id}`);
        return view;
      },
    );
  await app.register(imageRoutes, parts);
}

/** The bytes as they are; what they are is read from them. */
async function imageRoutes(app: FastifyInstance, parts: FreezeParts): Promise<void> {
  const path = '/api/courses/:id/freezes/:freezeId/images/:imageId';
  app.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  app.put(path, treating('freeze-image-write'), async (request, reply): Promise<KeptImage> => {
    const { episode = '' } = request.query as { readonly episode?: unknown };
    const image = imageIn(request);
    if (typeof episode !== 'string' || !Buffer.isBuffer(request.body))
      throw new ProblemError('bad-input', [
        { path: 'image', message: 'is sent as application/octet-stream' },
      ]);
    const { isNew, ...kept } = await putImage(parts, askedBy(request), {
      ...image,
      episode,
      bytes: request.body,
    });
    if (isNew) reply.status(201);
    return kept;
  });
  app.get(path, treating('freeze-image-read'), async (request, reply) => {
    const { type, bytes } = await getImage(parts, askedBy(request), imageIn(request));
    return reply.type(type).send(bytes);
  });
}

function imageIn(request: FastifyRequest): FreezeAddress & { readonly imageId: string } {
  const { imageId = '' } = request.params as { readonly imageId?: string };
  if (!uuid.test(imageId)) throw new ProblemError('not-found');
  return { ...addressOf(request), imageId };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const recordId = /^[A-Za-z0-9.-]{1,64}$/;

/** The person that an address names. @throws {ProblemError} `not-found` for what no Patient can be called. */
export function personIn({ params }: FastifyRequest): string {
  const { id = '' } = params as { readonly id?: string };
  if (!recordId.test(id)) throw new ProblemError('not-found');
  return id;
}

function addressOf(request: FastifyRequest): FreezeAddress {
  const { freezeId = '' } = request.params as { readonly freezeId?: string };
  if (!uuid.test(freezeId)) throw new ProblemError('not-found');
  return { patientId: personIn(request), freezeId };
}
