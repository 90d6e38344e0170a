import { type AccountRole, accountRoles } from '@cryobridge/contract';
import { isLoopback } from '../loopback.js';
import { type Environment, SettingsError, given } from '../settings-error.js';
import type { HospitalSettings } from './hospital.js';

export interface IdentitySettings {
  /** Where people reach this server; passkeys are bound to its name. */
  readonly publicUrl: URL | null;
  readonly hospital: HospitalSettings | null;
}

/** @throws {SettingsError} naming the variable. */
export function readIdentitySettings(env: Environment): IdentitySettings {
  return { publicUrl: addressIn(env, 'PUBLIC_URL'), hospital: hospital(env) };
}

/** Plain HTTP is for this machine only: sessions and passkeys need TLS on a network. */
function addressIn(env: Environment, name: string): URL | null {
  const text = given(env, name);
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))) return url;
  throw new SettingsError(`${name} must be an https:// address, not "${text}"`);
}

function hospital(env: Environment): HospitalSettings | null {
  const issuer = addressIn(env, 'OIDC_ISSUER');
  if (issuer === null) return null;
  return {
    issuer,
    clientId: needed(env, 'OIDC_CLIENT_ID'),
    clientSecret: needed(env, 'OIDC_CLIENT_SECRET'),
    label: given(env, 'OIDC_LABEL') ?? 'Hospital sign-in',
    roleClaim: given(env, 'OIDC_ROLE_CLAIM') ?? 'roles',
    roles: needed(env, 'OIDC_ROLES').split(',').map(roleMapping),
  };
}

function needed(env: Environment, name: string): string {
  const value = given(env, name);
  if (value === null) throw new SettingsError(`${name} is needed with OIDC_ISSUER`);
  return value;
}

/** `clinician=physicians` */
function roleMapping(text: string): { readonly ours: AccountRole; readonly theirs: string } {
  const [name = '', ...rest] = text.split('=');
  const ours = accountRoles.find((role) => role === name.trim() && role !== 'patient');
  const theirs = rest.join('=').trim();
  if (ours !== undefined && theirs !== '') return { ours, theirs };
  throw new SettingsError(`OIDC_ROLES must read like "clinician=physicians,nurse=ward", not "${text}"`);
}
