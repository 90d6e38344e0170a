import type { ConceptId } from '@cryobridge/knowledge';
import { ingredientMgPerDay, mentions, type Statement } from '@cryobridge/plan';
import { dosesStatement } from './doses-statement.js';
import type { RescueSetting } from './rescue-setting.js';
import { takenMedication } from './taken-medication.js';

const conceptId: ConceptId = 'concept:acetaminophen';

/** What the plan's day limit leaves, over every product that was taken, alone or combined with an opioid. */
export function acetaminophenLeft({ regimen, within, prescriptions, knowledge }: RescueSetting): Statement[] {
  const item = regimen.items.find(({ drug }) => drug.startsWith('acetaminophen'));
  const concept = knowledge.concepts[conceptId];
  if (item === undefined || concept === undefined) return [];
  const mostMg = item.limit?.facts['mostMg'];
  if (item.state === 'avoid' || typeof mostMg !== 'number')
    return [dosesStatement('rescue-acetaminophen-avoid')];
  const products = within.doses
    .map(({ dose, forDate }) => takenMedication(dose, dose.count, { day: forDate, prescriptions }))
    .filter(({ order, text, codes }) =>
      mentions([order.drugText, text, ...codes.map(({ display }) => display)].join(' | '), concept),
    );
  const amounts = products.map((product) => ingredientMgPerDay(product, concept));
  const takenMg = Math.round(amounts.reduce<number>((sum, mg) => sum + (mg ?? 0), 0));
  const leftMg = Math.max(0, mostMg - takenMg);
  const facts = { mostMg, takenMg, leftMg };
  const claims = item.limit?.claims ?? [];
  if (amounts.includes(null)) return [dosesStatement('rescue-acetaminophen-unreadable', facts, claims)];
  const leastMg = item.dose.facts['lowMg'];
  const isUsedUp = leftMg < (typeof leastMg === 'number' ? leastMg : 1);
  return [
    dosesStatement(isUsedUp ? 'rescue-acetaminophen-used-up' : 'rescue-acetaminophen-left', facts, claims),
  ];
}
