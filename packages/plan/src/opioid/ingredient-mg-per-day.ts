import type { Concept } from '@cryobridge/knowledge';
import type { CaseMedication, MedicationOrder } from '../case.js';
import { mentions } from '../select/matches-concept.js';
import { dailyAmount } from './daily-amount.js';
import { summed } from './mme-per-day.js';
import { parseProduct, type Ingredient } from './product.js';

/**
 * The most mg a day of one ingredient, alone or in a combination, that an order allows. Null: the product
 * or its dose cannot be read.
 */
export function ingredientMgPerDay(
  { order, text, codes }: Pick<CaseMedication, 'order' | 'text' | 'codes'>,
  concept: Concept,
): number | null {
  const names = [order.drugText, text ?? '', ...codes.map(({ display }) => display ?? '')].filter(
    (name) => name !== '',
  );
  for (const name of names) {
    const { ingredients } = parseProduct(name);
    const isMeant = ({ name: part }: Ingredient) => mentions(part, concept);
    const own = ingredients.length === 1 ? ingredients : ingredients.filter(isMeant);
    const others = ingredients.filter((each) => !own.includes(each)).map(({ strength }) => strength);
    const daily = dailyAmount(order, { strength: summed(own.map(({ strength }) => strength)), others });
    if (daily.ok) return daily.highMg;
    const otherMg =
      daily.why.id === 'say:opioid.combination-dose-ambiguous' ? byTheOther(order, others) : null;
    const strength = summed(own.map((each) => each.strength));
    if (otherMg !== null && strength !== null) return otherMg * strength.mg;
  }
  return null;
}

/** A combination dosed in mg of its other ingredient: how many pieces a day that makes. */
function byTheOther(order: MedicationOrder, others: readonly Ingredient['strength'][]): number | null {
  const [other, ...more] = others;
  if (other === undefined || other === null || more.length > 0 || other.per !== 'piece') return null;
  const daily = dailyAmount(order, { strength: other, others: [] });
  return daily.ok ? daily.highMg / other.mg : null;
}
