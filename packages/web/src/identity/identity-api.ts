import type {
  IdleLockView,
  AccessToken,
  Account,
  InvitationEntry,
  InvitationPassword,
  InvitationView,
  InvitedUser,
  MadeAccessToken,
  NewAccessToken,
  NewPassword,
  NewUser,
  PasskeyAnswer,
  PasskeyOptions,
  PasswordOptions,
  PasswordSignIn,
  SessionState,
  User,
  UserChange,
  WithRecoveryCodes,
} from '@cryobridge/contract';
import { call } from '../api/client.js';

const own = '/api/account';
const door = '/api/invitation';

export const identityApi = {
  session: () => call<SessionState>('/api/session'),
  idleLock: () => call<IdleLockView>('/api/idle-lock'),
  idleEnd: () => call<null>('/api/session/idle-end', 'POST'),
  signOut: () => call<null>('/api/sign-out', 'POST'),
  passkeyOptions: () => call<PasskeyOptions>('/api/sign-in/passkey/options', 'POST'),
  passkey: (body: PasskeyAnswer) => call<SessionState>('/api/sign-in/passkey', 'POST', body),
  password: (body: PasswordSignIn) => call<SessionState>('/api/sign-in/password', 'POST', body),
  account: () => call<Account>(own),
  ownPasskeyOptions: () => call<PasskeyOptions>(`${own}/passkeys/options`, 'POST'),
  addPasskey: (body: PasskeyAnswer) => call<Account>(`${own}/passkeys`, 'POST', body),
  removePasskey: (id: string) => call<null>(`${own}/passkeys/${encodeURIComponent(id)}`, 'DELETE'),
  ownPasswordOptions: () => call<PasswordOptions>(`${own}/password/options`, 'POST'),
  setPassword: (body: NewPassword) => call<WithRecoveryCodes>(`${own}/password`, 'POST', body),
  endSession: (id: string) => call<null>(`${own}/sessions/${id}`, 'DELETE'),
  endSessions: () => call<null>(`${own}/sessions`, 'DELETE'),
  invitation: (token: string) => call<InvitationView>(door, 'POST', { token }),
  enter: (body: InvitationEntry) => call<SessionState>(`${door}/enter`, 'POST', body),
  invitedPasskeyOptions: (body: InvitationEntry) =>
    call<PasskeyOptions>(`${door}/passkey/options`, 'POST', body),
  acceptWithPasskey: (body: InvitationEntry & PasskeyAnswer) =>
    call<SessionState>(`${door}/passkey`, 'POST', body),
  invitedPasswordOptions: (body: InvitationEntry) =>
    call<PasswordOptions>(`${door}/password/options`, 'POST', body),
  acceptWithPassword: (body: InvitationPassword) => call<WithRecoveryCodes>(`${door}/password`, 'POST', body),
  users: () => call<readonly User[]>('/api/users'),
  addUser: (body: NewUser) => call<InvitedUser>('/api/users', 'POST', body),
  changeUser: (id: string, body: UserChange) => call<User>(`/api/users/${id}`, 'PATCH', body),
  inviteAgain: (id: string) => call<InvitedUser>(`/api/users/${id}/invitation`, 'POST'),
  accessTokens: () => call<readonly AccessToken[]>('/api/access-tokens'),
  addAccessToken: (body: NewAccessToken) => call<MadeAccessToken>('/api/access-tokens', 'POST', body),
  endAccessToken: (id: string) => call<null>(`/api/access-tokens/${id}`, 'DELETE'),
};
