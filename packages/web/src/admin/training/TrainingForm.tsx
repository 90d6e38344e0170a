import type { TrainingView } from '@cryobridge/contract';
import { knowledge } from '@cryobridge/knowledge';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useSession } from '../../identity/use-session.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Note } from '../../parts/Note.js';
import { trainingWords } from '../admin-words.js';
import styles from '../admin.module.css';
import { SignField } from '../SignField.js';
import { term } from '../../parts/sentence.js';
import { useSignTraining } from './use-sign-training.js';

const labelled = (each: { readonly id: string; readonly label: string }) => ({
  value: each.id,
  label: term(each.label),
});
const subjects = [
  { group: trainingWords.probes, items: Object.values(knowledge.probes).map(labelled) },
  { group: trainingWords.nerves, items: Object.values(knowledge.nerveSites).map(labelled) },
];

/** A training that was given; it counts once somebody else has confirmed it. */
export function TrainingForm({ operators }: Pick<TrainingView, 'operators'>) {
  const user = useSession().data?.user ?? null;
  const isListed = operators.some(({ id }) => id === user?.id);
  const [draft, setDraft] = useState({
    operatorId: isListed ? (user?.id ?? '') : '',
    subject: '',
    on: '',
    expiresOn: '',
    evidence: '',
  });
  const [name, setName] = useState(user?.name ?? '');
  const [tried, setTried] = useState(false);
  const [id] = useState(() => crypto.randomUUID());
  const sign = useSignTraining(id);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const { expiresOn, ...needed } = draft;
  const lacks = Object.values(needed).some((text) => text.trim() === '');
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (lacks) return;
    const record = { ...needed, expiresOn: expiresOn === '' ? null : expiresOn, state: 'recorded' } as const;
    sign.mutate({ record, basedOnVersion: 0, signedBy: name });
  };
  return (
    <form className={styles['stack']} onSubmit={submit} noValidate>
      <div className={styles['fields']}>
        <NativeSelect
          label={trainingWords.operator}
          value={draft.operatorId}
          data={[
            { value: '', label: '' },
            ...operators.map(({ id: value, name: label }) => ({ value, label })),
          ]}
          onChange={(event) => set({ operatorId: event.currentTarget.value })}
        />
        <NativeSelect
          label={trainingWords.subject}
          value={draft.subject}
          data={[{ value: '', label: '' }, ...subjects]}
          onChange={(event) => set({ subject: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={trainingWords.on}
          value={draft.on}
          onChange={(event) => set({ on: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={trainingWords.expires}
          description={trainingWords.expiresHint}
          value={draft.expiresOn}
          onChange={(event) => set({ expiresOn: event.currentTarget.value })}
        />
        <TextInput
          label={trainingWords.evidence}
          value={draft.evidence}
          maxLength={300}
          onChange={(event) => set({ evidence: event.currentTarget.value })}
        />
        <SignField name={name} onChange={setName} />
      </div>
      {tried && lacks && <Note tone="bad">{trainingWords.needAll}</Note>}
      {sign.isError && <ErrorNote error={sign.error} />}
      <div>
        <Button type="submit" size="sm" loading={sign.isPending}>
          {trainingWords.sign}
        </Button>
      </div>
    </form>
  );
}
