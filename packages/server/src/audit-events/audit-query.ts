import { dateSpan } from '@cryobridge/fhir/search';
import { refusal, type OutcomeIssue } from '../records/outcome-error.js';
import { securityActions, signInPattern } from './audit-event.js';

/** A search of AuditEvent as conditions on the entries of the trail. */
export interface AuditQuery {
  readonly conditions: readonly string[];
  readonly values: readonly unknown[];
  readonly count: number;
  readonly countsAll: boolean;
  /** As they were used, without the page. */
  readonly used: readonly (readonly [string, string])[];
  readonly warnings: readonly OutcomeIssue[];
}

type Parameters = readonly (readonly [name: string, value: string])[];
type Bind = (value: unknown) => string;
/** One parameter's condition. @throws OutcomeError for a value that cannot be. */
type Reader = (name: string, value: string, bind: Bind) => string;

const defaultCount = 50;
const largestCount = 1_000;

/** Search parameters of AuditEvent that are served, with the type that FHIR gives them. */
export const auditSearchParameters = [
  ['_id', 'token'],
  ['_lastUpdated', 'date'],
  ['date', 'date'],
  ['patient', 'reference'],
  ['agent', 'reference'],
  ['type', 'token'],
  ['subtype', 'token'],
  ['outcome', 'token'],
] as const;

const readers: Readonly<Record<string, Reader>> = {
  _id: (name, value, bind) => anyOf(value, (text) => atPlace(name, text, bind)),
  date: (name, value, bind) => anyOf(value, (text) => during(name, text, bind)),
  _lastUpdated: (name, value, bind) => anyOf(value, (text) => during(name, text, bind)),
  patient: (_name, value, bind) => `patients && ${bind(value.split(',').map(withoutType))}::text[]`,
  'patient:Patient': (_name, value, bind) => `patients && ${bind(value.split(',').map(withoutType))}::text[]`,
  agent: byAgent,
  'agent:identifier': byAgent,
  type: (name, value, bind) => anyOf(value, (text) => ofType(name, text, bind)),
  subtype: (_name, value, bind) => `action = any(${bind(value.split(',').map(codeIn))}::text[])`,
  outcome: (name, value, bind) => anyOf(value, (text) => withOutcome(name, text, bind)),
};

/** @throws OutcomeError for what is not understood, unless the search is lenient. */
export function readAuditQuery(parameters: Parameters, handling: 'strict' | 'lenient'): AuditQuery {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const conditions: string[] = [];
  const used: (readonly [string, string])[] = [];
  const warnings: OutcomeIssue[] = [];
  let [count, countsAll] = [defaultCount, false];
  for (const [name, value] of parameters) {
    const read = readers[name];
    if (name === '_count') count = readCount(value);
    else if (name === '_total') countsAll = value === 'accurate';
    else if (name === '_sort' && /^-(date|_lastUpdated)$/.test(value)) continue;
    else if (read !== undefined) conditions.push(read(name, value, bind));
    else if (handling === 'strict') throw unsupported(name);
    else {
      warnings.push({ severity: 'warning', code: 'not-supported', diagnostics: `${name} was left out` });
      continue;
    }
    used.push([name, value]);
  }
  return { conditions, values, count, countsAll, used, warnings };
}

const unsupported = (name: string) =>
  refusal(400, 'not-supported', {
    diagnostics: `AuditEvent is not searched by ${name}; newest first is its only order`,
    expression: name,
  });

const wrong = (name: string, told: string) =>
  refusal(400, 'value', { diagnostics: `${name}: ${told}`, expression: name });

function readCount(value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw wrong('_count', 'is not a whole number');
  return Math.min(Number(value), largestCount);
}

function anyOf(value: string, condition: (text: string) => string): string {
  return `(${value.split(',').map(condition).join(' or ')})`;
}

const withoutType = (text: string) => text.replace(/^(.*\/)?Patient\//, '');
const codeIn = (text: string) => text.slice(text.lastIndexOf('|') + 1);

function byAgent(_name: string, value: string, bind: Bind): string {
  return `agent = any(${bind(value.split(',').map(codeIn))}::text[])`;
}

function atPlace(_name: string, text: string, bind: Bind): string {
  const place = readPlace(text);
  return place === null
    ? 'false'
    : `(chain = ${bind(place.chain)}::uuid and position = ${bind(place.position)}::bigint)`;
}

/** The id of an AuditEvent: its chain and its place there. */
export function readPlace(id: string): { readonly chain: string; readonly position: number } | null {
  const [, chain, position] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,15})$/.exec(id) ?? [];
  return chain === undefined ? null : { chain, position: Number(position) };
}

function during(name: string, text: string, bind: Bind): string {
  const [, prefix = 'eq', rest = ''] = /^(eq|ne|gt|lt|ge|le|sa|eb|ap)?(.*)$/.exec(text) ?? [];
  const span = dateSpan(rest.replace(/ (\d{2}:\d{2})$/, '+$1'));
  if (span === null) throw wrong(name, `${JSON.stringify(rest)} is not a date such as 2026-03-01`);
  const [low, high] = [new Date(span.lowMs).toISOString(), new Date(span.highMs).toISOString()];
  const within = () => `(at >= ${bind(low)}::timestamptz and at < ${bind(high)}::timestamptz)`;
  switch (prefix) {
    case 'ge':
      return `at >= ${bind(low)}::timestamptz`;
    case 'gt':
    case 'sa':
      return `at >= ${bind(high)}::timestamptz`;
    case 'le':
      return `at < ${bind(high)}::timestamptz`;
    case 'lt':
    case 'eb':
      return `at < ${bind(low)}::timestamptz`;
    case 'ne':
      return `not ${within()}`;
    case 'ap':
      throw wrong(name, 'approximate dates are not supported');
    default:
      return within();
  }
}

function ofType(name: string, text: string, bind: Bind): string {
  const isSignIn = () => `action ~ ${bind(signInPattern.source)}`;
  const isSecurity = () => `action = any(${bind(securityActions)}::text[])`;
  switch (codeIn(text)) {
    case 'rest':
      return `not (${isSignIn()} or ${isSecurity()})`;
    case '110114':
      return isSignIn();
    case '110113':
      return isSecurity();
    default:
      throw wrong(name, 'is none of rest, 110113, 110114');
  }
}

function withOutcome(name: string, text: string, bind: Bind): string {
  const code = codeIn(text);
  if (!['0', '4', '8', '12'].includes(code)) throw wrong(name, `${code} is none of 0, 4, 8, 12`);
  return `${bind(code)} = case when coalesce(entry::json ->> 'outcome', 'success') = 'success' then '0'
    when entry::json ->> 'outcome' = 'failed' and coalesce((entry::json ->> 'status')::integer, 500) >= 500 then '8'
    else '4' end`;
}
