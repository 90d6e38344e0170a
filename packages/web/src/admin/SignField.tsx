import { TextInput } from '@mantine/core';
import { adminWords } from './admin-words.js';

interface Props {
  readonly name: string;
  readonly onChange: (name: string) => void;
}

/** Whose name stands under a version. */
export function SignField({ name, onChange }: Props) {
  return (
    <TextInput
      label={adminWords.signName}
      description={adminWords.signNote}
      value={name}
      autoComplete="off"
      maxLength={80}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
