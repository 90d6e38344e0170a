import { kernelEngine, rememberRuns } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import { caseFromForm, makePlan, type CaseForm, type Plan } from '@cryobridge/plan';
import type { FreezeDone, NerveFrozen } from '../src/course.js';

/** Invented people, their plans, and freezes done by them. */

export const engine = rememberRuns(kernelEngine);

export const exampleForm: CaseForm = {
  birthDate: '1961-04-12',
  sex: 'female',
  weightKg: 71,
  heightCm: 168,
  level: 'transtibial',
  side: 'left',
  surgeryDate: '2026-03-10',
  tmr: 'planned',
  tmrDate: '2026-03-10',
  conditions: [],
  medications: [],
  allergies: [],
  noKnownAllergies: true,
  egfrMlPerMin173M2: 80,
  platelets10e9PerL: 250,
  inr: 1,
};

export function examplePlan(change: Partial<CaseForm> = {}): Plan {
  const person = caseFromForm({ ...exampleForm, ...change });
  return makePlan({ case: person, answers: [], knowledge, engine, now: '2026-03-01' });
}

/** Every planned nerve as planned, ice seen as computed. */
export function donePlanned(plan: Plan, change: Partial<FreezeDone> = {}): FreezeDone {
  return {
    id: '5b0e0f52-4d7c-4f56-9d3f-0d7f3f1f8d11',
    at: '2026-03-09T09:30:00+01:00',
    operator: 'Dr O. Example',
    nerves: plan.doses.map(({ nerveSite, dose, iceMargin }): NerveFrozen => ({
      nerveSite,
      probe: dose.probe,
      placements: dose.placements.map(({ xMm, yMm, angleDegrees, alongMm }) => ({
        xMm,
        yMm,
        angleDegrees,
        alongMm,
        cycles: Array.from({ length: dose.cycles }, () => ({
          freezeSeconds: dose.freezeSeconds,
          thawSeconds: dose.thawSeconds,
        })),
      })),
      iceSeen: { nearMm: iceMargin.nearMm, farMm: null, wholeNerve: true },
      section: null,
    })),
    deviations: [],
    images: [],
    ...change,
  };
}
