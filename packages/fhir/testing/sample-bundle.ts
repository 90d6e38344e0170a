import { loadKnowledge, type Knowledge } from '@cryobridge/knowledge';
import type { Case, IsoDate } from '@cryobridge/plan';
import { readBundle, RecordError, type Fault, type Supplement } from '../src/index.js';

export type Resource = Readonly<Record<string, unknown>>;

export const now: IsoDate = '2026-11-30';
export const patient: Resource = {
  resourceType: 'Patient',
  id: 'p',
  birthDate: '1958-03-04',
  gender: 'female',
};
export const subject = { reference: 'Patient/p' };

/** Small knowledge of its own: one device concept, one probe. */
export const knowledge: Knowledge = {
  ...loadKnowledge([], () => '0'.repeat(64)),
  concepts: {
    'concept:implanted-electronics': {
      id: 'concept:implanted-electronics',
      label: 'implanted electronic device',
      kind: 'device',
      snomed: ['441509002'],
      text: ['pacemaker'],
    },
  },
  probes: { 'probe:sample': { id: 'probe:sample', label: 'Sample', gauge: '14 G', gas: 'N2O', claims: {} } },
};

export function bundleOf(...resources: readonly Resource[]): Resource {
  return { resourceType: 'Bundle', type: 'collection', entry: resources.map((resource) => ({ resource })) };
}

interface Asking {
  readonly supplement?: Supplement;
  readonly now?: IsoDate;
}

/** Reads a bundle of one patient and the given resources. */
export function read(resources: readonly Resource[], asking: Asking = {}): Case {
  return readText(JSON.stringify(bundleOf(patient, ...resources)), asking);
}

export function readText(text: string, asking: Asking = {}): Case {
  return readBundle(text, { knowledge, now, ...asking });
}

/** The faults of a record that must not be read. */
export function faultsOf(json: unknown, asking: Asking = {}): readonly Fault[] {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  try {
    readText(text, asking);
  } catch (error) {
    if (error instanceof RecordError) return error.faults;
    throw error;
  }
  return [];
}

export function coding(system: string, code: string, display?: string): Resource {
  return { coding: [{ system, code, ...(display === undefined ? {} : { display }) }] };
}

export const snomedUrl = 'http://snomed.info/sct';
export const loincUrl = 'http://loinc.org';
export const icd10Url = 'http://hl7.org/fhir/sid/icd-10-cm';
export const icd9Url = 'http://hl7.org/fhir/sid/icd-9-cm';
export const pcsUrl = 'http://www.cms.gov/Medicare/Coding/ICD10';
export const cptUrl = 'http://www.ama-assn.org/go/cpt';
export const rxnormUrl = 'http://www.nlm.nih.gov/research/umls/rxnorm';
