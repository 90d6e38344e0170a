import { type Interaction, interactions } from './access-policy.js';
import { type Role, roles } from './caller.js';
import { letterOf, roleAccess } from './grants.js';
import { planSigners } from './plan-signers.js';
import { resourceGroups } from './resource-groups.js';
import { rolePolicy } from './role-policy.js';

const someone = { userId: 'u', display: 'u', sessionId: null, patientId: 'p' };
const shown: readonly Role[] = roles.filter((role) => role !== 'system');

/** The policy as a page for readers, made by asking it for every cell. */
export function accessTable(): string {
  const rows = Object.values(resourceGroups)
    .flat()
    .map((type) => [type, ...shown.map((role) => cell(role, type))]);
  const masked = shown.filter((role) => roleAccess[role].hidden.length > 0);
  return `# Who may do what

Made by \`node scripts/access.mjs\` from the policy that the repository enforces on every read, search, include, chain,
history and write; a test compares both, cell by cell. **R**ead, **H**istory, **S**earch, **C**reate, **U**pdate (and
patch), **D**elete; _own_: only in the caller's own record. The server itself may do everything but write to the audit
trail.

${table([['', ...shown], ...rows])}

## Signing

A version of a plan is signed by: ${planSigners.join(', ')}. What is signed never changes; an answer afterwards makes a
new version, which is a draft ([why](decisions/0022-a-signed-plan-never-changes.md)).

## Masked courses

A course is masked when its ResearchSubject belongs to a ResearchStudy that carries our \`masked-study\` extension.
Masked in it are ${list(masked)}:
they see neither the allocation nor the freeze record nor the forecast, whatever the table above says.
Unmasked are ${list(shown.filter((role) => !masked.includes(role)))};
the operator, who treats, reaches no answers and no messages that come afterwards.

What cannot be judged, such as letters, images and kits, counts as freeze record or forecast. An emergency unblinding
lifts the mask of one course for one person, with a reason, in the audit trail.
`;
}

function cell(role: Role, type: string): string {
  const reaches = interactions.map((interaction: Interaction) => ({
    letter: letterOf[interaction],
    extent: rolePolicy.reachOf({ ...someone, role }, interaction, type).extent,
  }));
  const granted = reaches.filter(({ extent }) => extent !== 'none');
  if (granted.length === 0) return '–';
  const letters = granted.map(({ letter }) => letter).join('');
  return granted.every(({ extent }) => extent === 'patient') ? `own ${letters}` : letters;
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) =>
    Math.max(3, ...[head, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function list(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}
