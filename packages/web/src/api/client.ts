import type {
  CaseDetail,
  CaseSummary,
  ExampleSummary,
  FoundPersons,
  NewAnswers,
  NewCase,
  NewLinkedCase,
  PersonQuery,
  ProbeSummary,
  Problem,
  SessionState,
} from '@cryobridge/contract';

/** The server said no, and where; `problem.faults` holds the places. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** The server could not be reached. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

export const api = {
  examples: () => call<readonly ExampleSummary[]>('/api/examples'),
  cases: () => call<readonly CaseSummary[]>('/api/cases'),
  probes: () => call<readonly ProbeSummary[]>('/api/probes'),
  caseDetail: (id: string) => call<CaseDetail>(`/api/cases/${encodeURIComponent(id)}`),
  create: (body: NewCase) => call<CaseDetail>('/api/cases', 'POST', body),
  /** What is searched for is sent, not written into an address. */
  findPersons: (text: string) =>
    call<FoundPersons>('/api/persons/find', 'POST', { text } satisfies PersonQuery),
  link: (body: NewLinkedCase) => call<CaseDetail>('/api/linked-cases', 'POST', body),
  answer: (id: string, body: NewAnswers) =>
    call<CaseDetail>(`/api/cases/${encodeURIComponent(id)}/answers`, 'POST', body),
  remove: (id: string) => call<null>(`/api/cases/${encodeURIComponent(id)}`, 'DELETE'),
};

/** Proves to the server that a call comes from this page; null until it is known. */
let csrfToken: string | null = null;

export function knowCsrfToken(token: string | null): void {
  csrfToken = token;
}

async function csrfHeader(method: string): Promise<Record<string, string>> {
  if (method === 'GET') return {};
  csrfToken ??= (await call<SessionState>('/api/session')).csrf;
  return csrfToken === null ? {} : { 'x-csrf-token': csrfToken };
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** @throws {ApiError | UnreachableError} */
export async function call<T>(path: string, method: Method = 'GET', body?: unknown): Promise<T> {
  try {
    return await callOnce<T>(path, method, body);
  } catch (error) {
    // Somebody signed in anew in another tab: the token that this one knows is an old one.
    const isOld = error instanceof ApiError && error.problem.type.endsWith(':forged');
    if (!isOld || csrfToken === null) throw error;
    csrfToken = null;
    return callOnce<T>(path, method, body);
  }
}

async function callOnce<T>(path: string, method: Method, body: unknown): Promise<T> {
  const response = await reach(path, {
    method,
    headers: {
      ...contentType(body),
      ...(await csrfHeader(method)),
    },
    ...(body === undefined ? {} : { body: body instanceof ArrayBuffer ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new ApiError(problemFrom(text, response));
  // The contract's types describe what our own server sends.
  return (text === '' ? null : JSON.parse(text)) as T;
}

/** Bytes go as they are, everything else as JSON. */
function contentType(body: unknown): Record<string, string> {
  if (body === undefined) return {};
  return { 'content-type': body instanceof ArrayBuffer ? 'application/octet-stream' : 'application/json' };
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch {
    throw new UnreachableError('The server cannot be reached.');
  }
}

function problemFrom(text: string, response: Response): Problem {
  const plain: Problem = {
    type: 'about:blank',
    title: response.statusText || String(response.status),
    status: response.status,
    faults: [],
  };
  try {
    return { ...plain, ...(JSON.parse(text) as Partial<Problem>) };
  } catch {
    return plain;
  }
}
