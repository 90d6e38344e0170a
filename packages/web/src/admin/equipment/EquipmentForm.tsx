import { type EquipmentItem, type EquipmentState, equipmentStates } from '@cryobridge/contract';
import { knowledge } from '@cryobridge/knowledge';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { NumberField } from '../../clinician/course/parts/NumberField.js';
import { useSession } from '../../identity/use-session.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { adminApi } from '../admin-api.js';
import { adminWords, equipmentWords } from '../admin-words.js';
import styles from '../admin.module.css';
import { term } from '../../parts/sentence.js';
import { SignField } from '../SignField.js';

interface Props {
  /** Null: a new one. */
  readonly item: EquipmentItem | null;
  readonly onDone: () => void;
}

const models = Object.values(knowledge.probes).map(({ id, label }) => ({
  value: id as string,
  label: term(label),
}));

function draftOf(item: EquipmentItem | null) {
  return {
    model: item?.model ?? models[0]?.value ?? '',
    serial: item?.serial ?? '',
    count: item?.count ?? 1,
    state: item?.state ?? ('in-service' as EquipmentState),
    fullCylinders: item === null ? null : item.fullCylinders,
    note: item?.note ?? '',
  };
}

/** One entry of the stock, signed by whoever counted it. */
export function EquipmentForm({ item, onDone }: Props) {
  const [draft, setDraft] = useState(() => draftOf(item));
  const [name, setName] = useState(useSession().data?.user?.name ?? '');
  const [tried, setTried] = useState(false);
  const [id] = useState(() => item?.id ?? crypto.randomUUID());
  const queries = useQueryClient();
  const sign = useMutation({
    mutationFn: () =>
      adminApi.signEquipment(id, { item: draft, basedOnVersion: item?.version ?? 0, signedBy: name }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['equipment'] });
      onDone();
    },
  });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (draft.serial.trim() !== '') sign.mutate();
  };
  return (
    <form className={styles['stack']} onSubmit={submit} noValidate>
      <div className={styles['fields']}>
        <NativeSelect
          label={equipmentWords.model}
          data={models}
          value={draft.model}
          onChange={(event) => set({ model: event.currentTarget.value })}
        />
        <TextInput
          label={equipmentWords.serial}
          value={draft.serial}
          maxLength={80}
          error={tried && draft.serial.trim() === '' ? equipmentWords.needSerial : null}
          onChange={(event) => set({ serial: event.currentTarget.value })}
        />
        <NumberField
          label={equipmentWords.count}
          value={draft.count}
          onChange={(count) => set({ count: count ?? 0 })}
        />
        <NativeSelect
          label={equipmentWords.state}
          data={equipmentStates.map((value) => ({ value, label: equipmentWords.states[value] }))}
          value={draft.state}
          onChange={({ currentTarget: { value } }) =>
            set({ state: equipmentStates.find((state) => state === value) ?? draft.state })
          }
        />
        <NumberField
          label={equipmentWords.cylinders}
          placeholder={equipmentWords.cylindersHint}
          value={draft.fullCylinders}
          onChange={(fullCylinders) => set({ fullCylinders })}
        />
        <TextInput
          label={equipmentWords.note}
          value={draft.note}
          maxLength={500}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <SignField name={name} onChange={setName} />
      </div>
      {sign.isError && <ErrorNote error={sign.error} />}
      <div className={styles['acts']}>
        <Button type="submit" size="sm" loading={sign.isPending}>
          {equipmentWords.sign}
        </Button>
        {item !== null && (
          <Button variant="default" size="sm" onClick={onDone}>
            {adminWords.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
