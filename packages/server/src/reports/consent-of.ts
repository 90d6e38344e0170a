import { consentText } from '@cryobridge/course/report';
import type { NewConsent } from '@cryobridge/contract';
import type { Consent } from '@cryobridge/course';
import { type Resource, consentFromFhir, consentToFhir } from '@cryobridge/fhir/mapping';
import { codeSystems } from '@cryobridge/fhir/profiles';
import { randomUUID } from 'node:crypto';
import { ProblemError } from '../http/problem.js';
import type { ExactObject } from '../records/exact-json.js';
import { ownPages } from './own-pages.js';
import type { OfPerson, ReportParts } from './report-parts.js';

/** The latest word of a person on being followed. Null: nobody has asked them. */
export async function consentOf(
  { repository }: Pick<ReportParts, 'repository'>,
  of: OfPerson,
): Promise<Consent | null> {
  const resources = await ownPages(repository, of, {
    type: 'Consent',
    parameters: [['category', `${codeSystems.cryobridge}|follow-up-consent`]],
  });
  return consentFromFhir(resources).consent;
}

/**
 * Each word is a record of its own in the person's name, with the text that they read; none is ever changed.
 * @throws {ProblemError} when the text is none of ours.
 */
export async function recordConsent(
  { repository, now }: Pick<ReportParts, 'repository' | 'now'>,
  { asked, patientId }: OfPerson,
  { state, text, language, name }: NewConsent,
): Promise<void> {
  if (text !== consentText)
    throw new ProblemError('bad-input', [{ path: 'text', message: `must be ${consentText}` }]);
  const given: Resource = consentToFhir({
    patientId,
    state,
    at: now().toISOString(),
    by: name,
    text: { id: text, language },
  });
  const own = {
    ...given,
    id: randomUUID(),
    performer: [{ reference: `Patient/${patientId}`, display: name }],
  };
  await repository.createOnce(asked, [own as unknown as ExactObject]);
}
