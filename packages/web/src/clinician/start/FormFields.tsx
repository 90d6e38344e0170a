import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { capital, plain } from '../../format/labels.js';
import type { FormFaults, FormText, TextField } from './form-text.js';
import styles from './start.module.css';
import { startWords } from './start-words.js';

interface FieldProps {
  readonly name: TextField;
  readonly label: string;
  readonly text: FormText;
  readonly faults: FormFaults;
  readonly set: (change: Partial<FormText>) => void;
}

export function ChoiceField({
  name,
  label,
  text,
  faults,
  set,
  options,
}: FieldProps & { readonly options: readonly string[] }) {
  const data = [
    { value: '', label: startWords.formFields.notKnown },
    ...options.map((value) => ({ value, label: capital(plain(value)) })),
  ];
  return (
    <NativeSelect
      name={name}
      label={label}
      data={data}
      value={text[name]}
      error={faults[name] ?? null}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
}

export function DateField({ name, label, text, faults, set }: FieldProps) {
  return (
    <TextInput
      type="date"
      name={name}
      label={label}
      value={text[name]}
      error={faults[name] ?? null}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
}

export function NumberField({
  name,
  label,
  unit,
  text,
  faults,
  set,
}: FieldProps & { readonly unit: string }) {
  return (
    <TextInput
      name={name}
      label={unit === '' ? label : `${label}, ${unit}`}
      inputMode="decimal"
      value={text[name]}
      error={faults[name] ?? null}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
}

export function ListField({ name, label, text, faults, set }: FieldProps) {
  return (
    <Textarea
      className={styles['wide'] ?? ''}
      name={name}
      label={label}
      description={startWords.formFields.oneALine}
      autosize
      minRows={2}
      value={text[name]}
      error={faults[name] ?? null}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
}
