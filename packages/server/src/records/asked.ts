import type { Caller } from '../access/caller.js';
import type { AuditEntry, AuditTrail } from '../audit/audit-trail.js';
import { isOfSigned } from './in-transaction.js';
import { OutcomeError, refusal } from './outcome-error.js';

/** Who asks, in which request. */
export interface Asked {
  readonly caller: Caller;
  readonly requestId: string;
}

/** What one interaction touched or showed, for the audit trail. */
export interface Touched {
  readonly resources: readonly string[];
  readonly patients: readonly string[];
}

export interface Act {
  readonly action: string;
  /** Named when it fails; on success `touchedBy` tells. */
  readonly target: string | null;
  readonly query?: string | null;
}

/** What one kind of interaction within a transaction touched. */
export interface TouchedBy extends Touched {
  readonly action: string;
}

export interface Done<T> {
  readonly value: T;
  readonly touched: Touched | readonly TouchedBy[];
  /** HTTP status; 200 when it is not told. */
  readonly status?: number;
}

export const touchedNothing: Touched = { resources: [], patients: [] };

/** Runs one interaction. Whatever comes of it, it is in the audit trail before anybody hears of it. */
export async function audited<T>(
  audit: AuditTrail,
  { asked, act }: { readonly asked: Asked; readonly act: Act },
  run: () => Promise<Done<T>>,
): Promise<T> {
  const entry = {
    at: new Date().toISOString(),
    requestId: asked.requestId,
    caller: asked.caller,
    action: act.action,
    query: act.query ?? null,
  };
  try {
    const { value, touched, status = 200 } = await run();
    const parts = Array.isArray(touched) ? (touched as readonly TouchedBy[]) : [touched as Touched];
    await Promise.all(parts.map((part) => keep(audit, { ...entry, ...part, outcome: 'success', status })));
    return value;
  } catch (thrown) {
    if (thrown instanceof AuditFailure) throw thrown;
    const error = isOfSigned(thrown) ? signedStays() : thrown;
    const resources = act.target === null ? [] : [act.target];
    await keep(audit, { ...entry, resources, patients: [], ...failureOf(error) });
    if (error instanceof Error) told.add(error);
    throw error;
  }
}

const signedStays = () =>
  refusal(409, 'business-rule', {
    diagnostics: 'a signed plan stays as it is; a change makes a new version of it',
  });

const told = new WeakSet<Error>();

/** Whether a failure is in the audit trail already. */
export const wasAudited = (error: Error): boolean => told.has(error) || error instanceof AuditFailure;

export function failureOf(error: unknown): Pick<AuditEntry, 'outcome' | 'status'> {
  const status = error instanceof OutcomeError ? error.status : 500;
  return { outcome: status === 401 || status === 403 ? 'refused' : 'failed', status };
}

/** Nothing may be told that is not in the audit trail. */
class AuditFailure extends OutcomeError {}

async function keep(audit: AuditTrail, entry: AuditEntry): Promise<void> {
  try {
    await audit.record(entry);
  } catch {
    const { status, issues } = refusal(503, 'transient', {
      diagnostics: 'the audit trail cannot be written now, so nothing is answered; try again',
    });
    throw new AuditFailure(status, issues);
  }
}

export function once(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}
