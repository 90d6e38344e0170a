import { randomUUID } from 'node:crypto';
import type { AuditEntry } from './audit-trail.js';
import type { Draft } from './chain-link.js';

/**
 * Parts what stays (who of the staff did what, when, with what outcome) from what names a patient. A patient who acts
 * is named only in the part that can be erased. The salt keeps anyone from guessing erased text by its hash.
 */
export function eventDraft(entry: AuditEntry): Draft {
  const { at, caller, action, outcome, status, requestId, resources, patients, query } = entry;
  const who = caller === null ? null : { userId: caller.userId, display: caller.display };
  const isPatient = caller?.role === 'patient';
  const ofCaller = caller?.patientId ?? null;
  return {
    at,
    kind: 'event',
    action,
    agent: who?.userId ?? null,
    patients: [...new Set(ofCaller === null ? patients : [...patients, ofCaller])].filter(isId),
    facts: { action, outcome, status, role: caller?.role ?? null, agent: isPatient ? null : who },
    subject: JSON.stringify({
      salt: randomUUID(),
      requestId,
      agent: isPatient ? who : null,
      patient: ofCaller,
      resources,
      patients,
      query,
    }),
  };
}

/** What was asked for may be no id at all; then it stands in the text only. */
const isId = (text: string) => /^[A-Za-z0-9.-]{1,64}$/.test(text);
