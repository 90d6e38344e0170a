import type { NewPassword, PasskeyAnswer, PasskeyOptions, PasswordOptions } from '@cryobridge/contract';
import type { RegistrationResponseJSON, WebAuthnCredential } from '@simplewebauthn/server';
import { ProblemError } from '../http/problem.js';
import { beginCeremony, endCeremony } from './ceremonies.js';
import type { Db } from './database.js';
import { newTotpSecret, totpPicture, totpStep } from './one-time-passwords.js';
import { type KeyHolder, type Site, optionsForNewKey, provenNewKey } from './passkeys.js';
import type { PasswordChoice } from './password-account.js';
import { hashPassword, passwordFault } from './passwords.js';

/** For whom a way in is made: an account, by invitation or by itself. */
export interface Holder extends KeyHolder {
  /** Keeps a ceremony from being finished with another invitation than it was begun with. */
  readonly invitationId: string | null;
  readonly login: string | null;
}

export async function beginKey(db: Db, site: Site, holder: Holder): Promise<PasskeyOptions> {
  const options = await optionsForNewKey(db, site, holder);
  const { accountId, invitationId } = holder;
  const ceremony = await beginCeremony(db, 'passkey-new', {
    challenge: options.challenge,
    accountId,
    invitationId,
  });
  return { ceremony, options };
}

export interface ProvenKey {
  readonly accountId: string;
  readonly key: WebAuthnCredential;
}

/** @throws {ProblemError} not-accepted. */
export async function finishKey(
  db: Db,
  site: Site,
  { answer, invitationId }: { readonly answer: PasskeyAnswer; readonly invitationId: string | null },
): Promise<ProvenKey> {
  const facts = await endCeremony(db, 'passkey-new', answer.ceremony);
  const { challenge, accountId } = facts ?? {};
  if (
    typeof challenge !== 'string' ||
    typeof accountId !== 'string' ||
    facts?.['invitationId'] !== invitationId
  )
    throw new ProblemError('not-accepted');
  // Its parts are looked at by the library, which throws at what does not fit.
  const response = answer.credential as unknown as RegistrationResponseJSON;
  const key = await provenNewKey(site, challenge, response);
  if (key === null) throw new ProblemError('not-accepted');
  return { accountId, key };
}

export async function beginPassword(
  db: Db,
  { accountId, invitationId, name, login }: Holder,
): Promise<PasswordOptions> {
  const secret = newTotpSecret();
  const ceremony = await beginCeremony(db, 'password-new', { secret, accountId, invitationId });
  return { ceremony, secret, login, qr: await totpPicture(secret, login ?? name) };
}

export interface ChosenPassword {
  readonly accountId: string;
  readonly choice: PasswordChoice;
}

/**
 * @param login what the account is called already.
 * @throws {ProblemError} bad-input naming the field, or not-accepted.
 */
export async function finishPassword(
  db: Db,
  {
    answer,
    invitationId,
    login,
  }: { readonly answer: NewPassword; readonly invitationId: string | null; readonly login: string | null },
): Promise<ChosenPassword> {
  const chosen = login ?? answer.login;
  if (chosen === undefined) throw new ProblemError('bad-input', [{ path: 'login', message: 'is needed' }]);
  const fault = passwordFault(answer.password, chosen);
  if (fault !== null) throw new ProblemError('bad-input', [{ path: 'password', message: fault }]);
  const facts = await endCeremony(db, 'password-new', answer.ceremony);
  const { secret, accountId } = facts ?? {};
  if (typeof secret !== 'string' || typeof accountId !== 'string' || facts?.['invitationId'] !== invitationId)
    throw new ProblemError('not-accepted');
  const step = totpStep(secret, answer.code, Date.now());
  if (step === null) {
    // The same picture stays good for another try.
    await db.query(
      `insert into ceremony (id, kind, facts, expires_at) values ($1, 'password-new', $2, now() + interval '10 minutes')`,
      [answer.ceremony, JSON.stringify(facts)],
    );
    throw new ProblemError('bad-input', [
      { path: 'code', message: 'is not the code that the app shows now' },
    ]);
  }
  return {
    accountId,
    choice: { login: chosen, hash: await hashPassword(answer.password), totpSecret: secret, step },
  };
}
