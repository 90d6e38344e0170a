import { type AccountRow, accountByLogin, asLogin } from './accounts.js';
import type { Db } from './database.js';
import { totpStep } from './one-time-passwords.js';
import { isPassword } from './passwords.js';
import { asCode, hashOf, newCode } from './secrets.js';

const recoveryCodes = 8;
const recoveryCodeLength = 12;

/** Whoever knows the password and has the device, or a recovery code; null for everybody else alike. */
export async function accountOfPassword(
  db: Db,
  { login, password, code }: { readonly login: string; readonly password: string; readonly code: string },
): Promise<AccountRow | null> {
  const account = await accountByLogin(db, login);
  const usable = account === null || account.disabled ? null : account;
  if (!(await isPassword(usable?.password_hash ?? null, password)) || usable === null) return null;
  return (await spendCode(db, usable, code)) ? usable : null;
}

/** A time step counts once, and so does a recovery code. */
async function spendCode(db: Db, { id, totp_secret: secret }: AccountRow, typed: string): Promise<boolean> {
  const code = asCode(typed);
  const step = secret === null ? null : totpStep(secret, code, Date.now());
  const { rowCount } =
    step === null
      ? await db.query('delete from recovery_code where account_id = $1 and code_hash = $2', [
          id,
          recoveryHash(id, code),
        ])
      : await db.query('update account set totp_last_step = $2 where id = $1 and totp_last_step < $2', [
          id,
          step,
        ]);
  return rowCount === 1;
}

function recoveryHash(accountId: string, code: string): Buffer {
  return hashOf(`${accountId} ${code}`);
}

/** New codes; the old ones are worth nothing. */
export async function renewRecoveryCodes(db: Db, accountId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: recoveryCodes }, () => newCode(recoveryCodeLength));
  await db.query('delete from recovery_code where account_id = $1', [accountId]);
  await db.query('insert into recovery_code (account_id, code_hash) select $1, unnest($2::bytea[])', [
    accountId,
    codes.map((code) => recoveryHash(accountId, code)),
  ]);
  return codes.map((code) => code.replaceAll(/(.{4})(?!$)/g, '$1-'));
}

export interface PasswordChoice {
  readonly login: string;
  readonly hash: string;
  readonly totpSecret: string;
  readonly step: number;
}

/** False when somebody else has that sign-in name. */
export async function setPassword(db: Db, accountId: string, choice: PasswordChoice): Promise<boolean> {
  const login = asLogin(choice.login);
  const taken = await accountByLogin(db, login);
  if (taken !== null && taken.id !== accountId) return false;
  await db.query(
    `update account set login = $2, password_hash = $3, totp_secret = $4, totp_last_step = $5 where id = $1`,
    [accountId, login, choice.hash, choice.totpSecret, choice.step],
  );
  return true;
}
