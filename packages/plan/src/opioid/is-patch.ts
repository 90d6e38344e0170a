import { parseProduct } from './product.js';
import { doseUnit } from './units.js';

/** Told by the name of the product, or by what its doses are counted in. */
export function isPatch(drugText: string, unit: string | null = null): boolean {
  const counted = unit === null ? null : doseUnit(unit);
  if (counted?.kind === 'piece' && counted.form === 'transdermal') return true;
  return parseProduct(drugText).form === 'transdermal';
}
