/**
 * Sends what waits, each report once. Runs in the page and in its service worker; a lock keeps them from doing it at
 * the same time, and where there are no locks the server takes each id once anyway.
 */
import type { Problem, ReportReceipt, SessionState } from '@cryobridge/contract';
import type { Pending } from './pending.js';
import { OvertakenError } from '../../vault/revised.js';
import { acknowledge, listPending, refuse } from './pending-store.js';

export type SendResult =
  /** Nothing waits any more for this person. */
  | 'done'
  /** No network, or the server cannot just now: later. */
  | 'later'
  /** The session is over. */
  | 'sign-in'
  /** The server wants the person's agreement first. */
  | 'consent';

export function sendPending(): Promise<SendResult> {
  return 'locks' in navigator ? navigator.locks.request('cryobridge-send', sendEach) : sendEach();
}

async function sendEach(): Promise<SendResult> {
  const waiting = (await listPending()).filter(({ state }) => state === 'waiting');
  if (waiting.length === 0) return 'done';
  const session = await ask<SessionState>('/api/session');
  if (session.kind !== 'said') return 'later';
  const { user, csrf } = session.body;
  if (user === null || csrf === null) return 'sign-in';
  let result: SendResult = 'done';
  for (const each of waiting) {
    // Somebody else is signed in on this device: it is not theirs to send.
    if (each.owner !== user.patientId) continue;
    const one = await sendOne(each, csrf);
    if (one === 'sign-in' || one === 'consent') return one;
    if (one === 'later') result = 'later';
  }
  return result;
}

async function sendOne(pending: Pending, csrf: string): Promise<SendResult> {
  const answer = await ask<ReportReceipt>(`/api/me/reports/${pending.id}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
    body: JSON.stringify(pending.report),
  });
  try {
    switch (answer.kind) {
      case 'nothing':
        return 'later';
      case 'said':
        // Only a receipt for this report counts; a sign-in page of a hotel's network does not.
        if (answer.body.id !== pending.id || typeof answer.body.receivedAt !== 'string') return 'later';
        await acknowledge(pending, answer.body);
        return 'done';
      case 'refused':
        return await afterRefusal(pending, answer.problem);
    }
  } catch (error) {
    // Another tab was quicker; the server has taken it once all the same.
    if (error instanceof OvertakenError) return 'done';
    throw error;
  }
}

async function afterRefusal(pending: Pending, problem: Problem): Promise<SendResult> {
  const what = problem.type.replace('urn:cryobridge:problem:', '');
  if (what === 'consent-needed') return 'consent';
  switch (problem.status) {
    case 401:
      return 'sign-in';
    case 408:
    case 425:
    case 429:
      return 'later';
    case 403:
      // The session changed between asking and sending.
      if (what === 'forged') return 'later';
      break;
  }
  if (problem.status >= 500) return 'later';
  await refuse(pending, problem);
  return 'done';
}

type Answer<T> =
  | { readonly kind: 'said'; readonly body: T }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** No answer, or not from our server. */
  | { readonly kind: 'nothing' };

async function ask<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(30_000) });
    const body = (await response.json()) as unknown;
    if (response.ok) return { kind: 'said', body: body as T };
    return isProblem(body) ? { kind: 'refused', problem: body } : { kind: 'nothing' };
  } catch {
    return { kind: 'nothing' };
  }
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'type' in body &&
    typeof body.type === 'string' &&
    body.type.startsWith('urn:cryobridge:problem:') &&
    'status' in body &&
    typeof body.status === 'number'
  );
}
