import type { Knowledge } from '@cryobridge/knowledge';
import { hashOf, type Case, type IsoDate } from '@cryobridge/plan';
import { openBundle, type Entry } from './bundle.js';
import { checkDates } from './check-dates.js';
import { checkDuplicates } from './check-duplicates.js';
import { checkPartOfItself } from './check-part-of-itself.js';
import { findPatient } from './check-patients.js';
import { checkStructure } from './check-structure.js';
import type { JsonObject } from './element.js';
import { limbEvents } from './limb-events.js';
import { parseRecord } from './parse-record.js';
import { pastAmputations } from './past-amputations.js';
import { plannedAmputation } from './planned-amputation.js';
import { readAllergies } from './read-allergies.js';
import { readConditions } from './read-conditions.js';
import { readImplants } from './read-implants.js';
import { readMedications } from './read-medications.js';
import { readObservations } from './read-observations.js';
import { readPatient } from './read-patient.js';
import { FaultLog } from './record-error.js';
import { indexReferences, type References } from './references.js';
import { checkSupplement, probesOf, type Supplement } from './supplement.js';
import type { Warning } from './warning.js';

export interface ReadOptions {
  /** What is said beside the record: it fills gaps and never overrides. */
  readonly supplement?: Supplement;
  readonly knowledge: Knowledge;
  /** The day of asking: tells what is planned from what is past, and which value is the latest. */
  readonly now: IsoDate;
}

/**
 * Reads a FHIR R4 Bundle (collection, searchset, transaction or batch) of one person into a case. What is
 * missing, stale, unreadable or in conflict is so in the case; nothing is guessed.
 *
 * @throws {RecordError} when the record is malformed, naming each fault and its place. Nothing else is thrown.
 */
export function readBundle(text: string, { supplement = {}, knowledge, now }: ReadOptions): Case {
  const log = new FaultLog();
  checkSupplement(supplement, now, log);
  const probes = probesOf(supplement, knowledge, log);
  log.throwIfAny();
  const json = parseRecord(text);
  checkStructure(json, log);
  log.throwIfAny();
  const record = openRecord(json, log);
  const inputHash = hashOf({ bundle: json, supplement });
  const found = readCase(record, { supplement, knowledge, now });
  log.throwIfAny();
  const warnings = [...recordWarnings(json, record.entries, now), ...found.warnings];
  return { schema: 'cryobridge-case/1', inputHash, ...found, probes, measurements: {}, warnings };
}

interface Opened {
  readonly entries: readonly Entry[];
  readonly patient: Entry | null;
  readonly references: References;
}

function openRecord(json: JsonObject, log: FaultLog): Opened {
  const entries = openBundle(json, log);
  checkDuplicates(entries, log);
  const references = indexReferences(entries);
  checkPartOfItself(entries, references, log);
  const patient = findPatient(entries, references, log);
  checkDates(entries, patient, log);
  log.throwIfAny();
  return { entries, patient, references };
}

type Read = Omit<Case, 'schema' | 'inputHash' | 'probes' | 'measurements'>;

function readCase(
  { entries, patient, references }: Opened,
  { supplement, knowledge, now }: Required<ReadOptions>,
): Read {
  const observed = readObservations(entries, now);
  const { weightKg, heightCm, bmiKgPerM2, ...labs } = observed.facts;
  const medications = readMedications(entries, references, now);
  const allergies = readAllergies(entries);
  const events = limbEvents(entries, references, now);
  const past = pastAmputations(entries, events, { references, now });
  const planned = plannedAmputation(events, supplement, now);
  return {
    patient: { ...readPatient(patient), weightKg, heightCm, bmiKgPerM2 },
    planned: planned.planned,
    past: past.past,
    amputationTexts: [...planned.texts, ...past.texts],
    conditions: [
      ...readConditions(entries, references),
      ...readImplants(entries, { knowledge, references, now }),
    ],
    medications: medications.medications,
    allergies: allergies.allergies,
    noKnownAllergies: allergies.noKnownAllergies,
    labs,
    warnings: [observed, medications, allergies, past, planned].flatMap(({ warnings }) => warnings),
  };
}

function recordWarnings(json: JsonObject, entries: readonly Entry[], now: IsoDate): readonly Warning[] {
  const warnings: Warning[] = [];
  const links = Array.isArray(json['link']) ? (json['link'] as readonly JsonObject[]) : [];
  if (links.some((link) => link?.['relation'] === 'next')) {
    warnings.push({
      path: 'Bundle.link',
      message: 'the search has further pages that are not in this record',
    });
  }
  for (const { type, path } of entries) {
    if (type === 'Bundle') warnings.push({ path, message: 'a bundle inside a bundle is not read' });
  }
  const patient = entries.find(({ type }) => type === 'Patient');
  const birth = patient?.resource.text('birthDate') ?? null;
  if (birth !== null && birth > now) {
    warnings.push({
      path: patient?.resource.at('birthDate') ?? 'Bundle',
      message: `born after the day of asking, ${now}`,
    });
  }
  return warnings;
}
