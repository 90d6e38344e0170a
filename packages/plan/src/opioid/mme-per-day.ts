import type { ClaimId, Knowledge, OpioidTable } from '@cryobridge/knowledge';
import type { MedicationOrder } from '../case.js';
import type { Statement } from '../decision.js';
import type { ClaimReader } from '../read.js';
import { dailyAmount } from './daily-amount.js';
import { opioidCoded, opioidNamed } from './opioid-names.js';
import { opioidRule } from './opioid-rules.js';
import { parseProduct, type Ingredient, type Product, type Strength } from './product.js';
import { routeOf } from './route.js';
import { opioidStatement, refuse, type Refusal } from './statement.js';
import { wornPatches } from './worn-patch.js';

export interface MmeInput {
  readonly knowledge: Knowledge;
  readonly read: ClaimReader;
}

export type Factor = OpioidTable['factors'][number];

/** One order in oral morphine milligram equivalents a day, not rounded. */
export interface MmePerDay {
  readonly ok: true;
  readonly drug: string;
  /** The most the order allows. */
  readonly mmePerDay: number;
  readonly lowMmePerDay: number;
  /** Amount a day (or µg/h) of the drug in the factor's unit; bands of several orders count their sum. */
  readonly amount: { readonly low: number; readonly high: number };
  readonly factor: Factor;
  readonly claim: ClaimId;
  readonly notes: readonly Statement[];
}

/**
 * Strength × amount a day × the table's factor. Refuses by name what the table, the product or the
 * instructions leave open; never zero, never a default.
 */
export function mmePerDay(order: MedicationOrder, table: OpioidTable, input: MmeInput): MmePerDay | Refusal {
  const product = parseProduct(order.drugText);
  const drug = opioidOf(product, order, input.knowledge);
  if (drug === null) return refuse('drug-unknown');
  if (drug === 'buprenorphine')
    return refuse('not-convertible', { drug }, cite(input, 'claim:opioid.convertible-buprenorphine'));
  const rows = table.factors.filter((row) => row.drug === drug);
  const routed = routeOf(
    order,
    product.form,
    rows.map(({ route }) => route),
  );
  if (!routed.ok) return routed;
  if (routed.route === 'parenteral') return parenteral(order, drug, { product, input });
  if (rows.length === 0) return refuse('not-in-table', { drug, table: table.label });
  const factor = rows.find(({ route }) => route === routed.route);
  if (factor === undefined)
    return refuse('no-factor-for-route', { drug, route: routed.route, table: table.label });
  if (factor.factor === null) return refuse('not-convertible', { drug }, [factor.claim]);
  const amount = amountOf(order, product, { factor, drug, input });
  if (!amount.ok) return amount;
  if (!(amount.high > 0) || !Number.isFinite(amount.high * factorFor(factor, amount.high)))
    return refuse('dose-unreadable');
  input.read.for(opioidRule).claim(factor.claim);
  const notes = [...amount.notes, ...(routed.takenAsOral ? [opioidStatement('taken-as-oral')] : [])];
  return {
    ok: true,
    drug,
    factor,
    claim: factor.claim,
    notes,
    amount: { low: amount.low, high: amount.high },
    lowMmePerDay: amount.low * factorFor(factor, amount.low),
    mmePerDay: amount.high * factorFor(factor, amount.high),
  };
}

/** Our own bug: a table gives a drug no factor for an amount that it lists. */
export class OpioidTableError extends Error {
  override readonly name = 'OpioidTableError';
}

/**
 * The factor for a day's amount. Bands are closed at the top, so that no dose lies between two.
 *
 * @throws {OpioidTableError} when the bands end before the amount.
 */
export function factorFor({ factor, drug }: Factor, amount: number): number {
  if (typeof factor === 'number') return factor;
  const band = factor?.find(({ upTo }) => upTo === null || amount <= upTo);
  if (band === undefined) throw new OpioidTableError(`no factor of ${drug} for ${amount}`);
  return band.factor;
}

