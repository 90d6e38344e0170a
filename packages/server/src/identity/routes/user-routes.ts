import { type InvitedUser, type User, newUser, userChange } from '@cryobridge/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ProblemError } from '../../http/problem.js';
import { addAccount, listUsers } from '../accounts.js';
import { changeUser } from '../change-user.js';
import { inTransaction } from '../../records/in-transaction.js';
import { siteOf } from '../identify.js';
import type { Identity } from '../identity.js';
import { addInvitation, withdrawInvitations } from '../invitations.js';
import { note } from '../note.js';

const byId = z.object({ id: z.uuid() });
/** Those who look after patients invite them; they alone know whose record is whose. */
const inviters = { access: ['administrator', 'clinician', 'nurse'] } as const;
const administrators = { access: ['administrator'] } as const;

export async function userRoutes(plain: FastifyInstance, identity: Identity): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { pool } = identity;

  app.get('/api/users', { config: administrators }, (): Promise<readonly User[]> => listUsers(pool));

  app.post(
    '/api/users',
    { config: inviters, schema: { body: newUser } },
    async (request, reply): Promise<InvitedUser> => {
      const { name, role, patientId } = request.body;
      const mayInvite = request.caller?.role === 'administrator' || role === 'patient';
      if (!mayInvite) throw new ProblemError('forbidden');
      const id = await addAccount(pool, { name, role, patientId: patientId ?? null }).catch(
        (error: unknown) => {
          if (isTaken(error))
            throw new ProblemError('taken', [{ path: 'patientId', message: 'is invited already' }]);
          throw error;
        },
      );
      reply.status(201);
      return invite(identity, request, await userById(identity, id));
    },
  );

  app.patch(
    '/api/users/:id',
    { config: administrators, schema: { params: byId, body: userChange } },
    async (request): Promise<User> => {
      const before = await userById(identity, request.params.id);
      await changeUser(identity, { request, before, change: request.body });
      return userById(identity, before.id);
    },
  );

  app.post(
    '/api/users/:id/invitation',
    { config: inviters, schema: { params: byId } },
    async (request): Promise<InvitedUser> => {
      const user = await userById(identity, request.params.id);
      if (user.disabled) throw new ProblemError('forbidden');
      if (request.caller?.role !== 'administrator' && user.role !== 'patient')
        throw new ProblemError('forbidden');
      return invite(identity, request, user);
    },
  );
}

async function userById({ pool }: Identity, id: string): Promise<User> {
  const [user] = await listUsers(pool, { id });
  if (user === undefined) throw new ProblemError('not-found');
  return user;
}

async function invite(identity: Identity, request: FastifyRequest, user: User): Promise<InvitedUser> {
  const { token, code, expiresAt } = await inTransaction(identity.pool, async (tx) => {
    await withdrawInvitations(tx, user.id);
    return addInvitation(tx, { accountId: user.id, role: user.role });
  });
  await note(identity, request, {
    action: 'invitation',
    outcome: 'success',
    status: 201,
    patients: user.patientId === null ? [] : [user.patientId],
    facts: { user: user.id, role: user.role },
  });
  return {
    user,
    // A patient's own page opens it, which is light enough for a phone on a bad line.
    link: `${siteOf(identity, request).origin}${user.role === 'patient' ? '/me' : ''}/welcome#${token}`,
    code,
    expiresAt: expiresAt.toISOString(),
  };
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
