import type { CaseMedication } from '../case.js';
import type { PlanContext } from '../context.js';
import type { RegimenItem } from '../plan.js';
import { ingredientMgPerDay } from '../opioid/ingredient-mg-per-day.js';
import { conceptsOf, nameFacts } from '../select/screen.js';
import {
  allergyCheck,
  conditionCheck,
  drugReader,
  itemOf,
  regimenStatement,
  type Check,
  type Setting,
} from './item.js';
import { mayBeAtLeast } from './person.js';
import { takenOf } from './presence.js';
import { acetaminophenRule } from './regimen-rules.js';

/** Acetaminophen by the clock, within a day limit that counts every product on the record. */
export function acetaminophen(setting: Setting): RegimenItem {
  const { context, person } = setting;
  const read = drugReader(setting, acetaminophenRule, 'acetaminophen');
  const single = singleDose(setting);
  const cap = dayLimit(setting, single.mostMg);
  const taken = acetaminophenTaken(context);
  const leftMg = Math.max(0, cap.mg - taken.mgPerDay);
  const facts = {
    mostMg: cap.mg,
    takenMg: Math.round(taken.mgPerDay),
    leftMg: Math.round(leftMg),
    by: cap.by,
  };
  const dose = {
    lowMg: Math.min(read.number('singleDoseLowMg'), single.mostMg),
    highMg: single.mostMg,
    shortHours: read.number('shortestIntervalHours'),
    longHours: read.number('longestIntervalHours'),
  };
  return itemOf(setting, {
    drug: 'acetaminophen',
    rule: acetaminophenRule,
    base: 'offer',
    dose: regimenStatement(
      person.weightKg === null ? 'acetaminophen-dose-weight-unknown' : 'acetaminophen-dose',
      { ...dose, ...single.facts },
      [...read.cited(), ...single.claims],
    ),
    limit: regimenStatement('acetaminophen-limit', facts, cap.claims),
    checks: [
      allergyCheck(context, ['concept:acetaminophen'], ['acetaminophen']),
      noRoom(taken, { leftMg, leastMg: dose.lowMg, capMg: cap.mg }),
      taken.unreadable.length === 0
        ? null
        : {
            state: 'ask',
            name: 'acetaminophen-unreadable',
            facts: nameFacts(taken.unreadable),
            read: taken.unreadable.map(({ from }) => from),
          },
      conditionCheck(person.liver, {
        name: 'acetaminophen-liver',
        yes: 'tell',
        maybe: 'tell',
        unasked: 'tell',
        question: 'q:liver-or-alcohol',
      }),
      conditionCheck(person.alcohol, {
        name: 'acetaminophen-alcohol',
        yes: 'tell',
        maybe: 'tell',
        question: 'q:liver-or-alcohol',
      }),
      person.weightKg === null ? { state: 'tell', name: 'weight-unknown', question: 'q:weight-kg' } : null,
    ],
  });
}

function singleDose(setting: Setting) {
  const read = drugReader(setting, acetaminophenRule, 'acetaminophen');
  const mostMg = read.number('singleDoseMaxMg');
  const boundKg = read.number('lowWeightKg');
  const mgPerKg = read.number('lowWeightMgPerKg');
  const { weightKg } = setting.person;
  const light = weightKg !== null && weightKg < boundKg;
  return {
    mostMg: light ? Math.min(mostMg, Math.floor(mgPerKg * weightKg)) : mostMg,
    facts: { boundKg, mgPerKg },
    claims: read.cited(),
  };
}

/** The lowest of the limits that may hold. */
function dayLimit(setting: Setting, singleMg: number) {
  const { person } = setting;
  const read = drugReader(setting, acetaminophenRule, 'acetaminophen');
  const limits: { mg: number; by: string }[] = [{ mg: read.number('dayMaxMg'), by: 'usual' }];
  if (mayBeAtLeast(person, read.number('cautiousAgeYears')))
    limits.push({
      mg: read.number('cautiousDayMaxMg'),
      by: person.ageYears === null ? 'age-unknown' : 'age',
    });
  if (singleMg < read.number('singleDoseMaxMg'))
    limits.push({ mg: Math.floor(24 / read.number('longestIntervalHours')) * singleMg, by: 'weight' });
  if ([person.liver, person.alcohol].some(({ presence }) => presence === 'yes' || presence === 'maybe')) {
    limits.push({ mg: read.number('liverDayMaxMg'), by: 'liver' });
  }
  const lowest = limits.reduce((least, each) => (each.mg < least.mg ? each : least));
  return { ...lowest, claims: read.cited() };
}

function noRoom(
  taken: Taken,
  { leftMg, leastMg, capMg }: { leftMg: number; leastMg: number; capMg: number },
): Check | null {
  if (taken.mgPerDay === 0) return null;
  const facts = { ...nameFacts(taken.counted), takenMg: Math.round(taken.mgPerDay), mostMg: capMg };
  const read = taken.counted.map(({ from }) => from);
  return leftMg < leastMg
    ? { state: 'avoid', name: 'acetaminophen-no-room', facts, read }
    : { state: 'tell', name: 'acetaminophen-already', facts, read };
}

export interface Taken {
  /** The most that current orders allow, mg a day. */
  readonly mgPerDay: number;
  readonly counted: readonly CaseMedication[];
  readonly unreadable: readonly CaseMedication[];
}

/** Acetaminophen of every current product. Prescribed and reported are separate series; the larger counts. */
export function acetaminophenTaken(context: PlanContext): Taken {
  const products = takenOf(context, ['concept:acetaminophen']);
  const amounts = products.map((product) => ({ product, mg: acetaminophenMg(context, product) }));
  const counted = amounts.filter(({ mg }) => mg !== null);
  const sums = (['prescribed', 'reported', 'dispensed'] as const).map((kind) =>
    counted.filter(({ product }) => product.kind === kind).reduce((sum, { mg }) => sum + (mg ?? 0), 0),
  );
  return {
    mgPerDay: Math.max(...sums),
    counted: counted.map(({ product }) => product),
    unreadable: amounts.filter(({ mg }) => mg === null).map(({ product }) => product),
  };
}

function acetaminophenMg(context: PlanContext, product: CaseMedication): number | null {
  const [concept] = conceptsOf(context, ['concept:acetaminophen']);
  return concept === undefined ? null : ingredientMgPerDay(product, concept);
}
