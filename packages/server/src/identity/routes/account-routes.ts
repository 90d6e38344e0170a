import {
  type Account,
  type PasskeyOptions,
  type PasswordOptions,
  type WithRecoveryCodes,
  newPassword,
  passkeyAnswer,
} from '@cryobridge/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ProblemError } from '../../http/problem.js';
import { describeAccount, removeKey } from '../account-view.js';
import { type AccountRow, accountById } from '../accounts.js';
import { inTransaction } from '../../records/in-transaction.js';
import { stateOf } from '../enter.js';
import { sessionTokenOf, siteOf } from '../identify.js';
import type { Identity } from '../identity.js';
import { type Holder, beginKey, beginPassword, finishKey, finishPassword } from '../new-ways-in.js';
import { note } from '../note.js';
import { addKey } from '../passkeys.js';
import { renewRecoveryCodes, setPassword } from '../password-account.js';
import { endSession, endSessions } from '../sessions.js';

const config = { access: 'signed-in' } as const;
const byId = z.object({ id: z.string().max(1400) });
const bySession = z.object({ id: z.uuid() });

/** What people see and change of their own ways in. */
export async function accountRoutes(plain: FastifyInstance, identity: Identity): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { pool, callers } = identity;
  const own = (request: FastifyRequest) => ownAccount(identity, request);
  const told = (request: FastifyRequest, action: string) =>
    note(identity, request, { action, outcome: 'success', status: 200 });

  app.get('/api/account', { config }, async (request): Promise<Account> =>
    describeAccount(pool, await own(request), request.caller?.sessionId ?? null),
  );

  app.post('/api/account/passkeys/options', { config }, async (request): Promise<PasskeyOptions> =>
    beginKey(pool, siteOf(identity, request), holderOf(await own(request))),
  );

  app.post(
    '/api/account/passkeys',
    { config, schema: { body: passkeyAnswer } },
    async (request): Promise<Account> => {
      const account = await own(request);
      const answer = request.body;
      const proven = await finishKey(pool, siteOf(identity, request), { answer, invitationId: null });
      if (proven.accountId !== account.id) throw new ProblemError('not-accepted');
      await addKey(pool, account.id, { key: proven.key, label: answer.label ?? 'Passkey' });
      await told(request, 'passkey-added');
      return describeAccount(pool, account, request.caller?.sessionId ?? null);
    },
  );

  app.delete('/api/account/passkeys/:id', { config, schema: { params: byId } }, async (request, reply) => {
    await removeKey(pool, await own(request), request.params.id);
    await told(request, 'passkey-removed');
    return reply.status(204).send();
  });

  app.post('/api/account/password/options', { config }, async (request): Promise<PasswordOptions> =>
    beginPassword(pool, holderOf(await own(request))),
  );

  app.post(
    '/api/account/password',
    { config, schema: { body: newPassword } },
    async (request): Promise<WithRecoveryCodes> => {
      const account = await own(request);
      const { login } = account;
      const chosen = await finishPassword(pool, { answer: request.body, invitationId: null, login });
      if (chosen.accountId !== account.id) throw new ProblemError('not-accepted');
      const recoveryCodes = await inTransaction(pool, async (tx) => {
        if (!(await setPassword(tx, account.id, chosen.choice)))
          throw new ProblemError('taken', [{ path: 'login', message: 'is taken' }]);
        return renewRecoveryCodes(tx, account.id);
      });
      // Whoever knew the old password is out.
      await endSessions(pool, account.id, request.caller?.sessionId ?? null);
      callers.forget();
      await told(request, 'password-set');
      return {
        session: await stateOf(identity, request.caller, sessionTokenOf(identity, request)),
        recoveryCodes,
      };
    },
  );

  app.delete(
    '/api/account/sessions/:id',
    { config, schema: { params: bySession } },
    async (request, reply) => {
      if (!(await endSession(pool, (await own(request)).id, request.params.id)))
        throw new ProblemError('not-found');
      callers.forget();
      await told(request, 'session-ended');
      return reply.status(204).send();
    },
  );

  app.delete('/api/account/sessions', { config }, async (request, reply) => {
    await endSessions(pool, (await own(request)).id);
    callers.forget();
    await told(request, 'sessions-ended');
    return reply.status(204).send();
  });
}

/** An access token has no account. */
async function ownAccount({ pool }: Identity, { caller }: FastifyRequest): Promise<AccountRow> {
  const isPerson = caller !== null && z.uuid().safeParse(caller.userId).success;
  const account = isPerson ? await accountById(pool, caller.userId) : null;
  if (account === null) throw new ProblemError('forbidden');
  return account;
}

function holderOf({ id, name, login }: AccountRow): Holder {
  return { accountId: id, name, login, invitationId: null };
}
