/**
 * Who somebody is, between page and server. Unsafe calls of a signed-in page carry `x-csrf-token`.
 *
 * | call | gives |
 * | --- | --- |
 * | GET /api/session | `SessionState` |
 * | POST /api/sign-in/passkey/options | `PasskeyOptions` |
 * | POST /api/sign-in/passkey (`PasskeyAnswer`) | `SessionState` |
 * | POST /api/sign-in/password (`PasswordSignIn`) | `SessionState` |
 * | GET /api/sign-in/hospital | a redirect to the hospital's sign-in |
 * | POST /api/sign-out | 204 |
 * | POST /api/session/idle-end | 204, after nobody touched the page for long |
 * | GET, PUT (`SignedIdleLock`) /api/idle-lock | `IdleLockView` |
 * | POST /api/invitation (`InvitationKey`) | `InvitationView` |
 * | POST /api/invitation/enter (`InvitationEntry`) | `SessionState`, for a patient |
 * | POST /api/invitation/{passkey,password}/options (`InvitationEntry`) | `PasskeyOptions`, `PasswordOptions` |
 * | POST /api/invitation/passkey (`InvitationPasskey`) | `SessionState` |
 * | POST /api/invitation/password (`InvitationPassword`) | `WithRecoveryCodes` |
 * | GET /api/account | `Account` |
 * | POST /api/account/{passkeys,password}/options | `PasskeyOptions`, `PasswordOptions` |
 * | POST /api/account/passkeys (`PasskeyAnswer`) | `Account` |
 * | POST /api/account/password (`NewPassword`) | `WithRecoveryCodes` |
 * | DELETE /api/account/passkeys/:id, /api/account/sessions/:id, /api/account/sessions | 204 |
 * | GET, POST (`NewUser`) /api/users; PATCH /api/users/:id (`UserChange`) | `User[]`, `InvitedUser`, `User` |
 * | POST /api/users/:id/invitation | `InvitedUser` |
 * | GET, POST (`NewAccessToken`) /api/access-tokens; DELETE /api/access-tokens/:id | tokens, `MadeAccessToken`, 204 |
 * | POST /api/unblindings (`NewUnblinding`) | 204 |
 */
import { z } from 'zod';
import { signature } from './signature.js';

export const accountRoles = [
  'clinician',
  'nurse',
  'operator',
  'pharmacist',
  'researcher',
  'trial-pharmacist',
  'patient',
  'administrator',
] as const;
export type AccountRole = (typeof accountRoles)[number];

/** Length is what makes a password strong; no rules on its composition. */
export const shortestPasswordLength = 12;
export const longestPasswordLength = 200;

const secret = z.string().min(20).max(200);
const login = z.string().trim().min(3).max(120);
const name = z.string().trim().min(2).max(80);
const oneTimeCode = z
  .string()
  .trim()
  .transform((text) => text.replaceAll(/[\s-]/g, ''))
  .pipe(z.string().min(6).max(20));
const password = z
  .string()
  .min(shortestPasswordLength, `at least ${shortestPasswordLength} characters`)
  .max(longestPasswordLength, `at most ${longestPasswordLength} characters`);
const patientId = z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/, 'is not an id of a Patient');

/** What an authenticator answered; the server's library reads the rest of it. */
const credential = z.looseObject({
  id: z.string().max(1400),
  rawId: z.string(),
  type: z.string(),
  response: z.looseObject({}),
});

export const passkeyAnswer = z.strictObject({
  ceremony: z.uuid(),
  credential,
  label: z.string().trim().max(60).optional(),
});
export type PasskeyAnswer = z.infer<typeof passkeyAnswer>;

export const passwordSignIn = z.strictObject({
  login: z.string().max(200),
  password: z.string().max(1000),
  code: z.string().max(40),
});
export type PasswordSignIn = z.infer<typeof passwordSignIn>;

