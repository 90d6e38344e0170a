import type { StoredLink } from '../audit/chain-fault.js';
import type { EntryText, SubjectText } from '../audit/entry-text.js';

interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

const restful: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/audit-event-type',
  code: 'rest',
  display: 'RESTful Operation',
};
const signIn: Coding = {
  system: 'http://dicom.nema.org/resources/ontology/DCM',
  code: '110114',
  display: 'User Authentication',
};
const security: Coding = {
  system: 'http://dicom.nema.org/resources/ontology/DCM',
  code: '110113',
  display: 'Security Alert',
};
const interactionSystem = 'http://hl7.org/fhir/restful-interaction';
const ownSystem = 'https://cryobridge.org/fhir/CodeSystem/audit-action';
const interactionNames = new Set([
  'read',
  'vread',
  'update',
  'patch',
  'delete',
  'history-instance',
  'history-type',
  'history-system',
  'create',
  'search-type',
  'search-system',
  'capabilities',
  'transaction',
  'batch',
]);

/** Actions that are about coming in; PostgreSQL reads the pattern alike. */
export const signInPattern = /sign-(in|out|up)|session|passkey|password|invit|recovery|totp|account/;
export const securityActions: readonly string[] = ['erase', 'backup', 'restore', 'unblind'];

/** The kind of what was done. */
function typeOf(action: string): Coding {
  if (signInPattern.test(action)) return signIn;
  return securityActions.includes(action) ? security : restful;
}

/** Create, read, update, delete, execute. */
function actionLetter(action: string): 'C' | 'R' | 'U' | 'D' | 'E' {
  if (action === 'create') return 'C';
  if (action === 'update' || action === 'patch') return 'U';
  if (action === 'delete' || action === 'erase') return 'D';
  return /^(read|vread|history|search)/.test(action) ? 'R' : 'E';
}

type Row = Pick<StoredLink, 'chain' | 'position' | 'at' | 'entry' | 'subject'>;

export const auditEventId = ({ chain, position }: Pick<Row, 'chain' | 'position'>) => `${chain}.${position}`;

/** An entry of the audit trail as FHIR R4 sees it. */
export function auditEventOf(row: Row): object {
  const entry = JSON.parse(row.entry) as EntryText;
  const subject =
    row.subject === null || row.subject === '' ? null : (JSON.parse(row.subject) as SubjectText);
  const action = entry.action ?? entry.kind;
  const isInteraction = interactionNames.has(action);
  const told = outcomeText(entry, row.subject === null);
  const entities = subject === null ? ofErasure(entry) : entitiesOf(subject);
  return {
    resourceType: 'AuditEvent',
    id: auditEventId(row),
    meta: { versionId: '1', lastUpdated: row.at.toISOString() },
    type: typeOf(action),
    subtype: [{ system: isInteraction ? interactionSystem : ownSystem, code: codeText(action) }],
    action: actionLetter(action),
    recorded: row.at.toISOString(),
    outcome: outcomeCode(entry),
    ...(told === null ? {} : { outcomeDesc: told }),
    agent: [agentOf(entry, subject)],
    source: { observer: { display: 'cryobridge' }, site: row.chain },
    ...(entities.length === 0 ? {} : { entity: entities }),
  };
}

/** A code holds no blanks at its ends and single ones inside. */
const codeText = (action: string) => action.trim().replace(/\s+/g, ' ');

function outcomeCode({ outcome, status }: EntryText): '0' | '4' | '8' {
  if (outcome === undefined || outcome === 'success') return '0';
  return outcome === 'failed' && (status ?? 500) >= 500 ? '8' : '4';
}

function outcomeText({ outcome, status }: EntryText, isErased: boolean): string | null {
  const told = [
    ...(outcome === undefined || outcome === 'success' ? [] : [outcome]),
    ...(status === undefined || status === null ? [] : [`HTTP ${status}`]),
    ...(isErased ? ['whom it was about has been erased'] : []),
  ];
  return told.length === 0 ? null : told.join(', ');
}

function agentOf(entry: EntryText, subject: SubjectText | null): object {
  const who = entry.agent ?? subject?.agent ?? null;
  const patient = subject?.patient ?? null;
  return {
    ...(entry.role === undefined || entry.role === null ? {} : { role: [{ text: entry.role }] }),
    who: {
      ...(patient === null ? {} : { reference: `Patient/${patient}` }),
      ...(who === null ? {} : { identifier: { value: who.userId } }),
      display: who?.display ?? (entry.role === 'patient' ? 'an erased patient' : 'nobody known'),
    },
    requestor: true,
  };
}

function entitiesOf({ resources, patients, query }: SubjectText): readonly object[] {
  const named = new Set(resources);
  const people = patients
    .map((id) => `Patient/${id}`)
    .filter((name) => isReference(name) && !named.has(name));
  return [
    ...[...named].filter(isReference).map((reference) => ({ what: { reference }, ...roleOf(reference) })),
    ...people.map((reference) => ({ what: { reference }, ...roleOf(reference) })),
    ...(query === null || query === ''
      ? []
      : [{ query: Buffer.from(query).toString('base64'), role: role('24', 'Query') }]),
  ];
}

const isReference = (name: string) =>
  /^[A-Z][A-Za-z]+\/[A-Za-z0-9.-]{1,64}(\/_history\/[A-Za-z0-9.-]{1,64})?$/.test(name);

const role = (code: string, display: string) => ({
  system: 'http://terminology.hl7.org/CodeSystem/object-role',
  code,
  display,
});

const roleOf = (reference: string) => ({
  role: reference.startsWith('Patient/') ? role('1', 'Patient') : role('4', 'Domain Resource'),
});

function ofErasure({ of }: EntryText): readonly object[] {
  return of === undefined || !isReference(of) ? [] : [{ what: { reference: of }, ...roleOf(of) }];
}
