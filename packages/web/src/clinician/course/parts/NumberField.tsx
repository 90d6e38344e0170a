import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  readonly value: number | null;
  /** Null: empty, or no number. */
  readonly onChange: (value: number | null) => void;
}

/** A number as it is typed, with a comma or a point; what is no number is not one. */
export function NumberField({ value, onChange, ...rest }: Props) {
  const [text, setText] = useState(value === null ? '' : String(value));
  const shown = read(text) === value ? text : value === null ? '' : String(value);
  return (
    <TextInput
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(read(currentTarget.value));
      }}
    />
  );
}

function read(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  return plain === '' || !Number.isFinite(Number(plain)) ? null : Number(plain);
}
