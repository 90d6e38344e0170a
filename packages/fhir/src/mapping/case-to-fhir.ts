import type { Plan } from '@cryobridge/plan';
import { codeSystems, extensions, profiles } from '../profiles/index.js';
import { binaryOf, recordInBinary } from './own-record.js';
import { narrative } from './readable.js';
import { type Resource, part, parts, reference, told } from './resource.js';
import { type CaseFile, idsOf } from './stored-case.js';

const coding = (code: string, display: string) => [{ system: codeSystems.cryobridge, code, display }];

/** What does not change with the plans: the person without a name, the input, the case record. */
export function caseParts(file: CaseFile): readonly Resource[] {
  const { id, caseRecord } = file;
  const held = { patientId: id };
  return [
    patientOf(file),
    binaryOf({ ...held, id: idsOf.input(id), text: file.input }),
    binaryOf({ ...held, id: idsOf.caseRecord(id), text: JSON.stringify(caseRecord) }),
  ];
}

/** The person that a case is about, with no more than a plan needs. */
function patientOf({ id, caseRecord }: CaseFile): Resource {
  const { sex, birthDate } = caseRecord.patient;
  return {
    resourceType: 'Patient',
    id,
    ...told({
      gender: sex.state === 'known' ? sex.value : null,
      birthDate: birthDate.state === 'known' ? birthDate.value : null,
    }),
  };
}

interface Latest {
  readonly version: number;
  readonly plan: Plan;
  /** Versions of plans that answers led to. */
  readonly answered: readonly number[];
}

/** The case itself: what it was read from, and the plan that counts. Written anew with each plan. */
export function caseHead(file: Omit<CaseFile, 'input'>, latest: Latest): Resource {
  const { id, label, createdAt, caseRecord } = file;
  const kept = { schema: caseRecord.schema, text: JSON.stringify(caseRecord) };
  return {
    resourceType: 'DocumentReference',
    id,
    meta: { profile: [profiles.case] },
    text: narrative(label, []),
    extension: [recordInBinary(kept, idsOf.caseRecord(id)), summaryOf(file, latest)],
    status: 'current',
    type: { coding: coding('case', 'Case') },
    subject: reference('Patient', id),
    date: createdAt,
    description: label,
    content: [
      contentOf(idsOf.caseRecord(id), coding('case-record', 'Case record')),
      contentOf(idsOf.input(id), coding('case-input', 'Case input')),
    ],
    context: {
      related: [
        reference('CarePlan', idsOf.plan(id, latest.version)),
        ...latest.answered.map((version) => reference('QuestionnaireResponse', idsOf.answers(id, version))),
      ],
    },
  };
}

const contentOf = (binary: string, format: readonly object[]) => ({
  attachment: {
    extension: [part(extensions.heldIn, 'Reference', reference('Binary', binary))],
    contentType: 'application/json',
  },
  format: format[0],
});

function summaryOf(
  { askedOn, inputKind }: Pick<CaseFile, 'askedOn' | 'inputKind'>,
  { plan, version }: Latest,
): object {
  const { level, side, surgeryDate } = plan.person;
  return {
    url: extensions.caseSummary,
    extension: parts(
      ['verdict', 'Code', plan.decision.verdict],
      ['openQuestions', 'UnsignedInt', plan.decision.questions.length],
      ['planVersion', 'PositiveInt', version],
      ['level', 'Code', level],
      ['side', 'Code', side],
      ['surgeryDate', 'Date', surgeryDate],
      ['askedOn', 'Date', askedOn],
      ['inputKind', 'Code', inputKind],
    ),
  };
}
