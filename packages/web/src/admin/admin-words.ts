import type { BackupStanding, EquipmentState } from '@cryobridge/contract';
import type { TrainingReason, TrainingState } from '@cryobridge/course';
import { inLanguage } from '../words/in-language.js';
import type { Widened } from '../words/widened.js';

/** Everything the pages of the programme say. */
const englishAdmin = {
  here: 'Programme',
  parts: 'Parts of the programme',
  audit: 'Audit trail',
  backup: 'Backups',
  equipment: 'Equipment',
  formulary: 'Formulary',
  training: 'Training',
  lock: 'Locking',
  loading: 'Opening the page',
  signNote: 'Sign with your own name. The version is kept for good.',
  signName: 'Your name',
  signed: (by: string, at: string, version: number) => `Version ${version}, signed by ${by}, ${at}`,
  cancel: 'Cancel',
  change: 'Change',
};

export type AdminWords = Widened<typeof englishAdmin>;
export const adminWords: AdminWords = inLanguage('admin', englishAdmin);

const englishAudit = {
  title: 'Audit trail',
  intro: 'Who did what, and when. That you look here is written down too. Patients stand here by id only.',
  whole: 'Is the trail whole?',
  never: 'Not known: nobody has verified it yet.',
  intact: (entries: string, chains: string) =>
    `Whole when last verified: ${entries} entries in ${chains} chains.`,
  broken: (count: number) =>
    `Not whole: ${count} ${count === 1 ? 'fault' : 'faults'}. Somebody changed the database. Keep a copy of it and find out who can write to it.`,
  when: (at: string, by: string) => `Verified ${at}, by ${by}.`,
  since: (count: string) => `${count} entries since then are not covered.`,
  verify: 'Verify now',
  verifying: 'Verifying every entry',
  filter: 'Filter',
  person: 'Patient id',
  personHint: 'The id of the record, not a name',
  user: 'User',
  action: 'Action',
  day: 'Day (UTC)',
  anybody: 'Anybody',
  anything: 'Anything',
  show: 'Show',
  reset: 'Show all',
  export: 'Export as CSV',
  exported: (lines: string, more: boolean) =>
    more
      ? `${lines} lines exported; older ones were left off. Choose a day to get them.`
      : `${lines} lines exported.`,
  none: 'Nothing in the trail fits this filter.',
  older: 'Show older',
  table: 'Entries of the audit trail, newest first',
  at: 'When',
  who: 'Who',
  what: 'What',
  outcome: 'Outcome',
  whom: 'Patient',
  nobody: 'nobody known',
  erased: 'erased',
  outcomes: { success: '✓ done', refused: '✕ refused', failed: '! failed' },
};

export type AuditWords = Widened<typeof englishAudit>;
export const auditWords: AuditWords = inLanguage('audit', englishAudit);

const englishBackup = {
  title: 'Backups',
  intro: 'The command line makes and checks backups, and tells this page what came of it.',
  made: 'Last made',
  checked: 'Last checked',
  command: { made: 'cryobridge backup FOLDER', checked: 'cryobridge backup FILE --check' },
  run: 'Run: ',
  standing: {
    'in-goal': '✓ Within the goal',
    'too-old': '! Too old',
    failed: '✕ The last attempt failed',
    unknown: '? Not known',
  } satisfies Record<BackupStanding, string>,
  unknown: 'Nobody has told this server of one. Backups made in other ways are not seen here.',
  facts: { when: 'When', age: 'Age', by: 'By', file: 'File', size: 'Size', rows: 'Rows', goal: 'Goal' },
  hours: (count: string) => `${count} h`,
  days: (count: string) => `${count} days`,
  notKnown: 'not known',
  trouble: (text: string) => `It failed: ${text}`,
  lastGood: (at: string) => `The last that succeeded: ${at}.`,
  noGood: 'None has succeeded yet.',
  goal: 'The goal',
  assumed: 'Nobody has signed this goal. It is assumed.',
  madeWithin: 'Made within, hours',
  checkedWithin: 'Checked within, days',
  sign: 'Sign this goal',
  done: 'Signed.',
};

