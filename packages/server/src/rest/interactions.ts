import { idPattern, mustServe, resourceOf } from '../records/validated.js';
import { malformed, notKnown, refusal } from '../records/outcome-error.js';
import type { HistoryScope } from '../records/history.js';
import { historyWindow } from '../records/history-window.js';
import { isList, isObject } from '../records/exact-json.js';
import { parametersOf, queryOf } from '../records/parameters.js';
import { bundleText } from './bundle-text.js';
import type { FhirParts } from './fhir-parts.js';
import { type FhirRequest, headerOf } from './fhir-request.js';
import { versionOf, withoutPresentation } from './negotiate.js';
import { allOk, operationOutcome } from './outcome.js';
import { formOf, jsonOf } from './request-body.js';
import { sendRecord, sendText, sendValue, sendWritten } from './respond.js';
import { historyBundle, searchset } from './searchset.js';

/** The interactions of FHIR, from a request to its answer. */
export function interactions(parts: FhirParts) {
  const { repository } = parts;

  /** The type and id that an address names. */
  const namesOf = ({ names }: FhirRequest): { readonly type: string; readonly id: string } => {
    const { type = '', id = '' } = names;
    mustServe(parts, type);
    // What can be no id is not there.
    if (!idPattern.test(id)) throw notKnown(type, id.slice(0, 64));
    return { type, id };
  };
  const typeOf = ({ names: { type = '' } }: FhirRequest): string => {
    mustServe(parts, type);
    return type;
  };
  const onTopOf = (request: FhirRequest) => versionOf(headerOf(request, 'if-match'));
  const noParameters = (request: FhirRequest) => {
    const [first] = request.preference.handling === 'lenient' ? [] : withoutPresentation(request.parameters);
    if (first !== undefined)
      throw refusal(400, 'not-supported', {
        diagnostics: `there is no parameter ${first[0].slice(0, 64)} here`,
      });
  };

  const search = async (
    request: FhirRequest,
    where: { type: string | null; compartment: { type: string; id: string } | null },
  ) => {
    const { asked, base, preference, presentation } = request;
    const posted = request.method === 'POST' ? formOf(request.body) : '';
    const all = [...request.parameters, ...parametersOf(posted)];
    const { compartment, type } = where;
    const path = [compartment?.type, compartment?.id, type ?? (compartment === null ? null : '*')]
      .filter((part) => part !== null && part !== undefined)
      .join('/');
    const page = await repository.search(asked, {
      ...where,
      parameters: [
        ...withoutPresentation(all),
        ...(presentation.summary === 'count' ? [['_summary', 'count'] as const] : []),
      ],
      handling: preference.handling,
      asWritten: `${path}?${request.query}${posted === '' ? '' : ' (and a body)'}`,
    });
    const kept = queryOf(all.filter(([name]) => /^_(format|pretty|summary|elements)$/.test(name)));
    return sendText(request.reply, bundleText(searchset(page, { base, path, kept }), presentation));
  };

  const history = async (request: FhirRequest, scope: HistoryScope) => {
    const { asked, base, query, parameters, preference, presentation } = request;
    const page = await repository.history(asked, scope, historyWindow(parameters, preference.handling));
    return sendText(request.reply, bundleText(historyBundle(page, { base, scope, query }), presentation));
  };

  return {
    async read(request: FhirRequest) {
      const { type, id } = namesOf(request);
      noParameters(request);
      return sendRecord(request, await repository.read(request.asked, type, id));
    },
    async readVersion(request: FhirRequest) {
      const { type, id } = namesOf(request);
      const { version = '' } = request.names;
      if (!/^[1-9]\d{0,8}$/.test(version)) throw notKnown(type, `${id}/_history/${version.slice(0, 64)}`);
      noParameters(request);
      return sendRecord(
        request,
        await repository.readVersion(request.asked, { type, id, version: Number(version) }),
      );
    },
    async create(request: FhirRequest) {
      const type = typeOf(request);
      noParameters(request);
      const resource = resourceOf(jsonOf(request.body), type);
      const query = headerOf(request, 'if-none-exist')?.replace(/^.*\?/, '') ?? null;
      const condition = query === null ? null : { type, query };
      return sendWritten(request, await repository.create(request.asked, resource, condition));
    },
    async update(request: FhirRequest) {
      const { type, id } = namesOf(request);
      noParameters(request);
      const resource = resourceOf(jsonOf(request.body), type);
      return sendWritten(
        request,
        await repository.update(request.asked, { type, id, onTopOf: onTopOf(request) }, resource),
      );
    },
    async updateWhere(request: FhirRequest) {
      const type = typeOf(request);
      const body = resourceOf(jsonOf(request.body), type);
      const change = { body, onTopOf: onTopOf(request) };
      return sendWritten(
        request,
        await repository.updateWhere(request.asked, conditionOf(request, type), change),
      );
    },
    async patch(request: FhirRequest) {
      const { type, id } = namesOf(request);
      noParameters(request);
      const patch = jsonOf(request.body, 'patch');
      return sendWritten(
        request,
        await repository.patch(request.asked, { type, id, onTopOf: onTopOf(request) }, patch),
      );
    },
    async patchWhere(request: FhirRequest) {
      const type = typeOf(request);
      const change = { body: jsonOf(request.body, 'patch'), onTopOf: onTopOf(request) };
      return sendWritten(
        request,
        await repository.patchWhere(request.asked, conditionOf(request, type), change),
      );
    },
    async delete(request: FhirRequest) {
      const { type, id } = namesOf(request);
      noParameters(request);
      return sendWritten(
        request,
        await repository.delete(request.asked, { type, id, onTopOf: onTopOf(request) }),
      );
    },
    async deleteWhere(request: FhirRequest) {
      const type = typeOf(request);
      await repository.deleteWhere(request.asked, conditionOf(request, type));
      return request.reply.status(204).send();
    },
    searchAll: (request: FhirRequest) => search(request, { type: null, compartment: null }),
    searchType: (request: FhirRequest) => search(request, { type: typeOf(request), compartment: null }),
    searchCompartment(request: FhirRequest) {
      const compartment = namesOf(request);
      const { inner = '' } = request.names;
      if (inner !== '*') mustServe(parts, inner);
      return search(request, { type: inner === '*' ? null : inner, compartment });
    },
    systemHistory: (request: FhirRequest) => history(request, { type: null, id: null }),
    typeHistory: (request: FhirRequest) => history(request, { type: typeOf(request), id: null }),
    instanceHistory: (request: FhirRequest) => history(request, namesOf(request)),
    async everything(request: FhirRequest) {
      const { type, id } = namesOf(request);
      if (type !== 'Patient')
        throw refusal(404, 'not-supported', { diagnostics: '$everything is there for Patient only' });
      const { asked, base, presentation } = request;
      const page = await repository.everything(asked, id, withoutPresentation(request.parameters));
      return sendText(
        request.reply,
        bundleText(searchset(page, { base, path: `Patient/${id}/$everything`, kept: '' }), presentation),
      );
    },
    async validate(request: FhirRequest) {
      const type = typeOf(request);
      const resource = resourceOf(toValidate(jsonOf(request.body)), type);
      const issues = await repository.validate(request.asked, type, resource);
      return sendValue(
        request.reply,
        request.presentation,
        issues.length === 0 ? allOk('no issues were found') : operationOutcome(issues),
      );
    },
  };
}

/** The query of an address that holds a condition. */
function conditionOf(
  { parameters }: FhirRequest,
  type: string,
): { readonly type: string; readonly query: string } {
  const query = queryOf(withoutPresentation(parameters));
  if (query === '') throw malformed('an id or a condition is missing in the address');
  return { type, query };
}

/** The resource itself, or the one in Parameters. */
function toValidate(body: ReturnType<typeof jsonOf>): ReturnType<typeof jsonOf> {
  if (!isObject(body) || body['resourceType'] !== 'Parameters') return body;
  const list = body['parameter'];
  const found =
    list !== undefined && isList(list)
      ? list.find((one) => isObject(one) && one['name'] === 'resource')
      : undefined;
  const resource = isObject(found) ? found['resource'] : undefined;
  if (resource === undefined)
    throw malformed('there is no parameter called resource', 'Parameters.parameter');
  return resource;
}
