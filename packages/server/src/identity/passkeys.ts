import type {
  AuthenticationResponseJSON,
  RegistrationResponseJSON,
  WebAuthnCredential,
} from '@simplewebauthn/server';
import { type AccountRow, accountById } from './accounts.js';
import type { Db } from './database.js';

/** Loaded when somebody first signs in: it is large. */
const library = () => import('@simplewebauthn/server');

/** Under which name and address keys are made and asked for. */
export interface Site {
  readonly host: string;
  readonly origin: string;
}

export interface KeyHolder {
  readonly accountId: string;
  readonly name: string;
}

interface KeyRow {
  readonly id: string;
  readonly account_id: string;
  readonly public_key: Buffer;
  readonly counter: string;
  readonly transports: string[];
}

export async function optionsForNewKey(db: Db, site: Site, { accountId, name }: KeyHolder) {
  const { generateRegistrationOptions } = await library();
  const { rows } = await db.query<{ id: string }>('select id from passkey where account_id = $1', [
    accountId,
  ]);
  return generateRegistrationOptions({
    rpName: 'cryobridge',
    rpID: site.host,
    userID: new TextEncoder().encode(accountId),
    userName: name,
    userDisplayName: name,
    attestationType: 'none',
    excludeCredentials: rows,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** Null when the answer does not hold. */
export async function provenNewKey(
  site: Site,
  challenge: string,
  response: RegistrationResponseJSON,
): Promise<WebAuthnCredential | null> {
  const { verifyRegistrationResponse } = await library();
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
  }).catch(() => null);
  return verified?.verified === true ? verified.registrationInfo.credential : null;
}

export async function addKey(
  db: Db,
  accountId: string,
  { key, label }: { readonly key: WebAuthnCredential; readonly label: string },
): Promise<void> {
  await db.query(
    `insert into passkey (id, account_id, public_key, counter, transports, label)
     values ($1, $2, $3, $4, $5, $6)`,
    [key.id, accountId, Buffer.from(key.publicKey), key.counter, key.transports ?? [], label],
  );
}

/** The same for everybody: the browser knows which keys it holds. */
export async function optionsForSignIn(site: Site) {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({ rpID: site.host, userVerification: 'required' });
}

/** Whose key answered; null when the answer does not hold. */
export async function accountOfKey(
  db: Db,
  site: Site,
  { challenge, response }: { readonly challenge: string; readonly response: AuthenticationResponseJSON },
): Promise<AccountRow | null> {
  const { rows } = await db.query<KeyRow>(
    'select id, account_id, public_key, counter, transports from passkey where id = $1',
    [response.id],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { verifyAuthenticationResponse } = await library();
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: site.origin,
    expectedRPID: site.host,
    requireUserVerification: true,
    credential: {
      id: row.id,
      publicKey: new Uint8Array(row.public_key),
      counter: Number(row.counter),
      transports: row.transports,
    },
  }).catch(() => null);
  if (verified?.verified !== true) return null;
  await db.query('update passkey set counter = $2, used_at = now() where id = $1', [
    row.id,
    verified.authenticationInfo.newCounter,
  ]);
  const account = await accountById(db, row.account_id);
  return account === null || account.disabled ? null : account;
}