export const invitationKey = z.strictObject({ token: secret });
/** The link's token, the code that came another way, and the name where nobody has given one yet. */
export const invitationEntry = invitationKey.extend({ code: oneTimeCode.optional(), name: name.optional() });
export type InvitationEntry = z.input<typeof invitationEntry>;
export const invitationPasskey = invitationEntry.extend(passkeyAnswer.shape);
export const newPassword = z.strictObject({
  ceremony: z.uuid(),
  login: login.optional(),
  password,
  code: oneTimeCode,
});
export type NewPassword = z.input<typeof newPassword>;
export const invitationPassword = z.strictObject({
  token: secret,
  invitationCode: oneTimeCode.optional(),
  name: name.optional(),
  ...newPassword.shape,
});
export type InvitationPassword = z.input<typeof invitationPassword>;

export const newUser = z
  .strictObject({ name, role: z.enum(accountRoles), patientId: patientId.optional() })
  .refine(({ role, patientId: id }) => (role === 'patient') === (id !== undefined), {
    path: ['patientId'],
    message: 'a patient needs the id of a Patient, and nobody else has one',
  });
export type NewUser = z.infer<typeof newUser>;

export const userChange = z.strictObject({
  name: name.optional(),
  role: z.enum(accountRoles).exclude(['patient']).optional(),
  disabled: z.boolean().optional(),
});
export type UserChange = z.infer<typeof userChange>;

export const newAccessToken = z.strictObject({
  label: z.string().trim().min(2).max(80),
  role: z.enum(accountRoles).exclude(['patient', 'administrator']),
  days: z.int().min(1).max(366),
});
export type NewAccessToken = z.infer<typeof newAccessToken>;

export const newUnblinding = z.strictObject({ patientId, reason: z.string().trim().min(10).max(1000) });
export type NewUnblinding = z.infer<typeof newUnblinding>;

export interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly patientId: string | null;
}

export interface SessionState {
  readonly user: SignedInUser | null;
  /** Goes into `x-csrf-token` of every unsafe call; null when nobody is signed in. */
  readonly csrf: string | null;
  /** Nobody administers this server yet; whoever started it has the link. */
  readonly awaitsAdministrator: boolean;
  /** What the hospital's own sign-in is called, when there is one. */
  readonly hospital: string | null;
}

/** For `navigator.credentials`, by way of the page's library. */
export interface PasskeyOptions {
  readonly ceremony: string;
  readonly options: object;
}

export interface PasswordOptions {
  readonly ceremony: string;
  /** For an authenticator app: as a picture, and to type in. */
  readonly qr: string;
  readonly secret: string;
  /** Null: the person chooses one. */
  readonly login: string | null;
}

export interface WithRecoveryCodes {
  readonly session: SessionState;
  /** Shown once. */
  readonly recoveryCodes: readonly string[];
}

export interface InvitationView {
  /** Null: the first administrator gives it. */
  readonly name: string | null;
  readonly role: AccountRole;
  readonly needsCode: boolean;
}

export interface Account {
  readonly user: SignedInUser;
  readonly login: string | null;
  readonly hasPassword: boolean;
  readonly recoveryCodesLeft: number;
  readonly hospital: boolean;
  readonly passkeys: readonly {
    readonly id: string;
    readonly label: string;
    readonly createdAt: string;
    readonly usedAt: string | null;
  }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly startedAt: string;
    readonly seenAt: string;
    readonly isThis: boolean;
  }[];
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly role: AccountRole;
  readonly patientId: string | null;
  readonly disabled: boolean;
  /** Whether there is a way to sign in yet. */
  readonly ready: boolean;
  readonly openSessions: number;
}

export interface InvitedUser {
  readonly user: User;
  /** Shown once. */
  readonly link: string;
  /** For patients: goes another way than the link. */
  readonly code: string | null;
  readonly expiresAt: string;
}

export interface AccessToken {
  readonly id: string;
  readonly label: string;
  readonly role: AccountRole;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

export interface MadeAccessToken {
  readonly made: AccessToken;
  /** Shown once. */
  readonly token: string;
}

/** How long staff may leave a page alone before it locks. */
export const idleLock = z.strictObject({ minutes: z.int().min(2).max(60) });
export type IdleLock = z.infer<typeof idleLock>;
export const signedIdleLock = z.strictObject({ lock: idleLock, ...signature });
export type SignedIdleLock = z.infer<typeof signedIdleLock>;

export interface IdleLockView extends IdleLock {
  readonly version: number;
  /** Null: an assumed default that nobody has signed. */
  readonly signedBy: string | null;
  readonly signedAt: string | null;
}
