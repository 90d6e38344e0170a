/** Types that the same people have the same business with. Every served type is in exactly one group. */
export const resourceGroups = {
  person: ['Patient', 'RelatedPerson'],
  history: ['Condition', 'AllergyIntolerance', 'DiagnosticReport', 'Immunization'],
  order: ['ServiceRequest', 'MedicationRequest'],
  drug: ['Medication'],
  giving: ['MedicationAdministration'],
  taking: ['MedicationStatement'],
  dispensing: ['MedicationDispense'],
  measurement: ['Observation'],
  answers: ['QuestionnaireResponse'],
  message: ['Communication'],
  visit: ['Encounter', 'Appointment'],
  team: ['CareTeam', 'Goal', 'EpisodeOfCare'],
  plan: ['CarePlan', 'RequestGroup'],
  task: ['Task', 'Flag'],
  procedure: ['Procedure'],
  device: ['Device', 'DeviceUseStatement'],
  document: ['DocumentReference', 'Binary', 'ImagingStudy'],
  consent: ['Consent'],
  bill: ['Claim', 'ExplanationOfBenefit'],
  provenance: ['Provenance'],
  directory: ['Practitioner', 'PractitionerRole', 'Organization', 'Location'],
  form: ['Questionnaire'],
  definition: ['PlanDefinition', 'ActivityDefinition', 'Library', 'ValueSet', 'CodeSystem'],
  study: ['ResearchStudy'],
  allocation: ['ResearchSubject'],
  channel: ['Subscription'],
  audit: ['AuditEvent'],
} as const;

export type ResourceGroup = keyof typeof resourceGroups;

const groupOfType: ReadonlyMap<string, ResourceGroup> = new Map(
  (Object.keys(resourceGroups) as ResourceGroup[]).flatMap((group) =>
    resourceGroups[group].map((type) => [type, group] as const),
  ),
);

/** Null for a type that nobody has thought about: nobody reaches it. */
export function groupOf(resourceType: string): ResourceGroup | null {
  return groupOfType.get(resourceType) ?? null;
}
