import type { AccountRole } from '@cryobridge/contract';

export const adminParts = ['audit', 'backup', 'equipment', 'formulary', 'training', 'lock'] as const;
export type AdminPart = (typeof adminParts)[number];

const reach: Readonly<Record<AdminPart, readonly AccountRole[]>> = {
  audit: ['administrator'],
  backup: ['administrator'],
  equipment: ['administrator', 'operator', 'clinician', 'nurse'],
  formulary: ['pharmacist', 'administrator', 'operator', 'clinician', 'nurse'],
  training: ['administrator', 'operator', 'clinician'],
  lock: ['administrator'],
};

/** What of the programme a role sees; the server holds the same rule. */
export function adminPartsOf(role: AccountRole): readonly AdminPart[] {
  return adminParts.filter((part) => reach[part].includes(role));
}
