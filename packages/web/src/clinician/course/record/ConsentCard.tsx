import type { CourseView } from '@cryobridge/contract';
import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { identityApi } from '../../../identity/identity-api.js';
import { Invited } from '../../../identity/Invited.js';
import { Card } from '../../../parts/Card.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { recordWords } from './record-words.js';
import styles from './record.module.css';

const words = recordWords.consent;

/** Whether reports may come, and the way for the patient to come in. */
export function ConsentCard({ course }: { readonly course: CourseView }) {
  const [name, setName] = useState(course.label);
  const invite = useMutation({
    mutationFn: () =>
      identityApi.addUser({ name: name.trim(), role: 'patient', patientId: course.patientId }),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    invite.mutate();
  };
  return (
    <Card title={words.title}>
      <p>{words[course.consent]}</p>
      <form className={styles['fields']} onSubmit={submit}>
        <TextInput
          label={words.name}
          description={words.inviteHelp}
          required
          minLength={2}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {invite.isError && <ErrorNote error={invite.error} />}
        <div>
          <Button type="submit" variant="outline" loading={invite.isPending}>
            {words.invite}
          </Button>
        </div>
      </form>
      {invite.data !== undefined && <Invited invited={invite.data} />}
    </Card>
  );
}
