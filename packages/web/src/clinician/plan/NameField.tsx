import { TextInput } from '@mantine/core';
import { useContext } from 'react';
import { AnswerContext } from './answer-context.js';

/** Who answers; asked once a session. */
export function NameField() {
  const answering = useContext(AnswerContext);
  if (answering === null) return null;
  return (
    <TextInput
      ref={answering.nameField}
      label="Answered by"
      description="Your name stands beside each answer."
      error={answering.nameless ? 'Please give your name first.' : null}
      value={answering.name}
      autoComplete="name"
      maxLength={80}
      onChange={(event) => answering.rename(event.currentTarget.value)}
      mb={8}
    />
  );
}
