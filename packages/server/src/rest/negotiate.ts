import { type Parameters, lastOf } from '../records/parameters.js';
import { malformed, notAcceptable } from '../records/outcome-error.js';

/** How the answer is wanted. */
export interface Presentation {
  readonly pretty: boolean;
  readonly summary: 'true' | 'text' | 'data' | 'count' | 'false';
  /** Null: every element. */
  readonly elements: readonly string[] | null;
}

export interface Preference {
  readonly returns: 'minimal' | 'representation' | 'OperationOutcome';
  readonly handling: 'strict' | 'lenient';
}

const jsonFormats = new Set([
  'json',
  'application/json',
  'application/fhir+json',
  'application/json+fhir',
  'text/json',
]);
const presentation = new Set(['_format', '_pretty', '_summary', '_elements']);

export const withoutPresentation = (parameters: Parameters): Parameters =>
  parameters.filter(([name]) => !presentation.has(name));

const plain: Presentation = { pretty: false, summary: 'false', elements: null };

/** @throws {OutcomeError} 406 when no kind of JSON will do, 400 for a choice that does not exist. */
export function presentationOf(parameters: Parameters, accept: string | undefined): Presentation {
  const last = (wanted: string) => lastOf(parameters, wanted);
  const format = parameters.length === 0 ? null : last('_format');
  if (format === null) mustAcceptJson(accept);
  else if (!jsonFormats.has(mediaType(format)))
    throw notAcceptable(`_format ${format.slice(0, 64)} is not served; JSON is`);
  if (parameters.length === 0) return plain;
  const elements = last('_elements');
  return {
    pretty: last('_pretty') === 'true',
    summary: summaryOf(last('_summary')),
    elements: elements === null || elements === '' ? null : elements.split(',').map((name) => name.trim()),
  };
}

function summaryOf(text: string | null): Presentation['summary'] {
  switch (text) {
    case null:
      return 'false';
    case 'true':
    case 'text':
    case 'data':
    case 'count':
    case 'false':
      return text;
    default:
      throw malformed('_summary is one of true, text, data, count, false');
  }
}

/** A `+` in an address is a space unless it is escaped; here it can only be meant. */
const mediaType = (text: string): string =>
  (text.split(';')[0] ?? '').trim().replaceAll(' ', '+').toLowerCase();

function mustAcceptJson(accept: string | undefined): void {
  if (accept === undefined || accept === '' || accept === '*/*' || accept === 'application/fhir+json') return;
  const isServed = accept.split(',').some((part) => {
    const [range = '', ...options] = part.split(';').map((piece) => piece.trim().toLowerCase());
    if (options.some((option) => /^q=0(\.0*)?$/.test(option))) return false;
    return range === '*/*' || range === 'application/*' || range === 'text/*' || jsonFormats.has(range);
  });
  if (!isServed) throw notAcceptable('only JSON is served: accept application/fhir+json');
}

const byDefault: Preference = { returns: 'representation', handling: 'strict' };

export function preferenceOf(header: string | readonly string[] | undefined): Preference {
  if (header === undefined) return byDefault;
  const wanted = (typeof header === 'string' ? header : header.join(','))
    .split(/[,;]/)
    .map((part) => part.trim());
  const returns = (['minimal', 'OperationOutcome'] as const).find((kind) =>
    wanted.includes(`return=${kind}`),
  );
  return {
    returns: returns ?? 'representation',
    handling: wanted.includes('handling=lenient') ? 'lenient' : 'strict',
  };
}

/** The version that `If-Match` names. @throws {OutcomeError} 400. */
export function versionOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  const digits = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
  if (digits === undefined) throw malformed('If-Match is a version such as W/"3"');
  return Number(digits);
}

export const etagOf = (version: number): string => `W/"${version}"`;
