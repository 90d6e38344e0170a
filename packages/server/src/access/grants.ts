import type { Interaction, Reach, Veil } from './access-policy.js';
import { veils } from './access-policy.js';
import type { Role } from './caller.js';
import { type ResourceGroup, resourceGroups } from './resource-groups.js';

/** Letters as in docs/access.md: Read, History, Search, Create, Update, Delete. */
type Letters = string;

/** What one role may do with one group of types; a group that is not named is out of reach. */
type Grants = Readonly<Partial<Record<ResourceGroup, Letters>>>;

export interface RoleAccess {
  readonly extent: Exclude<Reach['extent'], 'none'>;
  readonly grants: Grants;
  /** Groups that hold nothing of one person, for a role that otherwise reaches one person only. */
  readonly common?: Grants;
  readonly hidden: readonly Veil[];
}

export const letterOf: Readonly<Record<Interaction, string>> = {
  read: 'R',
  history: 'H',
  search: 'S',
  create: 'C',
  update: 'U',
  delete: 'D',
};

const see = 'RHS';
const write = 'RHSCU';
const keep = 'RHSCUD';

/** Groups about one person that a clinician works in. */
const care = [
  'person',
  'history',
  'order',
  'drug',
  'giving',
  'taking',
  'dispensing',
  'measurement',
  'answers',
  'message',
  'visit',
  'team',
  'plan',
  'task',
  'procedure',
  'device',
  'document',
  'consent',
  'bill',
] as const satisfies readonly ResourceGroup[];

/** What everybody on the staff may look up. */
const reference: Grants = { directory: see, form: see, definition: see, study: see };

function all(groups: readonly ResourceGroup[], letters: Letters): Grants {
  return Object.fromEntries(groups.map((group) => [group, letters]));
}

/**
 * Least privilege, by role. Only the operator (who treats and has no later contact) and the trial pharmacist (who
 * keeps the allocation) are unmasked; the operator in turn does not reach what people report afterwards.
 */
export const roleAccess: Readonly<Record<Role, RoleAccess>> = {
  clinician: {
    extent: 'all',
    hidden: veils,
    // A record that is brought in names the people and places it comes from.
    grants: {
      ...reference,
      ...all(care, keep),
      directory: write,
      provenance: 'RHSC',
      allocation: see,
      channel: keep,
    },
  },
  nurse: {
    extent: 'all',
    hidden: veils,
    grants: {
      ...reference,
      ...all(
        care.filter((group) => group !== 'bill'),
        see,
      ),
      person: 'RHSU',
      ...all(['giving', 'taking', 'measurement', 'answers', 'message', 'visit', 'task'], write),
      provenance: see,
      allocation: see,
    },
  },
  operator: {
    extent: 'all',
    hidden: [],
    grants: {
      ...reference,
      ...all(['person', 'history', 'order', 'drug', 'team', 'consent', 'allocation', 'dispensing'], see),
      ...all(['procedure', 'device', 'giving', 'taking', 'plan', 'document', 'measurement', 'task'], write),
      visit: see,
      provenance: 'RHSC',
    },
  },
  pharmacist: {
    extent: 'all',
    hidden: veils,
    // Keeps the formulary, which is no record of a person; reads nothing else.
    grants: {},
  },
  researcher: {
    extent: 'all',
    hidden: veils,
    // Nothing that names a person: no Patient, no letters, no messages, no visits with addresses.
    grants: {
      form: see,
      definition: see,
      study: see,
      allocation: see,
      ...all(
        [
          'history',
          'order',
          'drug',
          'giving',
          'taking',
          'dispensing',
          'measurement',
          'answers',
          'procedure',
          'plan',
        ],
        see,
      ),
    },
  },
  'trial-pharmacist': {
    extent: 'all',
    hidden: [],
    grants: {
      ...reference,
      ...all(['person', 'history', 'order', 'drug', 'giving', 'taking', 'procedure', 'consent'], see),
      ...all(['dispensing', 'device', 'study', 'allocation', 'task'], write),
      provenance: 'RHSC',
    },
  },
  patient: {
    extent: 'patient',
    hidden: veils,
    grants: {
      ...all(['person', 'history', 'order', 'giving', 'dispensing', 'visit', 'team', 'plan'], see),
      ...all(['procedure', 'document', 'bill', 'allocation'], see),
      // What they report and agree to themselves; a correction is a new report, and nobody else's entry can be changed.
      ...all(['measurement', 'answers', 'taking', 'message', 'consent'], 'RHSC'),
    },
    common: { directory: 'R', drug: 'R', form: 'RS' },
  },
  administrator: {
    extent: 'all',
    hidden: veils,
    // Runs the place; reads no record of a person.
    grants: { directory: keep, form: keep, definition: keep, study: see, channel: keep, audit: see },
  },
  system: {
    extent: 'all',
    hidden: [],
    grants: {
      ...all(Object.keys(resourceGroups) as ResourceGroup[], keep),
      // The trail is written by the audit alone, never as a resource.
      audit: see,
    },
  },
};
