const base = 'https://cryobridge.org/fhir';
const definition = <Name extends string>(name: Name) => `${base}/StructureDefinition/${name}` as const;

/** Canonical URLs of our profiles; what each holds is in `packages/fhir/profiles/input/fsh`. */
export const profiles = {
  case: definition('cryobridge-case'),
  answers: definition('cryobridge-answers'),
  plan: definition('cryobridge-plan'),
  planActions: definition('cryobridge-plan-actions'),
  freezeProcedure: definition('freeze-procedure'),
  residualLimbPain: definition('residual-limb-pain'),
  phantomPain: definition('phantom-pain'),
  phantomSensation: definition('phantom-sensation'),
  opioidDayTotal: definition('opioid-day-total'),
  coverForecast: definition('cover-forecast'),
  episode: definition('cryobridge-episode'),
  watchAlert: definition('watch-alert'),
  report: definition('cryobridge-report'),
  reportedScore: definition('reported-score'),
} as const;

export const extensions = {
  ownRecord: definition('own-record'),
  heldIn: definition('held-in'),
  caseSummary: definition('case-summary'),
  answeredBy: definition('answered-by'),
  verdict: definition('plan-verdict-of'),
  madeFrom: definition('plan-made-from'),
  freezeDose: definition('freeze-dose'),
  probePlacement: definition('probe-placement'),
  freezeCycle: definition('freeze-cycle'),
  likelyRange: definition('likely-range'),
  maskedStudy: definition('masked-study'),
  courseEpisode: definition('course-episode'),
  ofEpisode: definition('of-episode'),
  watchRecord: definition('watch-record'),
  reportedBy: definition('reported-by'),
} as const;

export const codeSystems = {
  cryobridge: `${base}/CodeSystem/cryobridge`,
  nerveSite: `${base}/CodeSystem/nerve-site`,
  probe: `${base}/CodeSystem/probe`,
  opioidTable: `${base}/CodeSystem/opioid-table`,
  reportAnswer: `${base}/CodeSystem/report-answer`,
  bodyPlace: `${base}/CodeSystem/body-place`,
} as const;

/** `CarePlan.identifier.system` of the plan's own hash. */
export const planHashSystem = `${base}/plan-hash`;

export const ucum = 'http://unitsofmeasure.org';
