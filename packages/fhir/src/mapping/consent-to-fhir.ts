import type { Consent, CourseEvent } from '@cryobridge/course';
import type { IsoInstant } from '@cryobridge/plan';
import { codeSystems } from '../profiles/index.js';
import { ourCode } from './events-from-fhir.js';
import { type Resource, reference, told } from './resource.js';

/** What somebody agreed to, or took back, about reporting and being followed. */
export interface ConsentGiven {
  readonly patientId: string;
  readonly state: Consent['state'];
  readonly at: IsoInstant;
  /** Who said so, by name. */
  readonly by: string;
  /** Which text, such as `cryobridge-consent|1`, and in which language it was read; null: by word of mouth. */
  readonly text: { readonly id: string; readonly language: string } | null;
}

/** One for each person; every change is a version of it. */
export const consentIdOf = (patientId: string): string => `${patientId.slice(0, 48)}.consent`;

export function consentToFhir({ patientId, state, at, by, text }: ConsentGiven): Resource {
  const coding = (system: string, code: string) => ({ coding: [{ system, code }] });
  return {
    resourceType: 'Consent',
    id: consentIdOf(patientId),
    status: state === 'given' ? 'active' : 'inactive',
    scope: coding('http://terminology.hl7.org/CodeSystem/consentscope', 'treatment'),
    category: [
      { ...coding(codeSystems.cryobridge, 'follow-up-consent'), text: 'Reporting and being followed' },
    ],
    patient: reference('Patient', patientId),
    dateTime: at,
    performer: [{ display: by }],
    ...told({
      sourceAttachment: text === null ? null : { title: text.id, language: text.language },
    }),
    policyRule: { text: 'The person may end it at any time, without a reason.' },
  };
}

export interface ConsentRead {
  readonly consent: Consent | null;
  readonly withdrawals: readonly CourseEvent[];
}

/** The latest word counts. */
export function consentFromFhir(resources: readonly Resource[]): ConsentRead {
  const latest = resources
    .filter(isOurs)
    .toSorted((a, b) => String(a['dateTime']).localeCompare(String(b['dateTime'])))
    .at(-1);
  if (latest === undefined) return { consent: null, withdrawals: [] };
  const at = String(latest['dateTime']);
  const [performer] = (latest['performer'] ?? []) as readonly { readonly display?: string }[];
  const by = performer?.display ?? '';
  if (latest['status'] === 'active') return { consent: { state: 'given', at, by }, withdrawals: [] };
  return {
    consent: { state: 'withdrawn', at, by },
    withdrawals: [{ kind: 'withdrawal', on: at.slice(0, 10), id: latest.id ?? '' }],
  };
}

function isOurs(resource: Resource): boolean {
  const { category = [], dateTime } = resource as Resource & {
    readonly category?: readonly unknown[];
    readonly dateTime?: unknown;
  };
  return (
    resource.resourceType === 'Consent' &&
    ['active', 'inactive', 'rejected'].includes(String(resource['status'])) &&
    typeof dateTime === 'string' &&
    category.some((each) => ourCode(each) === 'follow-up-consent')
  );
}
