import { knowledge } from '@cryobridge/knowledge';
import type {
  DrugId,
  Formulary,
  FormularyDrugs,
  FormularyEntry,
  FormularyValue,
} from '../src/formulary/formulary.js';
import { sourcedValues } from '../src/formulary/formulary-faults.js';
import { localField } from '../src/formulary/local-field.js';
import { stampFormulary } from '../src/formulary/stamp-formulary.js';

export interface GivenEntry extends Partial<Omit<FormularyEntry, 'values'>> {
  readonly values?: Readonly<Record<string, FormularyValue['value'] | Partial<FormularyValue>>>;
}

/** A value with the unit of its field and a source. */
function valueOf(drug: DrugId, name: string, given: FormularyValue['value'] | Partial<FormularyValue>) {
  const whole = typeof given === 'object' && !Array.isArray(given) ? given : { value: given };
  return {
    value: 1,
    unit: localField({ id: drug }, name)?.unit ?? '1',
    source: 'House standard 12, table 3',
    looserBecause: null,
    ...whole,
  } as FormularyValue;
}

export function drugsOf(given: Readonly<Record<DrugId, GivenEntry>>): FormularyDrugs {
  return Object.fromEntries(
    Object.entries(given).map(([id, { values = {}, ...rest }]) => [
      id,
      {
        available: true,
        alternative: null,
        note: '',
        sourced: sourcedValues(knowledge, id as DrugId),
        ...rest,
        values: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, valueOf(id as DrugId, name, value)]),
        ),
      },
    ]),
  );
}

export const stamp = { version: 1, name: 'Rosa Pharm', at: '2026-05-01T09:00:00.000Z' };

export function formularyOf(given: Readonly<Record<DrugId, GivenEntry>>): Formulary {
  return stampFormulary(null, drugsOf(given), stamp);
}
