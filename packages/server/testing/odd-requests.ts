import fc from 'fast-check';

/** One request as a stranger, a broken client or an attacker might send it. */
export interface OddRequest {
  readonly method: string;
  /** Below `/fhir`, with its query, as bytes that may stand in a request line. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** Ids that exist (of the caller's own record and of others'), so that odd requests also reach real rows. */
export interface KnownIds {
  readonly [type: string]: readonly string[];
}

const types = [
  'Patient',
  'Observation',
  'Condition',
  'ResearchSubject',
  'Procedure',
  'CarePlan',
  'AuditEvent',
  'Binary',
];
const parameters = [
  '_id',
  '_lastUpdated',
  '_sort',
  '_count',
  '_total',
  '_include',
  '_revinclude',
  '_include:iterate',
  '_summary',
  '_elements',
  '_format',
  '_has:Observation:patient:code',
  '_has:ResearchSubject:individual:status',
  '_type',
  '_since',
  '_cursor',
  '_text',
  'patient',
  'subject',
  'subject:Patient',
  'subject:Patient.name',
  'patient.identifier',
  'code',
  'code:not',
  'code:text',
  'code:in',
  'date',
  'value-quantity',
  'value-concept',
  'component-code-value-quantity',
  'name',
  'name:exact',
  'name:contains',
  'family',
  'birthdate',
  'identifier',
  'url:below',
  'status:missing',
  'constructor',
  '__proto__',
];
const values = [
  'Patient/anna',
  'Patient/bert',
  'bert',
  'http://loinc.org|72514-3',
  '|',
  '|||',
  'ge2026-01-01',
  'eq',
  '2026-02-31',
  '9999-12-31T23:59:59.999999999+14:00',
  '0000',
  '5.40e-3|http://unitsofmeasure.org|mg',
  '1e400',
  '-0',
  'NaN',
  "'; drop table resource; --",
  '") or 1=1 --',
  '%',
  '_',
  '\\',
  '\\,',
  'a$b',
  '$',
  ',,,',
  '{{7*7}}',
  '../../etc/passwd',
  '${jndi:ldap://x}',
  'Observation:subject',
  'Patient:*',
  '*',
  '-date,_id',
  '1000000',
  '-1',
  '0',
  'true',
  '\u0000',
  '\u202e',
  'é\u0301',
  '𝕏'.repeat(40),
  'x'.repeat(3000),
  '',
];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...values) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const pair = fc
  .tuple(
    fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...parameters) }, { weight: 1, arbitrary: word }),
    word,
  )
  .map(([name, value]) => `${escaped(name)}=${escaped(value)}`);
/** Escapes that are none, too. */
const brokenPair = fc.constantFrom(
  '%',
  '%zz',
  'a=%c3%28',
  '=',
  '&&&',
  'a[b]=c',
  '%00=1',
  'code=%E0%A4%A',
  '+=+',
);
const query = fc
  .array(fc.oneof({ weight: 12, arbitrary: pair }, { weight: 1, arbitrary: brokenPair }), { maxLength: 4 })
  .map((pairs) => (pairs.length === 0 ? '' : `?${pairs.join('&')}`));

/** `encodeURIComponent` of any string: half characters become what they would on the wire. */
function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

function path(known: KnownIds): fc.Arbitrary<string> {
  const type = fc.constantFrom(...types);
  const typeAndId = type.chain((name) =>
    fc
      .oneof(
        { weight: 5, arbitrary: fc.constantFrom(...(known[name] ?? []), 'none', 'anna', 'bert') },
        { weight: 1, arbitrary: word.map(escaped) },
      )
      .map((id) => `/${name}/${id}`),
  );
  return fc.oneof(
    { weight: 5, arbitrary: type.map((name) => `/${name}`) },
    { weight: 6, arbitrary: typeAndId },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          typeAndId,
          fc.constantFrom(
            '_history',
            '_history/1',
            '_history/x',
            '$everything',
            'Observation',
            '*',
            '$validate',
            '_search',
          ),
        )
        .map(([at, more]) => `${at}/${more}`),
    },
    {
      weight: 2,
      arbitrary: type.chain((name) =>
        fc.constantFrom(`/${name}/_search`, `/${name}/_history`, `/${name}/$validate`),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '',
        '/',
        '/_history',
        '/_search',
        '/metadata',
        '/$export',
        '//',
        '/Patient//x',
        '/..%2f..%2fetc',
      ),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(word.map(escaped), { minLength: 1, maxLength: 5 })
        .map((parts) => `/${parts.join('/')}`),
    },
  );
}

const headerValue = fc.constantFrom(
  'application/fhir+json',
  'application/json',
  'application/fhir+json; fhirVersion=9.9',
  'application/xml',
  'text/html',
  '*/*',
  'W/"1"',
  'W/"999"',
  '"x"',
  'return=minimal',
  'return=OperationOutcome',
  'handling=lenient',
  'handling=strict; return=representation',
  'gzip',
  'identifier=|',
  '_id=bert',
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'bytes=0-1',
  'x'.repeat(4000),
);
const headers = fc.dictionary(
  fc.constantFrom(
    'accept',
    'if-match',
    'if-none-match',
    'if-none-exist',
    'if-modified-since',
    'prefer',
    'accept-encoding',
    'range',
    'x-forwarded-host',
    'x-http-method-override',
  ),
  headerValue,
  { maxKeys: 3 },
);

