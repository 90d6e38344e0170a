import type { ClaimValue, Knowledge } from '@cryobridge/knowledge';
import { canonicalJson } from '../hash.js';
import { disagreements } from './disagreements.js';
import type { DrugId, FormularyDrugs, FormularyEntry, FormularyValue } from './formulary.js';
import { type DrugField, localField, localFieldsOf } from './local-field.js';
import { looseness } from './looser.js';

export interface FormularyFault {
  /** Such as `drugs.drug:acetaminophen.values.dayMaxMg.value`. */
  readonly path: string;
  readonly message: string;
}

type Known = Pick<Knowledge, 'claims' | 'drugs'>;

/** What keeps a formulary from being signed; empty when nothing does. */
export function formularyFaults(drugs: FormularyDrugs, knowledge: Known): readonly FormularyFault[] {
  return Object.entries(drugs).flatMap(([id, entry]) => {
    const path = `drugs.${id}`;
    const drug = knowledge.drugs[id];
    if (drug === undefined) return [{ path, message: 'is no drug that is known' }];
    const values = Object.entries(entry.values).flatMap(([name, value]) =>
      valueFaults(value, { path: `${path}.values.${name}`, drug, name, knowledge }),
    );
    return [
      ...values,
      ...(values.length > 0 ? [] : disagreements(drug, entry, knowledge)).map(({ name, message }) => ({
        path: `${path}.values.${name}.value`,
        message,
      })),
      ...alternativeFaults(entry, { id: drug.id, path, drugs, knowledge }),
      ...sourcedFaults(entry, { path, current: sourcedValues(knowledge, drug.id) }),
    ];
  });
}

/** What the sources say now of everything that may be set, field by field. */
export function sourcedValues(knowledge: Known, id: DrugId): Readonly<Record<string, ClaimValue>> {
  const drug = knowledge.drugs[id];
  if (drug === undefined) return {};
  return Object.fromEntries(localFieldsOf(knowledge, drug).map(({ name, claim }) => [name, claim.value]));
}

interface Place {
  readonly path: string;
  readonly drug: Knowledge['drugs'][string];
  readonly name: string;
  readonly knowledge: Known;
}

/** What speaks against one value by itself. */
export function valueFaults(
  given: FormularyValue,
  { path, drug, name, knowledge }: Place,
): readonly FormularyFault[] {
  const fault = (part: string, message: string) => [{ path: `${path}${part}`, message }];
  const claimId = drug.claims[name];
  const claim = claimId === undefined ? undefined : knowledge.claims[claimId];
  const field = localField(drug, name);
  if (claim === undefined) return fault('', 'is no value of this drug');
  if (field === null) return fault('', 'is not for a formulary to change');
  if (given.unit !== field.unit) return fault('.unit', `must be ${field.unit}, as in the source`);
  const misshapen = shapeFault(given.value, { name, claim, field });
  if (misshapen !== null) return fault('.value', misshapen);
  const source = given.source.trim().length < 3 ? fault('.source', 'must say where it comes from') : [];
  const { isLooser, isBeyond, bound } = looseness(given.value, { claim, field });
  if (isBeyond)
    return [
      ...source,
      ...fault(
        '.value',
        `is looser than any source allows: ${field.looser === 'higher' ? 'at most' : 'at least'} ${bound} ${field.unit}`,
      ),
    ];
  const reason = given.looserBecause?.trim() ?? '';
  return isLooser && reason.length < 3
    ? [...source, ...fault('.looserBecause', 'must say why it is looser than the source')]
    : source;
}

function shapeFault(value: FormularyValue['value'], { claim, field }: DrugField): string | null {
  if (field.unit === 'text') {
    return typeof value === 'string' && value.trim().length >= 3 ? null : 'must be the dose in words';
  }
  const isPair = Array.isArray(claim.value);
  const numbers: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (numbers.length !== (isPair ? 2 : 1) || numbers.some((each) => typeof each !== 'number'))
    return isPair ? 'must be the lowest and the highest number' : 'must be one number';
  if (numbers.some((each) => !Number.isFinite(each) || Number(each) <= 0)) return 'must be above 0';
  return Number(numbers[0]) > Number(numbers.at(-1)) ? 'must not fall from the first to the second' : null;
}

interface Among {
  readonly id: DrugId;
  readonly path: string;
  readonly drugs: FormularyDrugs;
  readonly knowledge: Known;
}

function alternativeFaults(
  { available, alternative }: FormularyEntry,
  { id, path, drugs, knowledge }: Among,
): readonly FormularyFault[] {
  if (alternative === null) return [];
  const message = available
    ? 'is only for a drug that is not available'
    : alternative === id
      ? 'is the drug itself'
      : knowledge.drugs[alternative] === undefined
        ? 'is no drug that is known'
        : drugs[alternative]?.available === false
          ? 'is not available either'
          : null;
  return message === null ? [] : [{ path: `${path}.alternative`, message }];
}

/** A sign-off is of what was read: it does not go over to other sourced values. */
function sourcedFaults(
  { sourced }: Pick<FormularyEntry, 'sourced'>,
  { path, current }: { readonly path: string; readonly current: FormularyEntry['sourced'] },
): readonly FormularyFault[] {
  if (canonicalJson(sourced) === canonicalJson(current)) return [];
  return [{ path: `${path}.sourced`, message: 'is not what the sources say now; read them again' }];
}
