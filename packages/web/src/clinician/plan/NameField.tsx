import { TextInput } from '@mantine/core';
import { useContext } from 'react';
import { AnswerContext } from './answer-context.js';
import { planWords } from './plan-words.js';

/** Who answers; asked once a session. */
export function NameField() {
  const answering = useContext(AnswerContext);
  if (answering === null) return null;
  return (
    <TextInput
      ref={answering.nameField}
      label={planWords.nameField.answeredBy}
      description={planWords.nameField.yourNameStandsBeside}
      error={answering.nameless ? planWords.nameField.pleaseGiveYourName : null}
      value={answering.name}
      autoComplete="name"
      maxLength={80}
      onChange={(event) => answering.rename(event.currentTarget.value)}
      mb={8}
    />
  );
}
