import { randomUUID } from 'node:crypto';
import type { AuditEntry } from './audit-trail.js';
import type { Draft, EntryKind } from './chain-link.js';

interface Agent {
  readonly userId: string;
  readonly display: string;
}

/** The part of an entry that stays, as its JSON text holds it. */
export interface EntryText {
  readonly chain: string;
  readonly position: number;
  readonly at: string;
  readonly kind: EntryKind;
  readonly action?: string;
  readonly outcome?: AuditEntry['outcome'];
  readonly status?: number | null;
  readonly role?: string | null;
  /** Staff. */
  readonly agent?: Agent | null;
  /** Ends of other chains, in entries that take them up. */
  readonly heads?: readonly { readonly chain: string; readonly position: number; readonly hash: string }[];
  /** What an erasure took away, and of whom. */
  readonly erased?: readonly { readonly chain: string; readonly positions: readonly number[] }[];
  readonly of?: string;
}

/** The part that names a person, and can be erased. */
export interface SubjectText {
  readonly requestId: string;
  /** A patient who acts. */
  readonly agent: Agent | null;
  readonly patient: string | null;
  readonly resources: readonly string[];
  readonly patients: readonly string[];
  readonly query: string | null;
}

/**
 * Parts what stays (who of the staff did what, when, with what outcome) from what names a patient. A patient who acts
 * is named only in the part that can be erased. The salt keeps anyone from guessing erased text by its hash.
 */
export function eventDraft(event: AuditEntry): Draft {
  const { caller, action, outcome, status, requestId, resources, patients, query } = event;
  const who = caller === null ? null : { userId: caller.userId, display: caller.display };
  const isPatient = caller?.role === 'patient';
  const entry = { action, outcome, status, role: caller?.role ?? null, agent: isPatient ? null : who };
  const subject: SubjectText = {
    requestId,
    agent: isPatient ? who : null,
    patient: caller?.patientId ?? null,
    resources,
    patients,
    query,
  };
  return {
    // One way of writing the moment, whatever it came as.
    at: new Date(event.at).toISOString(),
    kind: 'event',
    action,
    agent: agentOf(entry, subject),
    patients: patientsIn(subject),
    facts: entry,
    subject: JSON.stringify({ salt: randomUUID(), ...subject }),
  };
}

export function agentOf(entry: Pick<EntryText, 'agent'>, subject: SubjectText | null): string | null {
  return entry.agent?.userId ?? subject?.agent?.userId ?? null;
}

/** Compartments that an entry is about. What was asked for may be no id at all; then it stands in the text only. */
export function patientsIn(subject: SubjectText | null): readonly string[] {
  if (subject === null) return [];
  const all = subject.patient === null ? subject.patients : [...subject.patients, subject.patient];
  return [...new Set(all)].filter((text) => /^[A-Za-z0-9.-]{1,64}$/.test(text));
}
