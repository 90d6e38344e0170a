import type { NewMedicine } from '@cryobridge/contract';
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { courseApi } from '../course-api.js';
import { useCourseChange } from '../course-queries.js';
import { NumberField } from '../parts/NumberField.js';
import { emptyMedicine, medicineOf, type MedicineDraft } from './medicine-draft.js';
import { recordWords } from './record-words.js';
import styles from './record.module.css';

const words = recordWords.medicines;
const routes = Object.entries(words.routes).map(([value, label]) => ({ value, label }));

/** A prescription for home as the prescriber says it. */
export function MedicineForm({ patientId, today }: { readonly patientId: string; readonly today: string }) {
  const [draft, setDraft] = useState(() => emptyMedicine(today));
  const [tried, setTried] = useState(false);
  const add = useCourseChange(patientId, (given: NewMedicine) => courseApi.addMedicine(patientId, given));
  const { medicine, faults } = medicineOf(draft);
  const shown = tried ? faults : {};
  const set = (part: Partial<MedicineDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (medicine === null) return;
    add.mutate(medicine, {
      onSuccess: () => {
        setDraft(emptyMedicine(today));
        setTried(false);
      },
    });
  };
  const numberField = (name: 'doseLow' | 'doseHigh' | 'everyHours' | 'maxPerDay', label: string) => (
    <NumberField
      label={label}
      value={draft[name]}
      error={shown[name] ?? null}
      onChange={(value) => set({ [name]: value })}
    />
  );
  return (
    <form className={styles['grid']} onSubmit={submit} noValidate>
      <TextInput
        className={styles['wide'] ?? ''}
        label={words.text}
        description={words.textHelp}
        maxLength={200}
        value={draft.text}
        error={shown.text ?? null}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      {numberField('doseLow', words.doseLow)}
      {numberField('doseHigh', words.doseHigh)}
      <TextInput
        label={words.unit}
        value={draft.unit}
        error={shown.unit ?? null}
        onChange={(event) => set({ unit: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.route}
        data={routes}
        value={draft.route}
        onChange={({ currentTarget }) => set({ route: routeOf(currentTarget.value) ?? draft.route })}
      />
      {numberField('everyHours', words.every)}
      {numberField('maxPerDay', words.most)}
      <TextInput
        type="date"
        label={words.from}
        value={draft.from}
        onChange={(event) => set({ from: event.currentTarget.value || today })}
      />
      <TextInput
        type="date"
        label={words.until}
        value={draft.until}
        error={shown.until ?? null}
        onChange={(event) => set({ until: event.currentTarget.value })}
      />
      <Checkbox
        className={styles['wide'] ?? ''}
        radius="xs"
        label={words.asNeeded}
        checked={draft.asNeeded}
        onChange={(event) => set({ asNeeded: event.currentTarget.checked })}
      />
      <div className={styles['wide']}>
        {add.isError && <ErrorNote error={add.error} />}
        <Button type="submit" loading={add.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}

function routeOf(value: string): NewMedicine['route'] | undefined {
  return (Object.keys(words.routes) as NewMedicine['route'][]).find((route) => route === value);
}
