import { randomUUID } from 'node:crypto';
import type { Reach } from '../access/access-policy.js';
import { selfReportFault } from '../access/self-report.js';
import type { Asked } from './asked.js';
import { type ExactObject, type ExactValue, isObject, plainValue } from './exact-json.js';
import { OutcomeError, type OutcomeIssue, forbidden, malformed, refusal } from './outcome-error.js';
import type { PlannedWrite, WriteMethod } from './planned-write.js';
import type { RecordParts } from './record-parts.js';

export const idPattern = /^[A-Za-z0-9.-]{1,64}$/;

type Judges = Pick<RecordParts, 'policy' | 'validate' | 'servedTypes'>;

/** The reach of an interaction. @throws {OutcomeError} 404 for a type that is not served, 403 when there is none. */
export function reachFor(
  parts: Pick<RecordParts, 'policy' | 'servedTypes'>,
  { caller }: Asked,
  {
    interaction,
    type,
  }: { readonly interaction: Parameters<RecordParts['policy']['reachOf']>[1]; readonly type: string },
): Reach {
  mustServe(parts, type);
  const reach = parts.policy.reachOf(caller, interaction, type);
  if (reach.extent === 'none')
    throw forbidden(
      `${caller.role === 'patient' ? 'patients' : `the role ${caller.role}`} may not ${interaction} ${type}`,
    );
  return reach;
}

/** What was sent as a resource of a type. @throws {OutcomeError} 400. */
export function resourceOf(body: ExactValue, type: string): ExactObject {
  if (!isObject(body)) throw malformed(`a ${type} is a JSON object`);
  const { resourceType } = body;
  if (resourceType === undefined) throw malformed('resourceType is missing', 'resourceType');
  if (resourceType !== type)
    throw malformed(
      `resourceType is ${JSON.stringify(resourceType)}, the address says ${type}`,
      'resourceType',
    );
  return body;
}

/** The resource as others read it. @throws {OutcomeError} 422 with every finding when one of them is an error. */
export function validPlain({ validate }: Pick<RecordParts, 'validate'>, resource: ExactObject): object {
  const plain = plainValue(resource) as object;
  const issues = validate(plain);
  if (hasErrors(issues)) throw new OutcomeError(statusOf(issues), issues);
  return plain;
}

export function hasErrors(issues: readonly OutcomeIssue[]): boolean {
  return issues.some(({ severity }) => severity === 'error' || severity === 'fatal');
}

/** Wrong as FHIR is 400, wrong by a rule of content 422. */
function statusOf(issues: readonly OutcomeIssue[]): number {
  return issues.some(({ code }) => code === 'structure') ? 400 : 422;
}

/** A creation under an id of ours. */
export function plannedCreate(
  parts: Judges,
  asked: Asked,
  resource: ExactObject,
  id: string = randomUUID(),
): PlannedWrite {
  const type = String(resource['resourceType']);
  const create = reachFor(parts, asked, { interaction: 'create', type });
  const plain = validPlain(parts, resource);
  const fault = selfReportFault(asked.caller, plain);
  if (fault !== null) throw forbidden(fault);
  return {
    method: 'POST',
    type,
    id,
    resource,
    plain,
    onTopOf: null,
    isNew: true,
    mayCreate: true,
    asItIs: [],
    asItBecomes: { create, update: create },
  };
}

export interface Update {
  readonly type: string;
  readonly id: string;
  readonly resource: ExactObject;
  readonly onTopOf: number | null;
  readonly method?: WriteMethod;
}

/**
 * An update, which makes the record when there is none. Whoever reaches one compartment only may not choose ids:
 * what is answered would tell whether somebody else's record is there.
 */
export function plannedUpdate(
  parts: Judges,
  asked: Asked,
  { type, id, resource, onTopOf, method = 'PUT' }: Update,
): PlannedWrite {
  const { caller } = asked;
  if (resource['id'] === undefined) throw malformed('id is missing', `${type}.id`);
  if (resource['id'] !== id)
    throw malformed(`id is ${JSON.stringify(resource['id'])}, the address says ${id}`, `${type}.id`);
  const update = reachFor(parts, asked, { interaction: 'update', type });
  const create = parts.policy.reachOf(caller, 'create', type);
  return {
    method,
    type,
    id,
    resource,
    plain: validPlain(parts, resource),
    onTopOf,
    isNew: false,
    mayCreate: method === 'PUT' && create.extent === 'all',
    asItIs: [update, parts.policy.reachOf(caller, 'read', type)],
    asItBecomes: { update, create },
  };
}

export function plannedDelete(
  parts: Judges,
  asked: Asked,
  { type, id, onTopOf }: Pick<Update, 'type' | 'id' | 'onTopOf'>,
): PlannedWrite {
  const reach = reachFor(parts, asked, { interaction: 'delete', type });
  return {
    method: 'DELETE',
    type,
    id,
    resource: null,
    plain: null,
    onTopOf,
    isNew: false,
    mayCreate: false,
    asItIs: [reach, parts.policy.reachOf(asked.caller, 'read', type)],
    asItBecomes: { update: reach, create: reach },
  };
}

/** @throws {OutcomeError} 404 for a type that is not served. */
export function mustServe({ servedTypes }: Pick<RecordParts, 'servedTypes'>, type: string): void {
  if (!servedTypes.has(type))
    throw refusal(404, 'not-supported', { diagnostics: `resource type ${type.slice(0, 64)} is not served` });
}
