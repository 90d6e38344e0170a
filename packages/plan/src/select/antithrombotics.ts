import type { CaseMedication } from '../case.js';
import type { PlanContext } from '../context.js';
import { addDays, partialDateBounds } from '../time/days.js';
import { matchesConcept } from './matches-concept.js';
import { antithromboticRule } from './rules.js';
import { conceptsOf } from './screen.js';

export interface Antithrombotics {
  /** Anticoagulants and antiplatelets that may still act. */
  readonly acting: readonly CaseMedication[];
  /** Aspirin within the dose that a trial allowed. */
  readonly aspirin: readonly CaseMedication[];
}

/** A drug found by code or by name; one that ended longer ago than the lookback is left out. */
export function antithromboticsOf(context: PlanContext): Antithrombotics {
  const [anticoagulant, antiplatelet, aspirin] = conceptsOf(context, [
    'concept:anticoagulant',
    'concept:antiplatelet',
    'concept:aspirin',
  ]);
  const means = (drug: CaseMedication, concept: typeof aspirin) =>
    concept !== undefined && matchesConcept(drug, concept) !== null;
  const reader = context.read.for(antithromboticRule);
  const found = context.case.medications.filter(
    (drug) => means(drug, anticoagulant) || means(drug, antiplatelet),
  );
  if (found.length === 0) return { acting: [], aspirin: [] };
  const since = addDays(context.now, -reader.number('claim:selection.antithrombotic-lookback'));
  const recent = found.filter((drug) => mayStillAct(drug, since));
  const allowedMg = reader.number('claim:selection.aspirin-allowed');
  const small = recent.filter(
    (drug) => means(drug, aspirin) && !means(drug, anticoagulant) && isWithin(drug, allowedMg),
  );
  return { acting: recent.filter((drug) => !small.includes(drug)), aspirin: small };
}

function mayStillAct({ status, ended }: CaseMedication, since: string): boolean {
  if (ended !== null) return partialDateBounds(ended).latest >= since;
  return status !== 'stopped';
}

/** False unless every step of the order reads as milligrams a day at or under the limit. */
function isWithin({ order: { steps } }: CaseMedication, allowedMg: number): boolean {
  return (
    steps.length > 0 &&
    steps.every(({ dose, timesPerDay }) => {
      if (dose === null || timesPerDay === null || dose.unit.toLowerCase() !== 'mg') return false;
      return dose.high * timesPerDay.high <= allowedMg;
    })
  );
}
