import type { NewFreezeDone } from '@cryobridge/contract';
import type { Plan } from '@cryobridge/plan';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import { useNavigate } from 'react-router';
import { Card } from '../../../parts/Card.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Note } from '../../../parts/Note.js';
import { courseApi } from '../course-api.js';
import { AnaestheticFields } from './AnaestheticFields.js';
import { draftOf, faultCount, freezeOf, type FreezeDraft, type NerveDraft } from './freeze-draft.js';
import { freezeWords } from './freeze-words.js';
import { NerveFields } from './NerveFields.js';
import styles from './freeze.module.css';

interface Props {
  readonly patientId: string;
  readonly episode: string;
  readonly label: string;
  readonly plan: Plan;
  readonly operator: string;
}

/** The whole procedure on one page; it keeps its number over retries, so that it is stored once. */
export function FreezeForm({ patientId, episode, label, plan, operator }: Props) {
  const [draft, setDraft] = useState(() => draftOf(plan, operator, new Date()));
  const [tried, setTried] = useState(false);
  const save = useSave(patientId);
  const faults = faultCount(draft);
  const set = (part: Partial<FreezeDraft>) => setDraft((before) => ({ ...before, ...part }));
  const setNerve = (changed: NerveDraft) =>
    set({ nerves: draft.nerves.map((one) => (one.nerveSite === changed.nerveSite ? changed : one)) });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (faults === 0) save.mutate(freezeOf(draft, episode));
  };
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      <div>
        <h1>{freezeWords.title(label)}</h1>
        <p className={styles['quiet']}>{freezeWords.prefilled}</p>
      </div>
      <div className={styles['about']}>
        <TextInput
          type="datetime-local"
          label={freezeWords.at}
          value={draft.at}
          onChange={(event) => set({ at: event.currentTarget.value || draft.at })}
        />
        <TextInput
          label={freezeWords.operator}
          maxLength={80}
          value={draft.operator}
          error={tried && draft.operator.trim().length < 2 ? freezeWords.needOperator : null}
          onChange={(event) => set({ operator: event.currentTarget.value })}
        />
      </div>
      {draft.nerves.map((nerve) => (
        <NerveFields key={nerve.nerveSite} nerve={nerve} tried={tried} onChange={setNerve} />
      ))}
      <Card title={freezeWords.anaesthetic}>
        <AnaestheticFields
          list={draft.anaesthetic}
          tried={tried}
          onChange={(anaesthetic) => set({ anaesthetic })}
        />
      </Card>
      <Textarea
        label={freezeWords.images}
        description={freezeWords.imagesHelp}
        autosize
        minRows={2}
        value={draft.images}
        onChange={(event) => set({ images: event.currentTarget.value })}
      />
      {tried && faults > 0 && <Note tone="warn">{freezeWords.faults(faults)}</Note>}
      {save.isError && (
        <>
          <ErrorNote error={save.error} />
          <p className={styles['quiet']}>{freezeWords.kept}</p>
        </>
      )}
      <div className={styles['foot']}>
        <Button type="submit" size="md" loading={save.isPending}>
          {save.isError ? freezeWords.saveAgain : freezeWords.save}
        </Button>
        {save.isPending && (
          <p role="status" className={styles['quiet']}>
            {freezeWords.saving}
          </p>
        )}
      </div>
    </form>
  );
}

function useSave(patientId: string) {
  const [freezeId] = useState(() => crypto.randomUUID());
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: NewFreezeDone) => courseApi.recordFreeze(patientId, freezeId, body),
    onSuccess: async (view) => {
      queries.setQueryData(['freeze', patientId, freezeId], view);
      void queries.invalidateQueries({ queryKey: ['course', patientId] });
      void queries.invalidateQueries({ queryKey: ['bridge', patientId] });
      await navigate(`/courses/${encodeURIComponent(patientId)}/freezes/${freezeId}`, { replace: true });
    },
  });
}
