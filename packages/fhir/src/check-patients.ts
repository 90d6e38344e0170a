import { resourceName, type Entry } from './bundle.js';
import { quote } from './check-structure.js';
import { localPart, referencesIn, withoutVersion, type References } from './references.js';
import type { FaultLog } from './record-error.js';

/**
 * A record is of one person. A second Patient, or a resource about another patient, is a fault.
 * @returns the Patient entry, or null when the bundle has none.
 */
export function findPatient(entries: readonly Entry[], references: References, log: FaultLog): Entry | null {
  const [patient = null, ...others] = entries.filter((entry) => entry.type === 'Patient');
  for (const other of others) {
    log.add(other.path, `a second patient, ${quote(resourceName(other))}; a record is of one person`);
  }
  const isPatient = samePatient(patient, references);
  for (const entry of entries) {
    for (const { to, path } of patientReferences(entry)) {
      if (!isPatient(to)) log.add(path, `is about another patient, ${quote(to)}; a record is of one person`);
    }
  }
  return patient;
}

function patientReferences(entry: Entry): readonly { readonly to: string; readonly path: string }[] {
  const { resource } = entry;
  const own = ['subject', 'patient'].flatMap((name) =>
    resource.has(name) && !Array.isArray(resource.json[name]) ? referencesIn(resource, name) : [],
  );
  if (entry.type !== 'Appointment') return own;
  const actors = resource
    .children('participant')
    .flatMap((participant) => referencesIn(participant, 'actor'));
  return [...own, ...actors.filter(({ to }) => localPart(to).startsWith('Patient/'))];
}

/** Without a Patient resource, the first one spoken of is the person. */
function samePatient(patient: Entry | null, references: References): (reference: string) => boolean {
  const isNamed = patient !== null && (patient.id !== null || patient.fullUrl !== null);
  let person = isNamed ? resourceName(patient) : null;
  return (reference) => {
    const bare = withoutVersion(reference);
    if (bare.startsWith('#') || bare.includes('?')) return true;
    const target = references.resolve(bare);
    if (target !== null) return target.type !== 'Patient' || target === patient;
    const local = localPart(bare);
    if (/^[A-Z][A-Za-z]+\//.test(local) && !local.startsWith('Patient/')) return true;
    person ??= local;
    return person === local;
  };
}
