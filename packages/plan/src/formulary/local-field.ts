import type { Claim, ClaimId, Drug, Knowledge } from '@cryobridge/knowledge';

/**
 * Which numbers of a drug a hospital may set for itself. A `ceiling` is never looser than its sources; a `usual` dose
 * may be, for a reason. Every other number of a drug, such as the recipe of an antidote, stays as it is.
 */
export interface LocalField {
  readonly unit: string;
  readonly looser: 'higher' | 'lower';
  readonly kind: 'ceiling' | 'usual';
  /** English; other languages know it as a term. */
  readonly label: string;
}

const most = (unit: string, label: string): LocalField => ({
  unit,
  label,
  looser: 'higher',
  kind: 'ceiling',
});
const least = (unit: string, label: string): LocalField => ({
  unit,
  label,
  looser: 'lower',
  kind: 'ceiling',
});
const usual = (unit: string, label: string): LocalField => ({ unit, label, looser: 'higher', kind: 'usual' });

const fields: Readonly<Record<string, LocalField>> = {
  singleDoseLowMg: usual('mg', 'usual single dose'),
  singleDoseMg: usual('mg', 'single dose'),
  singleDoseMaxMg: most('mg', 'most in one dose'),
  reducedSingleDoseMg: most('mg', 'reduced single dose'),
  timesPerDay: usual('count', 'times a day'),
  shortestIntervalHours: least('h', 'shortest interval'),
  longestIntervalHours: least('h', 'longest interval'),
  intervalHours: least('h', 'interval'),
  kidneyIntervalHours: least('h', 'interval in kidney failure'),
  cirrhosisDoseMg: most('mg', 'single dose in cirrhosis'),
  cirrhosisIntervalHours: least('h', 'interval in cirrhosis'),
  dayMaxMg: most('mg/day', 'most in a day'),
  cautiousDayMaxMg: most('mg/day', 'most in a day at higher age'),
  cautiousAgeYears: most('year', 'age for the lower day limit'),
  oldAgeYears: most('year', 'age for the lower day limit'),
  oldAgeDayMaxMg: most('mg/day', 'most in a day at higher age'),
  liverDayMaxMg: most('mg/day', 'most in a day with liver disease or alcohol'),
  kidneyEgfr: least('mL/min/1.73m2', 'eGFR for the lower day limit'),
  kidneyDayMaxMg: most('mg/day', 'most in a day in kidney failure'),
  reducedDayMaxMg: most('mg/day', 'reduced day limit'),
  reducedAgeYears: most('year', 'age for the reduced dose'),
  reducedWeightKg: least('kg', 'weight for the reduced dose'),
  lowWeightKg: least('kg', 'weight for doses by weight'),
  lowWeightMgPerKg: most('mg/kg', 'dose by weight'),
  maxDays: most('day', 'most days'),
  dayMgNormal: most('mg/day', 'day dose with normal kidneys'),
  dayMgMild: most('mg/day', 'day dose with mildly reduced kidneys'),
  dayMgModerate: most('mg/day', 'day dose with reduced kidneys'),
  dayMgSevere: most('mg/day', 'day dose with failing kidneys'),
  limitMgPerKg: most('mg/kg', 'limit by weight'),
  limitMg: most('mg', 'limit'),
  catheterMgPerMl: usual('mg/mL', 'concentration in the catheter'),
  catheterMlPerH: usual('mL/h', 'rate of the catheter'),
  catheterMaxMgPerH: most('mg/h', 'most by catheter'),
  catheterMaxDays: most('day', 'most days of the catheter'),
  stumpBolusMgPerMl: most('mg/mL', 'concentration of the bolus'),
  stumpBolusMaxMl: most('mL', 'most volume of the bolus'),
  bolusMaxMgPerKg: most('mg/kg', 'most in a bolus'),
  infusionMaxMgPerKgPerH: most('mg/kg/h', 'most as infusion'),
  infusionUsualMgPerKgPerH: usual('mg/kg/h', 'usual infusion'),
  dischargeTablets: usual('count', 'tablets at discharge'),
  recoveryRoomMg: most('mg', 'dose in the recovery room'),
  recoveryRoomMinutes: least('min', 'interval in the recovery room'),
  bolusMg: most('mg', 'bolus'),
  lockoutMinutes: least('min', 'lockout'),
  fourHourMaxMg: most('mg', 'most in 4 hours'),
};

/** The same name, but the source calls it the most. */
const ceilings: ReadonlySet<string> = new Set(['drug:ketorolac singleDoseMg']);

/** Words that no source gave and local policy gives. */
const doses: ReadonlySet<string> = new Set(['dose', 'takeHomeDose']);
const wordedDose: LocalField = { unit: 'text', label: 'dose', looser: 'higher', kind: 'usual' };

/** Null: it is not for a hospital to change. */
export function localField(drug: Pick<Drug, 'id'>, name: string): LocalField | null {
  if (doses.has(name)) return wordedDose;
  const field = fields[name];
  if (field === undefined) return null;
  return ceilings.has(`${drug.id} ${name}`) ? { ...field, kind: 'ceiling' } : field;
}

export interface DrugField {
  readonly name: string;
  readonly claim: Claim;
  readonly field: LocalField;
}

/** What of a drug a hospital may set for itself, in the order of knowledge. */
export function localFieldsOf(
  { claims }: Pick<Knowledge, 'claims'>,
  drug: Pick<Drug, 'id' | 'claims'>,
): readonly DrugField[] {
  return Object.entries(drug.claims).flatMap(([name, id]: [string, ClaimId]) => {
    const [claim, field] = [claims[id], localField(drug, name)];
    return claim === undefined || field === null ? [] : [{ name, claim, field }];
  });
}