const leaf: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    [],
    {},
    1e300,
    -0,
    true,
    'Patient/bert',
    'urn:uuid:1',
    '2026-13-40',
    { reference: 'Patient/bert' },
    { reference: '#x' },
    { coding: [null] },
    { extension: [{ url: '' }] },
  ),
  word,
  fc.double(),
);
const resources: readonly object[] = [
  { resourceType: 'Patient', name: [{ family: 'Odd' }], birthDate: '1960-01-01' },
  {
    resourceType: 'Observation',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '72514-3' }] },
    subject: { reference: 'Patient/anna' },
    effectiveDateTime: '2026-11-01T08:00:00Z',
    valueInteger: 4,
  },
  { resourceType: 'Condition', subject: { reference: 'Patient/anna' }, code: { text: 'x' } },
  { resourceType: 'Binary', contentType: 'text/plain', data: 'eA==' },
];

/** A sound resource with one or two places spoiled. */
const spoiled = fc
  .tuple(
    fc.constantFrom(...resources),
    fc.array(
      fc.tuple(
        fc.constantFrom(
          'id',
          'meta',
          'status',
          'code',
          'subject',
          'name',
          'valueInteger',
          'contained',
          'extension',
          'text',
          '_status',
          'resourceType',
          'valueString',
        ),
        leaf,
      ),
      { maxLength: 2 },
    ),
  )
  .map(([resource, places]): Readonly<Record<string, unknown>> => ({
    ...resource,
    ...Object.fromEntries(places),
  }));
const bundle = fc
  .tuple(
    fc.constantFrom('batch', 'transaction', 'collection', 'odd'),
    fc.array(
      fc.record({
        fullUrl: fc.constantFrom('urn:uuid:1', 'urn:uuid:2', 'Patient/bert', ''),
        resource: spoiled,
        request: fc.oneof(
          fc.record({
            method: fc.constantFrom('POST', 'PUT', 'GET', 'DELETE', 'PATCH', 'HEAD', 'ODD'),
            url: fc.constantFrom(
              'Patient',
              'Observation',
              'Patient/bert',
              'Observation?subject=Patient/bert',
              'Patient?name=x',
              '/',
              'http://x/y',
              'Binary/1',
              '',
            ),
          }),
          leaf,
        ),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([type, entry]) => ({ resourceType: 'Bundle', type, entry }));
const patch = fc.array(
  fc.record({
    op: fc.constantFrom('add', 'remove', 'replace', 'move', 'copy', 'test', 'odd'),
    path: fc.constantFrom(
      '',
      '/',
      '/status',
      '/subject/reference',
      '/name/0/family',
      '/a/b/c',
      '/__proto__/x',
      '/id',
      '/-',
    ),
    from: fc.constantFrom('/status', '/subject'),
    value: leaf,
  }),
  { maxLength: 3 },
);
const nested = fc
  .tuple(
    fc.constantFrom('[', '{"a":', '{"extension":[', '{"contained":[{"resourceType":"Patient"},'),
    fc.integer({ min: 1, max: 4000 }),
  )
  .map(([open, depth]) => open.repeat(depth));
const text = fc.oneof(
  { weight: 8, arbitrary: spoiled.map((value) => JSON.stringify(value)) },
  { weight: 4, arbitrary: bundle.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: patch.map((value) => JSON.stringify(value)) },
  { weight: 2, arbitrary: fc.json() },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: pair },
);
const contentType = fc.oneof(
  { weight: 6, arbitrary: fc.constant('application/fhir+json') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'application/json-patch+json',
      'application/x-www-form-urlencoded',
      'application/json',
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/json; charset=utf-16',
      '',
    ),
  },
);

/** Writes that could succeed, so that what is stored is odd too. */
const likelyWrite: fc.Arbitrary<OddRequest> = spoiled.map((resource) => ({
  method: 'POST',
  path: `/${escaped(String(resource['resourceType']))}`,
  headers: { 'content-type': 'application/fhir+json' },
  body: JSON.stringify(resource),
}));

/** Requests of every kind; the same seed gives the same ones. */
export function oddRequests(known: KnownIds): fc.Arbitrary<OddRequest> {
  const method = fc.oneof(
    { weight: 10, arbitrary: fc.constant('GET') },
    { weight: 5, arbitrary: fc.constant('POST') },
    {
      weight: 6,
      arbitrary: fc.constantFrom('PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND'),
    },
  );
  const anything = fc
    .tuple(method, path(known), query, headers, contentType, text)
    .map(([verb, at, asked, heads, type, body]) => {
      const sends = ['POST', 'PUT', 'PATCH'].includes(verb);
      return {
        method: verb,
        path: `${at}${asked}`,
        headers: sends && type !== '' ? { ...heads, 'content-type': type } : heads,
        body: sends ? body : null,
      };
    });
  return fc.oneof({ weight: 9, arbitrary: anything }, { weight: 1, arbitrary: likelyWrite });
}
