import type { AccountRole } from '@cryobridge/contract';
import { inLanguage } from '../words/in-language.js';

const english: Readonly<Record<AccountRole, string>> = {
  clinician: 'Clinician',
  nurse: 'Nurse',
  operator: 'Operator',
  pharmacist: 'Pharmacist',
  researcher: 'Researcher (masked)',
  'trial-pharmacist': 'Trial pharmacist (unmasked)',
  patient: 'Patient',
  administrator: 'Administrator',
};

export type RoleWords = typeof english;
const words: RoleWords = inLanguage('role', english);

export function roleWord(role: AccountRole): string {
  return words[role];
}

/** A role that is told as a name, such as the one that an alert waits for. */
export function roleNamed(name: string): string {
  return new Map<string, string>(Object.entries(words)).get(name) ?? name;
}

export const staffRoles = (Object.keys(words) as AccountRole[]).filter((role) => role !== 'patient');

export function readsCases(role: AccountRole): boolean {
  return role === 'clinician' || role === 'operator';
}

export function writesCases(role: AccountRole): boolean {
  return role === 'clinician';
}

/** Who may invite somebody at all. */
export function invites(role: AccountRole): boolean {
  return role === 'administrator' || role === 'clinician' || role === 'nurse';
}

/** Who follows people over time. */
export function readsCourses(role: AccountRole): boolean {
  return role === 'clinician' || role === 'nurse' || role === 'operator';
}

/** Who is asked to act on alerts. */
export function watches(role: AccountRole): boolean {
  return role === 'clinician' || role === 'nurse';
}

/** Who reports by telephone, records events and prescribes for home. */
export function writesCourses(role: AccountRole): boolean {
  return role === 'clinician' || role === 'nurse';
}

/** Who records a freeze as it was done; follow-up staff who may be masked do not. */
export function freezesThere(role: AccountRole): boolean {
  return role === 'clinician' || role === 'operator';
}

/** Who decides on the way from cover to what takes over. */
export function readsBridge(role: AccountRole): boolean {
  return role === 'clinician';
}

/** Who keeps the programme in order: its equipment, training, backups, each as far as the role reaches. */
export function keepsProgramme(role: AccountRole): boolean {
  return role === 'administrator' || role === 'pharmacist' || readsCourses(role);
}
