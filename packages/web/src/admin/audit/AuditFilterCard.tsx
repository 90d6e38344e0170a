import type { AuditFilter, AuditState } from '@cryobridge/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { adminApi } from '../admin-api.js';
import { auditWords } from '../admin-words.js';
import styles from '../admin.module.css';
import { number } from '../../format/number.js';

interface Props {
  readonly state: AuditState;
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}

const empty = { patientId: '', userId: '', action: '', day: '' };

/** By person, user, action and day; and the same lines as a file. Nothing of it stands in an address. */
export function AuditFilterCard({ state, filter, onFilter }: Props) {
  const [draft, setDraft] = useState(empty);
  const set = (part: Partial<typeof empty>) => setDraft({ ...draft, ...part });
  const exporting = useMutation({
    mutationFn: () => adminApi.auditExport(filter),
    onSuccess: ({ csv }) => save(csv),
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    onFilter(Object.fromEntries(Object.entries(draft).filter(([, value]) => value.trim() !== '')));
  };
  return (
    <Card title={auditWords.filter}>
      <form className={styles['stack']} onSubmit={submit}>
        <div className={styles['fields']}>
          <TextInput
            label={auditWords.person}
            placeholder={auditWords.personHint}
            value={draft.patientId}
            maxLength={64}
            autoComplete="off"
            onChange={(event) => set({ patientId: event.currentTarget.value })}
          />
          <NativeSelect
            label={auditWords.user}
            value={draft.userId}
            data={[
              { value: '', label: auditWords.anybody },
              ...state.users.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => set({ userId: event.currentTarget.value })}
          />
          <NativeSelect
            label={auditWords.action}
            value={draft.action}
            data={[{ value: '', label: auditWords.anything }, ...state.actions]}
            onChange={(event) => set({ action: event.currentTarget.value })}
          />
          <TextInput
            type="date"
            label={auditWords.day}
            value={draft.day}
            onChange={(event) => set({ day: event.currentTarget.value })}
          />
        </div>
        <div className={styles['acts']}>
          <Button type="submit" size="sm">
            {auditWords.show}
          </Button>
          <Button
            variant="default"
            size="sm"
            onClick={() => {
              setDraft(empty);
              onFilter({});
            }}
          >
            {auditWords.reset}
          </Button>
          <Button
            variant="default"
            size="sm"
            loading={exporting.isPending}
            onClick={() => exporting.mutate()}
          >
            {auditWords.export}
          </Button>
          <span role="status" className={styles['quiet']}>
            {exporting.data === undefined
              ? ''
              : auditWords.exported(number(exporting.data.lines), exporting.data.more)}
          </span>
        </div>
        {exporting.isError && <ErrorNote error={exporting.error} />}
      </form>
    </Card>
  );
}

function save(csv: string): void {
  const address = URL.createObjectURL(new Blob(['\ufeff', csv], { type: 'text/csv' }));
  const link = Object.assign(document.createElement('a'), { href: address, download: 'audit-trail.csv' });
  link.click();
  URL.revokeObjectURL(address);
}
