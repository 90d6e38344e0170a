import { isServedType, servedTypes } from '@cryobridge/fhir';
import { profileUrls, structureOf } from '@cryobridge/fhir/definitions';
import { searchParametersOf } from '@cryobridge/fhir/search';
import { createRequire } from 'node:module';
import { auditSearchParameters } from '../audit-events/audit-query.js';
import { withAuditEvents } from '../audit-events/with-audit-events.js';
import type { RecordParts } from '../records/record-parts.js';
import { openRepository } from '../records/repository.js';
import { type ServedParts, capabilityStatement } from './capabilities.js';
import type { FhirParts } from './fhir-parts.js';

const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string };

/** The FHIR face over records, for whoever `identify` finds. */
export function openFhir(parts: RecordParts, identify: FhirParts['identify']): FhirParts {
  const date = new Date().toISOString();
  // Made when it is asked for: it reads every definition.
  let statement: object | null = null;
  return {
    repository: withAuditEvents(openRepository(parts), parts),
    audit: parts.audit,
    identify,
    servedTypes: parts.servedTypes,
    capabilities: () => (statement ??= capabilityStatement({ ...served(), date })),
  };
}

/** Read from what searches and checks, so that it cannot say anything else. */
function served(): Omit<ServedParts, 'date'> {
  // The audit trail is searched in its own way, and by nothing that refers to it.
  const indexed = servedTypes.filter((type) => type !== 'AuditEvent');
  const references = indexed.flatMap((type) =>
    searchParametersOf(type)
      .filter((parameter) => parameter.type === 'reference')
      .map(({ code, targets = [] }) => ({ name: `${type}:${code}`, type, targets })),
  );
  return {
    version,
    servedTypes,
    searchParametersOf: (type) =>
      type === 'AuditEvent'
        ? auditSearchParameters.map(([name, kind]) => ({ name, type: kind }))
        : isServedType(type)
          ? searchParametersOf(type).map(({ code, type: kind, url }) => ({
              name: code,
              type: kind,
              definition: url,
            }))
          : [],
    includesOf: (type) => ({
      include: references.filter((one) => one.type === type).map(({ name }) => name),
      revinclude: references.filter(({ targets }) => targets.includes(type)).map(({ name }) => name),
    }),
    profilesOf: (type) => profileUrls.filter((url) => structureOf(url)?.type === type),
  };
}
