export interface SearchParameterNamed {
  readonly name: string;
  readonly type: string;
  readonly definition?: string;
}

export interface ServedParts {
  readonly version: string;
  /** When this build was made: ISO date. */
  readonly date: string;
  readonly servedTypes: readonly string[];
  searchParametersOf(type: string): readonly SearchParameterNamed[];
  readonly includesOf: (type: string) => {
    readonly include: readonly string[];
    readonly revinclude: readonly string[];
  };
  /** Canonical addresses of profiles by the type that they are of. */
  readonly profilesOf: (type: string) => readonly string[];
}

const typeInteractions = [
  'read',
  'vread',
  'update',
  'patch',
  'delete',
  'history-instance',
  'history-type',
  'create',
  'search-type',
];

/** The audit trail is read, and written by nothing but what happens. */
const isTrail = (type: string) => type === 'AuditEvent';
const trailInteractions = ['read', 'vread', 'search-type'];

const abilities = {
  versioning: 'versioned-update',
  readHistory: true,
  updateCreate: true,
  conditionalCreate: true,
  conditionalRead: 'full-support',
  conditionalUpdate: true,
  conditionalDelete: 'single',
};

/** What is really served; a client that reads it needs no manual. */
export function capabilityStatement(parts: ServedParts): object {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: parts.date,
    kind: 'instance',
    software: { name: 'cryobridge', version: parts.version },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json', 'json'],
    patchFormat: ['application/json-patch+json'],
    rest: [
      {
        mode: 'server',
        security: {
          description: 'An access token, or the session of the page; what may be done follows from the role.',
        },
        resource: parts.servedTypes.map((type) => resourceOf(type, parts)),
        interaction: ['transaction', 'batch', 'search-system', 'history-system'].map((code) => ({ code })),
      },
    ],
  };
}

function resourceOf(type: string, parts: ServedParts): object {
  const { include, revinclude } = parts.includesOf(type);
  const profiles = parts.profilesOf(type);
  const parameters = parts.searchParametersOf(type);
  const operations = [
    { name: 'validate', definition: 'http://hl7.org/fhir/OperationDefinition/Resource-validate' },
    ...(type === 'Patient'
      ? [{ name: 'everything', definition: 'http://hl7.org/fhir/OperationDefinition/Patient-everything' }]
      : []),
  ];
  return {
    type,
    profile: `http://hl7.org/fhir/StructureDefinition/${type}`,
    ...filled('supportedProfile', profiles),
    interaction: (isTrail(type) ? trailInteractions : typeInteractions).map((code) => ({ code })),
    ...(isTrail(type) ? { versioning: 'no-version', readHistory: false } : abilities),
    referencePolicy: ['literal', 'logical', 'local'],
    ...filled('searchInclude', include),
    ...filled('searchRevInclude', revinclude),
    ...filled(
      'searchParam',
      parameters.map(({ name, type: kind, definition }) => ({
        name,
        type: kind,
        ...(definition === undefined ? {} : { definition }),
      })),
    ),
    operation: operations,
  };
}

/** A FHIR list is never empty. */
function filled(name: string, list: readonly unknown[]): object {
  return list.length === 0 ? {} : { [name]: list };
}
