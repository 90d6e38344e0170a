/**
 * Resource types that the server keeps. The definitions of their structure, search and compartment are cut from this
 * list at build time, so a type that is not here cannot be stored, searched or reached.
 */
const programmeTypes = [
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
  'RelatedPerson',
  'Encounter',
  'Appointment',
  'ServiceRequest',
  'Procedure',
  'Condition',
  'AllergyIntolerance',
  'Observation',
  'DiagnosticReport',
  'MedicationRequest',
  'MedicationAdministration',
  'MedicationStatement',
  'MedicationDispense',
  'Questionnaire',
  'QuestionnaireResponse',
  'CarePlan',
  'RequestGroup',
  'CareTeam',
  'Goal',
  'Task',
  'Communication',
  'Flag',
  'Device',
  'DeviceUseStatement',
  'Consent',
  'Provenance',
  'AuditEvent',
  'ResearchStudy',
  'ResearchSubject',
  'PlanDefinition',
  'ActivityDefinition',
  'Library',
  'ValueSet',
  'CodeSystem',
  'Binary',
  'DocumentReference',
  'Subscription',
  'EpisodeOfCare',
] as const;

/** What records from elsewhere bring along: kept whole, so that a record comes back as it came. */
const importedTypes = [
  'Immunization',
  'ImagingStudy',
  'Medication',
  'Claim',
  'ExplanationOfBenefit',
] as const;

export const servedTypes = [...programmeTypes, ...importedTypes] as const;

export type ServedType = (typeof servedTypes)[number];

const served: ReadonlySet<string> = new Set(servedTypes);

export function isServedType(type: string): type is ServedType {
  return served.has(type);
}
