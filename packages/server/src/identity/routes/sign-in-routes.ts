import { type PasskeyOptions, type SessionState, passkeyAnswer, passwordSignIn } from '@cryobridge/contract';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { careful } from '../careful.js';
import { beginCeremony, endCeremony } from '../ceremonies.js';
import { enter } from '../enter.js';
import { siteOf } from '../identify.js';
import type { Identity } from '../identity.js';
import { accountOfKey, optionsForSignIn } from '../passkeys.js';
import { accountOfPassword } from '../password-account.js';

const config = { access: 'open' } as const;

export async function signInRoutes(plain: FastifyInstance, identity: Identity): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const { pool } = identity;

  app.post('/api/sign-in/passkey/options', { config }, async (request): Promise<PasskeyOptions> => {
    const options = await optionsForSignIn(siteOf(identity, request));
    const ceremony = await beginCeremony(pool, 'passkey-sign-in', { challenge: options.challenge });
    return { ceremony, options };
  });

  app.post(
    '/api/sign-in/passkey',
    { config, schema: { body: passkeyAnswer } },
    async (request, reply): Promise<SessionState> => {
      const { ceremony, credential } = request.body;
      const account = await careful(identity, { request, reply, login: null, means: 'passkey' }, async () => {
        const challenge = (await endCeremony(pool, 'passkey-sign-in', ceremony))?.['challenge'];
        if (typeof challenge !== 'string') return null;
        // Its parts are looked at by the library, which throws at what does not fit.
        const response = credential as unknown as AuthenticationResponseJSON;
        return accountOfKey(pool, siteOf(identity, request), { challenge, response });
      });
      return enter(identity, { request, reply }, { account, means: 'passkey' });
    },
  );

  app.post(
    '/api/sign-in/password',
    { config, schema: { body: passwordSignIn } },
    async (request, reply): Promise<SessionState> => {
      const { login } = request.body;
      const account = await careful(identity, { request, reply, login, means: 'password' }, () =>
        accountOfPassword(pool, request.body),
      );
      return enter(identity, { request, reply }, { account, means: 'password' });
    },
  );
}
