import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ProblemError } from '../../http/problem.js';
import { type AccountRow, accountById } from '../accounts.js';
import { beginCeremony, endCeremony } from '../ceremonies.js';
import type { Db } from '../database.js';
import { enter } from '../enter.js';
import type { Hospital, HospitalPerson, HospitalStart } from '../hospital.js';
import { cookieShape, siteOf } from '../identify.js';
import type { Identity } from '../identity.js';
import { note } from '../note.js';

const config = { access: 'open' } as const;
const returnPath = '/api/sign-in/hospital/return';

/** The hospital's own sign-in, where one is configured. */
export async function hospitalRoutes(app: FastifyInstance, identity: Identity): Promise<void> {
  const { hospital, pool } = identity;
  if (hospital === null) return;

  app.get('/api/sign-in/hospital', { config }, async (request, reply) => {
    const { address, facts } = await hospital.start(siteOf(identity, request).origin + returnPath);
    const ceremony = await beginCeremony(pool, 'hospital', facts);
    // Binds the answer to the browser that asked.
    const { name, options } = cookieShape(identity, request, 'hospital');
    return reply.setCookie(name, ceremony, { ...options, maxAge: 600 }).redirect(address.href);
  });

  app.get(returnPath, { config }, async (request, reply) => {
    const person = await personOf(identity, hospital, request);
    const account = person === null ? null : await accountOfPerson(pool, person);
    const { name, options } = cookieShape(identity, request, 'hospital');
    reply.clearCookie(name, options);
    if (account !== null) {
      await enter(identity, { request, reply }, { account, means: 'hospital' });
      return reply.redirect('/');
    }
    await note(identity, request, {
      action: 'sign-in',
      outcome: person === null ? 'failed' : 'refused',
      status: 302,
      facts: { means: 'hospital' },
    });
    return reply.redirect(person === null ? '/sign-in#hospital-failed' : '/sign-in#hospital-refused');
  });
}

/** Who the hospital says it is; null when this is no answer to our question. */
async function personOf(
  identity: Identity,
  hospital: Hospital,
  request: FastifyRequest,
): Promise<HospitalPerson | null> {
  const ceremony = request.cookies[cookieShape(identity, request, 'hospital').name];
  if (ceremony === undefined || !/^[0-9a-f-]{36}$/.test(ceremony)) return null;
  const facts = await endCeremony(identity.pool, 'hospital', ceremony);
  if (facts === null) return null;
  const answer = new URL(request.url, siteOf(identity, request).origin);
  try {
    return await hospital.finish(answer, facts as HospitalStart['facts']);
  } catch (error) {
    request.log.warn({ fault: error instanceof Error ? error.name : 'unknown' }, 'hospital sign-in failed');
    return null;
  }
}

/** Their role follows the hospital at each sign-in; without one that counts here nobody comes in. */
async function accountOfPerson(
  db: Db,
  { issuer, subject, name, role }: HospitalPerson,
): Promise<AccountRow | null> {
  if (role === null || role === 'patient') return null;
  const { rows } = await db.query<{ id: string }>(
    `insert into account (name, role, issuer, subject) values ($3, $4, $1, $2)
     on conflict (issuer, subject) do update set name = excluded.name, role = excluded.role returning id`,
    [issuer, subject, name, role],
  );
  const [row] = rows;
  if (row === undefined) throw new ProblemError('fault');
  const account = await accountById(db, row.id);
  return account === null || account.disabled ? null : account;
}
