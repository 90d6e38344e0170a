import type { NewReport, ReportReceipt } from '@cryobridge/contract';
import { answerFaults, instrumentVersion, type Report, type Reporter } from '@cryobridge/course/report';
import { type Resource, reportToFhir, reportsFromFhir } from '@cryobridge/fhir/mapping';
import { isDeepStrictEqual } from 'node:util';
import type { Role } from '../access/caller.js';
import { ProblemError } from '../http/problem.js';
import type { ExactObject } from '../records/exact-json.js';
import { consentOf } from './consent-of.js';
import { readIfThere } from './read-if-there.js';
import { receiptOf } from './receipt.js';
import type { OfPerson, ReportParts } from './report-parts.js';

export interface Sent extends OfPerson {
  readonly id: string;
  readonly body: NewReport;
}

export interface Taken {
  readonly isNew: boolean;
  readonly receipt: ReportReceipt;
}

/**
 * Keeps a report with everything extracted from it, once, however often and from wherever it is sent. When this
 * answers, it is durable.
 * @throws {ProblemError} `bad-input` naming the field, `consent-needed`, or `report-differs`.
 */
export async function takeReport(parts: ReportParts, sent: Sent): Promise<Taken> {
  refuseFaults(sent);
  const { asked, patientId, id, body } = sent;
  const report: Report = { id, ...asTold(body), receivedAt: parts.now().toISOString() };
  const [consent, prescriptions] = await Promise.all([consentOf(parts, sent), prescriptionsIn(parts, sent)]);
  if (consent?.state !== 'given') {
    const before = await storedReport(parts, sent);
    if (before !== null) return sameAgain(parts, before, report);
    const message = consent === null ? 'is needed before the first report' : 'was withdrawn';
    throw new ProblemError('consent-needed', [{ path: 'consent', message }]);
  }
  const writtenBy = asked.caller.role === 'patient' ? null : asked.caller.display;
  const resources = reportToFhir({ report, patientId, writtenBy, prescriptions });
  if (await parts.repository.createOnce(asked, resources as unknown as readonly ExactObject[])) {
    parts.changes.courseChanged(patientId);
    return { isNew: true, receipt: await receiptOf(parts, report) };
  }
  return sameAgain(parts, await storedReport(parts, sent), report);
}

/** The receipt of what is stored, if it is what was sent now; whose else the id is, is not told. */
async function sameAgain(parts: ReportParts, before: Report | null, now: Report): Promise<Taken> {
  if (before === null || !isSame(before, now))
    throw new ProblemError('report-differs', [
      { path: 'id', message: `another report has the id ${now.id}; nothing was changed` },
    ]);
  return { isNew: false, receipt: await receiptOf(parts, before) };
}

function isSame(before: Report, now: Report): boolean {
  const plain = (report: Report): unknown => JSON.parse(JSON.stringify({ ...report, receivedAt: null }));
  return isDeepStrictEqual(plain(before), plain(now));
}

async function storedReport(
  { repository }: ReportParts,
  { asked, patientId, id }: Sent,
): Promise<Report | null> {
  const found = await readIfThere(repository, asked, ['QuestionnaireResponse', id]);
  const { reference } = (found?.['subject'] ?? {}) as { readonly reference?: string };
  if (found === null || reference !== `Patient/${patientId}`) return null;
  return reportsFromFhir([found])[0] ?? null;
}

/** What the contract let through, without what is undefined. */
function asTold({ kind, forDate, writtenAt, by, language, questionnaire, answers }: NewReport) {
  const told = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
  return { kind, forDate, writtenAt, by, language, questionnaire, answers: told as Report['answers'] };
}

const speaks: Readonly<Record<'patient' | 'staff', readonly Reporter[]>> = {
  patient: ['patient', 'relative'],
  staff: ['nurse-by-telephone', 'clinician'],
};
const speakersOf = (role: Role) => (role === 'patient' ? speaks.patient : speaks.staff);

/** @throws {ProblemError} naming every field that cannot be so. */
function refuseFaults({ asked, body }: Sent): void {
  const { kind, by, questionnaire, answers } = asTold(body);
  const speakers = speakersOf(asked.caller.role);
  const version = Number(new RegExp(`^cryobridge-${kind}\\|([1-9]\\d{0,3})$`).exec(questionnaire)?.[1]);
  const faults = [
    ...(speakers.includes(by.reporter)
      ? []
      : [{ path: 'by.reporter', message: `must be ${speakers.join(' or ')} here` }]),
    ...(version >= 1 && version <= Number(instrumentVersion)
      ? []
      : [{ path: 'questionnaire', message: `must be cryobridge-${kind}|${instrumentVersion}` }]),
    ...answerFaults(answers).map(({ field, fault }) => ({
      path: `answers.${field}`,
      message: fault.replaceAll('-', ' '),
    })),
  ];
  if (faults.length > 0) throw new ProblemError('bad-input', faults);
}

/** The prescriptions that the doses name, as far as whoever asks reaches them. */
async function prescriptionsIn(
  { repository }: ReportParts,
  { asked, body }: Sent,
): Promise<ReadonlyMap<string, Resource>> {
  const named = new Set((body.answers.doses ?? []).flatMap(({ medicine }) => medicine ?? []));
  const found = await Promise.all(
    [...named].map(async (id) => {
      const prescription = await readIfThere(repository, asked, ['MedicationRequest', id]);
      return prescription === null ? [] : [[id, prescription] as const];
    }),
  );
  return new Map(found.flat());
}
