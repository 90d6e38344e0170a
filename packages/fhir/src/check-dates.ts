import type { Entry } from './bundle.js';
import { quote } from './check-structure.js';
import type { Element } from './element.js';
import { daysBetween, isEarlier, isFullDay, parseFhirDate } from './fhir-date.js';
import type { FaultLog } from './record-error.js';

/** Date and Period fields that tell when something happened to the person, by resource type. */
const eventFields: Readonly<Record<string, readonly string[]>> = {
  AllergyIntolerance: ['onsetDateTime', 'onsetPeriod', 'recordedDate', 'lastOccurrence'],
  Appointment: ['start', 'end', 'created'],
  CarePlan: ['period', 'created'],
  Condition: ['onsetDateTime', 'onsetPeriod', 'abatementDateTime', 'abatementPeriod', 'recordedDate'],
  DeviceUseStatement: ['timingDateTime', 'timingPeriod', 'recordedOn'],
  DiagnosticReport: ['effectiveDateTime', 'effectivePeriod', 'issued'],
  Encounter: ['period'],
  Immunization: ['occurrenceDateTime', 'recorded'],
  MedicationAdministration: ['effectiveDateTime', 'effectivePeriod'],
  MedicationDispense: ['whenPrepared', 'whenHandedOver'],
  MedicationRequest: ['authoredOn'],
  MedicationStatement: ['effectiveDateTime', 'effectivePeriod', 'dateAsserted'],
  Observation: ['effectiveDateTime', 'effectivePeriod', 'effectiveInstant', 'issued'],
  Procedure: ['performedDateTime', 'performedPeriod'],
  ServiceRequest: ['authoredOn', 'occurrenceDateTime', 'occurrencePeriod'],
};

/** Time zones may put an event of the day of birth on the day before. */
const slackDays = 1;

/** Malformed dates, and events before birth. A date written as `2190` in a de-identified record is as good as any. */
export function checkDates(entries: readonly Entry[], patient: Entry | null, log: FaultLog): void {
  const birth = patient === null ? null : readDay(patient.resource, 'birthDate', log);
  if (patient !== null) {
    const { resource } = patient;
    const died = resource.has('deceasedDateTime') ? readDay(resource, 'deceasedDateTime', log) : null;
    if (birth !== null && died !== null && isBefore(died, birth)) {
      log.add(resource.at('deceasedDateTime'), `${died} is before birth, ${birth}`);
    }
  }
  for (const entry of entries) {
    for (const name of eventFields[entry.type] ?? []) {
      for (const [element, field] of placesOf(entry.resource, name)) {
        const day = readDay(element, field, log);
        if (day !== null && birth !== null && isBefore(day, birth)) {
          log.add(element.at(field), `${day} is before birth, ${birth}`);
        }
      }
    }
  }
}

/** The one or two dates of a field: a Period has a start and an end. */
function placesOf(resource: Element, name: string): readonly (readonly [Element, string])[] {
  if (!resource.has(name)) return [];
  if (!/period$/i.test(name)) return [[resource, name]];
  const period = resource.child(name);
  return period === null
    ? []
    : [
        [period, 'start'],
        [period, 'end'],
      ];
}

function readDay(element: Element, name: string, log: FaultLog): string | null {
  const text = element.text(name);
  if (text === null) return null;
  const date = parseFhirDate(text);
  if (date === null) log.add(element.at(name), `${quote(text)} is not a possible date`);
  return date?.day ?? null;
}

function isBefore(day: string, birth: string): boolean {
  if (!isEarlier(day, birth)) return false;
  return !(isFullDay(day) && isFullDay(birth)) || daysBetween(day, birth) > slackDays;
}
