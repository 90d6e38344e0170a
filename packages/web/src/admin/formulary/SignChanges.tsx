import type { FormularyView, SignedFormulary } from '@cryobridge/contract';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ApiError } from '../../api/client.js';
import { useSession } from '../../identity/use-session.js';
import { Card } from '../../parts/Card.js';
import { ErrorNote } from '../../parts/ErrorNote.js';
import { Note } from '../../parts/Note.js';
import admin from '../admin.module.css';
import { SignField } from '../SignField.js';
import { ChangeList, toldOf } from './ChangeList.js';
import { FormularyClashes } from './FormularyClashes.js';
import { formularyApi } from './formulary-api.js';
import { formularyWords } from './formulary-words.js';
import type { FormularyDraft } from './use-formulary-draft.js';

interface Props {
  readonly draft: FormularyDraft;
  readonly onTried: (tried: boolean) => void;
}

/** What is about to be signed, side by side with what stands; of two who sign, the second is told. */
export function SignChanges({ draft, onTried }: Props) {
  const { base, changes, faults, meanwhile } = draft;
  const [name, setName] = useState(useSession().data?.user?.name ?? '');
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const attempt = (isTried: boolean) => {
    setTried(isTried);
    onTried(isTried);
  };
  const known = (view: FormularyView) => {
    queries.setQueryData(['formulary'], view);
    for (const key of ['formulary-versions', 'formulary-latest'])
      void queries.invalidateQueries({ queryKey: [key] });
  };
  const sign = useMutation({
    mutationFn: async () => {
      // The records of plan are read-only, the contract's are not; the same drugs.
      const drugs = structuredClone(draft.drugs) as SignedFormulary['drugs'];
      return formularyApi.sign({ drugs, basedOnVersion: base?.version ?? 0, signedBy: name });
    },
    onSuccess(view) {
      known(view);
      if (view.formulary !== null) draft.restart(view.formulary);
      attempt(false);
    },
    async onError(error) {
      if (!(error instanceof ApiError) || error.problem.status !== 409) return;
      const { formulary } = await formularyApi.current();
      if (formulary !== null) draft.takeIn(formulary);
    },
  });
  const isBeaten = sign.error instanceof ApiError && sign.error.problem.status === 409;
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    attempt(true);
    if (faults.length === 0) sign.mutate();
  };
  return (
    <Card title={formularyWords.changes}>
      <form className={admin['stack']} onSubmit={submit} noValidate>
        <div role="status" className={admin['stack']}>
          {meanwhile !== null && (
            <Note tone="warn">{formularyWords.meanwhile(meanwhile.by, meanwhile.version)}</Note>
          )}
          {sign.isSuccess && changes.length === 0 && base !== null && (
            <Note tone="calm">{formularyWords.signed(base.version)}</Note>
          )}
        </div>
        {meanwhile !== null && meanwhile.clashes.length > 0 && <FormularyClashes draft={draft} />}
        {changes.length === 0 ? (
          <p className={admin['quiet']}>{formularyWords.noChanges}</p>
        ) : (
          <>
            <p className={admin['quiet']}>
              {formularyWords.counted(toldOf(changes).length)}. {formularyWords.answerFor}
            </p>
            <ChangeList changes={changes} />
            {tried && faults.length > 0 && (
              <Note tone="bad">
                <strong>{formularyWords.fix}</strong>
                <ul>
                  {faults.map(({ path, message }) => (
                    <li key={`${path} ${message}`}>
                      <span className={admin['code']}>{path}</span> {message}
                    </li>
                  ))}
                </ul>
              </Note>
            )}
            <div className={admin['fields']}>
              <SignField name={name} onChange={setName} />
            </div>
            {sign.isError && !isBeaten && <ErrorNote error={sign.error} />}
            <div className={admin['acts']}>
              <Button type="submit" size="sm" loading={sign.isPending}>
                {formularyWords.sign}
              </Button>
              <Button variant="default" size="sm" onClick={() => draft.restart()}>
                {formularyWords.undo}
              </Button>
            </div>
          </>
        )}
      </form>
    </Card>
  );
}
