import type { Veil } from './access-policy.js';

interface Loose {
  readonly resourceType?: string;
  readonly [field: string]: unknown;
}

/** Types about the trial itself or whose wording is the same in every arm, and what people say themselves. */
const neverWorded = new Set([
  'ResearchStudy',
  'Consent',
  'Questionnaire',
  'QuestionnaireResponse',
  'Patient',
  'AuditEvent',
  'Subscription',
]);

/** Types that say what was done, rather than what is intended, asked or felt. */
const recordsActs = new Set([
  'Procedure',
  'Observation',
  'DiagnosticReport',
  'Provenance',
  'MedicationAdministration',
  'Claim',
  'ExplanationOfBenefit',
  'ImagingStudy',
]);

const allocationWords =
  /\bsham\b|placebo|\ballocat|(assigned|actual|active|control|treatment) ?arm\b|\barm [ab12]\b|unblind|unmask/i;
/** Cold diseases and blood products are no freeze. */
const freezeWords =
  /cryo(?!bridge|globulin|fibrinogen|precipit|pyrin)|\bfreez|\bfroze|\bice ?ball|neurolysis|neurolytic|neuroablation|\bprobe (tip|type|gas|temperature)/i;
/** Plans of ours carry it in profile and hash. */
const ourWords = /cryobridge/i;
const forecastWords = /forecast|cover(age)? (until|end|of the nerve)|nerve[- ]cover/i;

/**
 * What a masked course would hide of a resource, judged by what it says. In doubt it is veiled: outside masked courses
 * a veil hides nothing, so a veil too many costs little and a veil too few gives the allocation away.
 */
export function veilOf(resource: object): Veil | null {
  const { resourceType = '' } = resource as Loose;
  switch (resourceType) {
    case 'ResearchSubject':
      return tellsArm(resource as Loose) ? 'allocation' : null;
    case 'DeviceUseStatement':
      return 'freeze-record';
    case 'DocumentReference':
    case 'Device':
      // Letters, images and kits cannot be judged.
      return 'freeze-record';
    case 'RequestGroup':
    case 'Binary':
      return 'forecast';
    default:
      return neverWorded.has(resourceType) ? null : byWording(resource as Loose);
  }
}

/** A subject without arm, extension or narrative says only that somebody takes part. */
function tellsArm(subject: Loose): boolean {
  const plain = new Set([
    'resourceType',
    'id',
    'meta',
    'identifier',
    'status',
    'period',
    'study',
    'individual',
    'consent',
  ]);
  return Object.keys(subject).some((field) => !plain.has(field));
}

function byWording(resource: Loose): Veil | null {
  const text = wordsOf(resource);
  const type = resource.resourceType ?? '';
  if (saidByPatient(resource)) return null;
  if (allocationWords.test(text)) return 'allocation';
  if (
    type === 'CarePlan' &&
    (isUntold(resource, ['title', 'category', 'description']) ||
      freezeWords.test(text) ||
      ourWords.test(text))
  )
    return 'forecast';
  if (forecastWords.test(text)) return 'forecast';
  if (type === 'Procedure' && isUntold(resource, ['code'])) return 'freeze-record';
  return recordsActs.has(type) && freezeWords.test(text) ? 'freeze-record' : null;
}

/** Who is masked has nothing to give away, and follow-up staff must hear it. */
function saidByPatient({ resourceType, sender, performer }: Loose): boolean {
  const authors =
    resourceType === 'Communication' ? [sender] : resourceType === 'Observation' ? performer : null;
  if (!Array.isArray(authors) || authors.length === 0) return false;
  return authors.every((author: unknown) =>
    /"reference":"([^"]*\/)?Patient\//.test(JSON.stringify(author) ?? ''),
  );
}

/** No readable name: nobody can tell what it is. */
function isUntold(resource: Loose, fields: readonly string[]): boolean {
  return !fields.some((field) => /"(text|display)":"|^"./.test(JSON.stringify(resource[field]) ?? ''));
}

/** Names of profiles and code systems count as words: `freeze-procedure` and `cover_forecast` are told apart. */
function wordsOf(resource: Loose): string {
  return JSON.stringify(resource).replaceAll(/[-_/]/g, ' ');
}
