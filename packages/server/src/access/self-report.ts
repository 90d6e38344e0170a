import type { Caller } from './caller.js';

interface Authored {
  readonly resourceType?: string;
  readonly performer?: unknown;
  readonly author?: unknown;
  readonly source?: unknown;
  readonly sender?: unknown;
  readonly informationSource?: unknown;
}

/** Who says so: one of these must be named, or may be left out. */
const authorship: Readonly<
  Record<string, { readonly fields: readonly (keyof Authored)[]; readonly needed: boolean }>
> = {
  // Without a performer a report could be taken for a measurement.
  Observation: { fields: ['performer'], needed: true },
  Communication: { fields: ['sender'], needed: true },
  // Somebody else's word on what was taken, or agreed to, is theirs to write.
  MedicationStatement: { fields: ['informationSource'], needed: true },
  Consent: { fields: ['performer'], needed: true },
  QuestionnaireResponse: { fields: ['author', 'source'], needed: false },
};

/** Why a patient may not write this: it is said in somebody else's name, or in nobody's. Null when they may. */
export function selfReportFault({ role, patientId }: Caller, resource: object): string | null {
  if (role !== 'patient') return null;
  const said = resource as Authored;
  const rule = authorship[said.resourceType ?? ''];
  if (rule === undefined) return null;
  const authors = rule.fields.flatMap((field) => said[field] ?? []);
  const own = `Patient/${patientId ?? ''}`;
  const isOwn = (author: unknown) => (author as { readonly reference?: unknown }).reference === own;
  if (authors.every(isOwn) && (authors.length > 0 || !rule.needed)) return null;
  return `${rule.fields.join(' and ')} of a patient's ${said.resourceType} must be ${own}`;
}
