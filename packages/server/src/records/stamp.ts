import { type ExactObject, type ExactValue, isObject } from './exact-json.js';

export interface Stamp {
  readonly id: string;
  readonly version: number;
  readonly lastUpdated: Date;
}

/** The resource under its id, version and time. Everything else stays as it was given, in its order. */
export function stamped(resource: ExactObject, { id, version, lastUpdated }: Stamp): ExactObject {
  const { resourceType = '', id: _id, meta, ...rest } = resource;
  return { resourceType, id, meta: stampedMeta(meta, version, lastUpdated), ...rest };
}

function stampedMeta(meta: ExactValue | undefined, version: number, lastUpdated: Date): ExactObject {
  const given = isObject(meta) ? meta : {};
  const { versionId: _versionId, lastUpdated: _lastUpdated, ...rest } = given;
  return { versionId: String(version), lastUpdated: lastUpdated.toISOString(), ...rest };
}
