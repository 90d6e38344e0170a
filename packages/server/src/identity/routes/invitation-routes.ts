import { randomUUID } from 'node:crypto';
import {
  type InvitationView,
  type PasskeyOptions,
  type PasswordOptions,
  type SessionState,
  type WithRecoveryCodes,
  invitationEntry,
  invitationKey,
  invitationPasskey,
  invitationPassword,
} from '@cryobridge/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { ProblemError } from '../../http/problem.js';
import { accept, invitedAccount } from '../accept.js';
import { careful } from '../careful.js';
import { enter } from '../enter.js';
import { siteOf } from '../identify.js';
import type { Identity } from '../identity.js';
import { type Invitation, openInvitation, seeInvitation } from '../invitations.js';
import { type Holder, beginKey, beginPassword, finishKey, finishPassword } from '../new-ways-in.js';
import { addKey } from '../passkeys.js';
import { renewRecoveryCodes, setPassword } from '../password-account.js';

const config = { access: 'open' } as const;

interface Shown {
  readonly token: string;
  readonly code?: string | undefined;
}

/** From a link, and for patients a code, to an account that can sign in. */
export async function invitationRoutes(plain: FastifyInstance, identity: Identity): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { pool } = identity;
  const opened = (
    request: FastifyRequest,
    reply: FastifyReply,
    { token, code }: Shown,
  ): Promise<Invitation> =>
    careful(identity, { request, reply, login: null, means: 'invitation' }, () =>
      openInvitation(pool, token, code),
    );

  app.post(
    '/api/invitation',
    { config, schema: { body: invitationKey } },
    async (request): Promise<InvitationView> => {
      const seen = await seeInvitation(pool, request.body.token);
      if (seen === null) throw new ProblemError('link-over');
      const { name, role, needsCode } = seen;
      return { name, role, needsCode };
    },
  );

  app.post(
    '/api/invitation/enter',
    { config, schema: { body: invitationEntry } },
    async (request, reply): Promise<SessionState> => {
      const invitation = await opened(request, reply, request.body);
      // Staff must be able to come back, and so make a way in first.
      if (!invitation.needsCode) throw new ProblemError('not-accepted');
      const account = await accept(identity, { request, invitation });
      return enter(identity, { request, reply }, { account, means: 'invitation' });
    },
  );

  app.post(
    '/api/invitation/passkey/options',
    { config, schema: { body: invitationEntry } },
    async (request, reply): Promise<PasskeyOptions> => {
      const invitation = await opened(request, reply, request.body);
      return beginKey(
        pool,
        siteOf(identity, request),
        await holderOf(identity, invitation, request.body.name),
      );
    },
  );

  app.post(
    '/api/invitation/passkey',
    { config, schema: { body: invitationPasskey } },
    async (request, reply): Promise<SessionState> => {
      const { ceremony, credential, label, name } = request.body;
      const invitation = await opened(request, reply, request.body);
      const answer = { ceremony, credential };
      const proven = await finishKey(pool, siteOf(identity, request), {
        answer,
        invitationId: invitation.id,
      });
      const account = await accept(identity, {
        request,
        invitation,
        fresh: { id: proven.accountId, name },
        equip: (tx, id) => addKey(tx, id, { key: proven.key, label: label ?? 'Passkey' }),
      });
      return enter(identity, { request, reply }, { account, means: 'invitation' });
    },
  );

  app.post(
    '/api/invitation/password/options',
    { config, schema: { body: invitationEntry } },
    async (request, reply): Promise<PasswordOptions> => {
      const invitation = await opened(request, reply, request.body);
      return beginPassword(pool, await holderOf(identity, invitation, request.body.name));
    },
  );

  app.post(
    '/api/invitation/password',
    { config, schema: { body: invitationPassword } },
    async (request, reply): Promise<WithRecoveryCodes> => {
      const { token, invitationCode, name, ...answer } = request.body;
      const invitation = await opened(request, reply, { token, code: invitationCode });
      const { login } = await holderOf(identity, invitation, name);
      const chosen = await finishPassword(pool, { answer, invitationId: invitation.id, login });
      let recoveryCodes: readonly string[] = [];
      const account = await accept(identity, {
        request,
        invitation,
        fresh: { id: chosen.accountId, name },
        equip: async (tx, id) => {
          if (!(await setPassword(tx, id, chosen.choice)))
            throw new ProblemError('taken', [{ path: 'login', message: 'is taken' }]);
          recoveryCodes = await renewRecoveryCodes(tx, id);
        },
      });
      const session = await enter(identity, { request, reply }, { account, means: 'invitation' });
      return { session, recoveryCodes };
    },
  );
}

/** The invited account; for the first administrator one that will be made. */
async function holderOf(
  identity: Identity,
  invitation: Invitation,
  name: string | undefined,
): Promise<Holder> {
  const invitationId = invitation.id;
  const account = await invitedAccount(identity, invitation);
  if (account !== null)
    return { accountId: account.id, name: account.name, login: account.login, invitationId };
  if (name === undefined) throw new ProblemError('bad-input', [{ path: 'name', message: 'is needed' }]);
  return { accountId: randomUUID(), name, login: null, invitationId };
}