export type BackupWords = Widened<typeof englishBackup>;
export const backupWords: BackupWords = inLanguage('backup', englishBackup);

const englishEquipment = {
  title: 'Probes in stock',
  intro: 'What is there, in what state, with how much gas. Nothing is deleted; what is gone is retired.',
  none: 'Nothing is recorded yet. That is not the same as no probe in stock.',
  add: 'Add a probe',
  edit: (serial: string) => `Change ${serial}`,
  model: 'Model',
  serial: 'Serial or lot number',
  count: 'How many',
  state: 'State',
  states: {
    'in-service': '✓ In service',
    quarantined: '✕ Quarantined',
    away: '… Away, such as at the maker',
    retired: '– Retired',
  } satisfies Record<EquipmentState, string>,
  cylinders: 'Full cylinders of its gas',
  cylindersHint: 'Empty: nobody has counted',
  gas: (gas: string, full: string | null) =>
    `${gas}, ${full === null ? 'cylinders not counted' : `${full} full`}`,
  note: 'Note',
  pieces: (count: string) => `${count} ×`,
  sign: 'Sign and keep',
  needSerial: 'Give the serial or lot number.',
};

export type EquipmentWords = Widened<typeof englishEquipment>;
export const equipmentWords: EquipmentWords = inLanguage('equipment', englishEquipment);

const englishTraining = {
  title: 'Operators’ training',
  intro: 'Who was trained in what, and until when it holds. Somebody else confirms it.',
  today: 'Today',
  records: 'Records',
  none: 'No training is recorded, so nobody’s is known.',
  holds: { yes: '✓ Holds', no: '✕ Does not hold', unknown: '? Not known' },
  reasons: {
    'confirmed-and-in-date': 'confirmed, in date',
    'no-record': 'no record',
    expired: 'expired',
    withdrawn: 'withdrawn',
    'not-yet-given': 'its day is still to come',
    'not-confirmed': 'waits to be confirmed by somebody else',
    'no-expiry-stated': 'nobody has said how long it holds',
  } satisfies Record<TrainingReason, string>,
  until: (day: string) => `until ${day}`,
  add: 'Record a training',
  operator: 'Who was trained',
  subject: 'In what',
  probes: 'Probes',
  nerves: 'Nerve sites',
  on: 'On',
  expires: 'Holds until',
  expiresHint: 'Empty: nobody has said',
  evidence: 'Where the certificate is, or who taught',
  states: {
    recorded: '? Waits to be confirmed',
    confirmed: '✓ Confirmed',
    withdrawn: '✕ Withdrawn',
  } satisfies Record<TrainingState, string>,
  line: (on: string, until: string | null) => `${on}, ${until === null ? 'no end stated' : `until ${until}`}`,
  confirm: (name: string, subject: string) => `Confirm: ${name}, ${subject}`,
  confirmShort: 'Confirm',
  withdraw: (name: string, subject: string) => `Withdraw: ${name}, ${subject}`,
  withdrawShort: 'Withdraw',
  sign: 'Sign and record',
  needAll: 'Give who, in what, on which day, and the evidence.',
};

export type TrainingWords = Widened<typeof englishTraining>;
export const trainingWords: TrainingWords = inLanguage('training', englishTraining);

const englishLock = {
  title: 'Locking',
  intro:
    'A page of the staff that nobody touches locks: the session ends, the work stays for the same person.',
  card: 'When a page locks',
  assumed: 'Nobody has signed this. It is assumed.',
  minutes: 'Minutes without input, 2 to 60',
  sign: 'Sign',
};

export type LockWords = Widened<typeof englishLock>;
export const lockWords: LockWords = inLanguage('lock', englishLock);
