import type { Drug } from '@cryobridge/knowledge';
import { type DrugField, type FormularyValue, looseness } from '@cryobridge/plan';
import { TextInput } from '@mantine/core';
import { NumberField } from '../../clinician/course/parts/NumberField.js';
import { unitText } from './drug-rows.js';
import styles from './formulary.module.css';
import { formularyWords } from './formulary-words.js';
import type { FormularyDraft } from './use-formulary-draft.js';

export interface ValueProps {
  readonly row: DrugField;
  readonly drug: Drug;
  readonly draft: FormularyDraft;
  readonly tried: boolean;
  readonly isOpen: boolean;
  /** Null: as the sources. */
  readonly value: FormularyValue | null;
}

type Given = FormularyValue['value'];

/** The local value in place: number or words, where it comes from, and why it is looser where it is. */
export function ValueFields({
  row,
  drug,
  draft,
  tried,
  value,
  what,
}: ValueProps & { readonly what: string }) {
  const path = `drugs.${drug.id}.values.${row.name}`;
  const faultAt = (part: string) => draft.faults.find((fault) => fault.path === `${path}.${part}`)?.message;
  const values = draft.entry(drug.id)?.values ?? {};
  const set = (next: FormularyValue | null) => {
    const { [row.name]: _old, ...rest } = values;
    draft.change(drug.id, { values: next === null ? rest : { ...rest, [row.name]: next } });
  };
  const put = (part: Partial<FormularyValue>) =>
    set({
      ...(value ?? { value: Number.NaN, unit: row.field.unit, source: '', looserBecause: null }),
      ...part,
    });
  const isLooser = value !== null && looseness(value.value, row).isLooser;
  return (
    <div className={styles['inputs']}>
      <GivenField
        {...{ row, what }}
        value={value?.value ?? null}
        error={faultAt('value') ?? faultAt('unit') ?? null}
        onChange={(given) => (given === null ? set(null) : put({ value: given }))}
      />
      {value !== null && (
        <TextInput
          {...labelled(formularyWords.from, what)}
          value={value.source}
          maxLength={300}
          error={tried ? (faultAt('source') ?? null) : null}
          onChange={(event) => put({ source: event.currentTarget.value })}
        />
      )}
      {isLooser && (
        <TextInput
          {...labelled(formularyWords.why, what)}
          value={value.looserBecause ?? ''}
          maxLength={500}
          error={tried ? (faultAt('looserBecause') ?? null) : null}
          onChange={(event) => put({ looserBecause: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

interface GivenProps extends Pick<ValueProps, 'row'> {
  readonly what: string;
  readonly value: Given | null;
  readonly error: string | null;
  readonly onChange: (value: Given | null) => void;
}

function GivenField({ row, what, value, error, onChange }: GivenProps) {
  if (row.field.unit === 'text')
    return (
      <TextInput
        {...labelled(formularyWords.here, what)}
        placeholder={formularyWords.emptyHint}
        value={typeof value === 'string' ? value : ''}
        maxLength={300}
        error={error}
        onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
      />
    );
  const unit = unitText(row.field.unit);
  const shared = { rightSection: unit, rightSectionWidth: 12 + unit.length * 8 };
  if (!Array.isArray(row.claim.value))
    return (
      <NumberField
        {...shared}
        {...labelled(formularyWords.here, what)}
        placeholder={formularyWords.emptyHint}
        value={numberOf(value)}
        error={error}
        onChange={onChange}
      />
    );
  const [low, high] = Array.isArray(value) ? value : [null, null];
  const pair = (first: number | null, second: number | null) =>
    onChange(first === null && second === null ? null : [first ?? Number.NaN, second ?? Number.NaN]);
  return (
    <div className={styles['pair']}>
      <NumberField
        {...shared}
        {...labelled(formularyWords.low, what)}
        value={numberOf(low)}
        error={error}
        onChange={(first) => pair(first, numberOf(high))}
      />
      <NumberField
        {...shared}
        {...labelled(formularyWords.high, what)}
        value={numberOf(high)}
        error={error !== null}
        onChange={(second) => pair(numberOf(low), second)}
      />
    </div>
  );
}

const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** A short label beside its row; whoever does not see the row hears what it is of. */
const labelled = (label: string, what: string) => ({ label, 'aria-label': formularyWords.of(label, what) });
