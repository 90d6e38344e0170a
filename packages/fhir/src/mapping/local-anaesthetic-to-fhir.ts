import type { LocalAnaestheticDose } from '@cryobridge/course';
import { codeSystems, ucum } from '../profiles/index.js';
import { type Json, type Resource, reference } from './resource.js';

const prefix = 'local-anaesthetic-';
const names: Readonly<Record<LocalAnaestheticDose['part'], string>> = {
  block: 'Nerve block',
  catheter: 'Perineural catheter',
  'probe-track': 'Track of the needle',
  other: 'Local anaesthetic',
};

interface Belonging {
  readonly id: string;
  readonly patientId: string;
  /** The Procedure that it was given for. */
  readonly partOf: string | null;
}

/** One dose, in words that are the same in every arm of a study. */
export function localAnaestheticToFhir(
  { drug, mg, at, part }: LocalAnaestheticDose,
  { id, patientId, partOf }: Belonging,
): Resource {
  return {
    resourceType: 'MedicationAdministration',
    id,
    ...(partOf === null ? {} : { partOf: [reference('Procedure', partOf)] }),
    status: 'completed',
    category: {
      coding: [{ system: codeSystems.cryobridge, code: `${prefix}${part}` }],
      text: names[part],
    },
    medicationCodeableConcept: { text: drug },
    subject: reference('Patient', patientId),
    effectiveDateTime: at,
    dosage: { text: `${drug} ${mg} mg`, dose: { value: mg, system: ucum, code: 'mg', unit: 'mg' } },
  };
}

/** The doses among the resources, by their time; what was entered in error or not given is none. */
export function localAnaestheticFromFhir(resources: readonly Resource[]): readonly LocalAnaestheticDose[] {
  return resources
    .filter(({ resourceType }) => resourceType === 'MedicationAdministration')
    .flatMap((each) => doseOf(each) ?? [])
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function doseOf(resource: Resource): LocalAnaestheticDose | null {
  const part = partOf(resource['category']);
  if (part === null || resource['status'] === 'entered-in-error' || resource['status'] === 'not-done')
    return null;
  const drug = (resource['medicationCodeableConcept'] as { readonly text?: unknown } | undefined)?.text;
  const at = resource['effectiveDateTime'];
  const { value, code } =
    (
      resource['dosage'] as
        { readonly dose?: { readonly value?: unknown; readonly code?: unknown } } | undefined
    )?.dose ?? {};
  if (typeof drug !== 'string' || typeof at !== 'string' || typeof value !== 'number' || code !== 'mg')
    return null;
  return { drug, mg: value, at, part };
}

function partOf(category: unknown): LocalAnaestheticDose['part'] | null {
  const { coding = [] } = (category ?? {}) as { readonly coding?: readonly Json[] };
  const codes = coding
    .filter(({ system }) => system === codeSystems.cryobridge)
    .map(({ code }) => String(code).slice(prefix.length));
  return (Object.keys(names) as LocalAnaestheticDose['part'][]).find((part) => codes.includes(part)) ?? null;
}
