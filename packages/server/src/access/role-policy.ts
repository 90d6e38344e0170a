import type { AccessPolicy, Interaction, Reach } from './access-policy.js';
import type { Caller } from './caller.js';
import { letterOf, roleAccess } from './grants.js';
import { groupOf } from './resource-groups.js';

/** The programme's policy: what `roleAccess` grants, and nothing else. */
export const rolePolicy: AccessPolicy = { reachOf };

function reachOf(caller: Caller, interaction: Interaction, resourceType: string): Reach {
  const { extent, grants, common, hidden } = roleAccess[caller.role];
  const reach = (granted: Reach['extent'], patientId: string | null): Reach => ({
    extent: granted,
    patientId,
    hidden,
    viewerId: caller.userId,
  });
  const group = groupOf(resourceType);
  const letter = letterOf[interaction];
  if (group === null) return reach('none', null);
  if (common?.[group]?.includes(letter) === true) return reach('all', null);
  if (grants[group]?.includes(letter) !== true) return reach('none', null);
  if (extent === 'all') return reach('all', null);
  // A patient whose record is not known reaches nobody's.
  return caller.patientId === null ? reach('none', null) : reach('patient', caller.patientId);
}