/** Marks the claims as used. */
export function cite({ read: reader }: MmeInput, ...ids: readonly ClaimId[]): readonly ClaimId[] {
  const claims = reader.for(opioidRule);
  return ids.map((id) => claims.claim(id).id);
}

/** The one opioid of the product, by name, else by ingredient code. */
function opioidOf(product: Product, order: MedicationOrder, knowledge: Knowledge): string | null {
  const named = product.ingredients.map(({ name }) => opioidNamed(name, knowledge));
  const found = named.find((drug) => drug !== null) ?? opioidNamed(order.drugText, knowledge);
  return found ?? opioidCoded(order.rxnorm, knowledge);
}

interface AmountInput {
  readonly factor: Factor;
  readonly drug: string;
  readonly input: MmeInput;
}

type Amount = {
  readonly ok: true;
  readonly low: number;
  readonly high: number;
  readonly notes: readonly Statement[];
};

function amountOf(
  order: MedicationOrder,
  product: Product,
  { factor, drug, input }: AmountInput,
): Amount | Refusal {
  const { strength, others } = splitBy(product, drug, input.knowledge);
  if (factor.route === 'transdermal') {
    const wear = product.wearHours ?? input.read.for(opioidRule).number('claim:opioid.patch-wear-hours');
    const worn = wornPatches(order, strength, wear);
    return worn.ok ? { ok: true, low: worn.lowUgPerH, high: worn.highUgPerH, notes: worn.notes } : worn;
  }
  const daily = dailyAmount(order, { strength, others });
  if (!daily.ok) return daily;
  const perMg = factor.per === 'mg' ? 1 : 1000;
  return { ok: true, low: daily.lowMg * perMg, high: daily.highMg * perMg, notes: daily.notes };
}

/** Two salts of one drug add up. */
export function splitBy(
  product: Product,
  drug: string,
  knowledge: Knowledge,
): { strength: Strength | null; others: (Strength | null)[] } {
  const isDrug = ({ name }: Ingredient) => opioidNamed(name, knowledge) === drug;
  const own = product.ingredients.length === 1 ? product.ingredients : product.ingredients.filter(isDrug);
  const others = product.ingredients.filter((each) => !own.includes(each)).map(({ strength }) => strength);
  return { strength: summed(own.map(({ strength }) => strength)), others };
}

export function summed(strengths: readonly (Strength | null)[]): Strength | null {
  return (
    strengths.reduce<Strength | null | undefined>((sum, each) => {
      if (sum === undefined) return each;
      if (sum === null || each === null || sum.per !== each.per) return null;
      return { ...sum, mg: sum.mg + each.mg };
    }, undefined) ?? null
  );
}

const localRatios: Readonly<Record<string, { claim: ClaimId; perMg: number }>> = {
  morphine: { claim: 'claim:opioid.local-iv-morphine', perMg: 1 },
  hydromorphone: { claim: 'claim:opioid.local-iv-hydromorphone', perMg: 1 },
  fentanyl: { claim: 'claim:opioid.local-iv-fentanyl', perMg: 1000 },
};

/** Injected opioids stay outside the table; where a local ratio is known, it is shown beside the total. */
function parenteral(
  order: MedicationOrder,
  drug: string,
  { product, input }: { product: Product; input: MmeInput },
): Refusal {
  const local = localRatios[drug];
  if (local === undefined) return refuse('parenteral', { drug });
  const { strength, others } = splitBy(product, drug, input.knowledge);
  const daily = dailyAmount(order, { strength, others });
  const ratio = input.read.for(opioidRule).number(local.claim);
  const localMmePerDay = daily.ok ? Math.round(daily.highMg * local.perMg * ratio) : null;
  return refuse('parenteral-local', { drug, ratio, localMmePerDay }, [local.claim]);
}
