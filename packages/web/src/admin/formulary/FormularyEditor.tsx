import type { FormularyView } from '@cryobridge/contract';
import type { DrugId } from '@cryobridge/plan';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { instant } from '../../format/date.js';
import { useSession } from '../../identity/use-session.js';
import { Card } from '../../parts/Card.js';
import { Note } from '../../parts/Note.js';
import admin from '../admin.module.css';
import { searched } from './drug-rows.js';
import { DrugSection } from './DrugSection.js';
import { FormularyHistory } from './FormularyHistory.js';
import styles from './formulary.module.css';
import { formularyWords } from './formulary-words.js';
import { SignChanges } from './SignChanges.js';
import { useFormularyDraft } from './use-formulary-draft.js';

export function FormularyEditor({ view }: { readonly view: FormularyView }) {
  const draft = useFormularyDraft(view);
  const mayEdit = useSession().data?.user?.role === 'pharmacist';
  const [words, setWords] = useState('');
  const [open, setOpen] = useState<DrugId | null>(null);
  const [tried, setTried] = useState(false);
  const found = searched(words);
  const { base } = draft;
  return (
    <>
      {base === null ? (
        <Note tone="warn">{formularyWords.none}</Note>
      ) : (
        <Note tone="calm">{formularyWords.inUse(base.version, base.signedBy, instant(base.signedAt))}</Note>
      )}
      {!mayEdit && <p className={admin['quiet']}>{formularyWords.readOnly}</p>}
      {mayEdit && <SignChanges draft={draft} onTried={setTried} />}
      <Card title={formularyWords.drugs}>
        <div className={styles['search']}>
          <TextInput
            type="search"
            label={formularyWords.search}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <p role="status" className={admin['quiet']}>
            {found.length === 0 ? formularyWords.nothingFound : formularyWords.found(found.length)}
          </p>
        </div>
        {found.map((each) => (
          <DrugSection
            key={each.drug.id}
            {...each}
            draft={draft}
            tried={tried}
            isOpen={open === each.drug.id}
            onOpen={mayEdit ? (isOpen) => setOpen(isOpen ? each.drug.id : null) : null}
          />
        ))}
      </Card>
      <FormularyHistory version={base?.version ?? 0} />
    </>
  );
}
