import { type Drug, knowledge } from '@cryobridge/knowledge';
import { canonicalJson, sourcedValues } from '@cryobridge/plan';
import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import admin from '../admin.module.css';
import { allDrugs, drugName } from './drug-rows.js';
import styles from './formulary.module.css';
import { formularyWords } from './formulary-words.js';
import type { FormularyDraft } from './use-formulary-draft.js';

interface Props {
  readonly drug: Drug;
  readonly draft: FormularyDraft;
}

/** What of a drug is no number: that it is signed, whether it is to be had, what to take instead. */
export function DrugForm({ drug, draft }: Props) {
  const entry = draft.entry(drug.id);
  const current = sourcedValues(knowledge, drug.id);
  const isOutdated = entry !== null && canonicalJson(entry.sourced) !== canonicalJson(current);
  const fault = draft.faults.find(({ path }) => path === `drugs.${drug.id}.alternative`)?.message;
  const others = allDrugs.filter((each) => each.drug.id !== drug.id);
  return (
    <div className={styles['form']}>
      <Checkbox
        label={formularyWords.holds}
        checked={entry !== null}
        onChange={({ currentTarget: { checked } }) => draft.change(drug.id, checked ? {} : null)}
      />
      {isOutdated && (
        <Checkbox
          label={formularyWords.readAgain}
          checked={false}
          onChange={() => draft.change(drug.id, { sourced: current })}
        />
      )}
      <Checkbox
        label={formularyWords.isAvailable}
        checked={entry?.available ?? true}
        onChange={({ currentTarget: { checked } }) =>
          draft.change(drug.id, { available: checked, ...(checked ? { alternative: null } : {}) })
        }
      />
      <div className={admin['fields']}>
        {entry?.available === false && (
          <NativeSelect
            label={formularyWords.alternative}
            error={fault ?? null}
            value={entry.alternative ?? ''}
            data={[
              { value: '', label: formularyWords.nobody },
              ...others.map(({ drug: { id } }) => ({ value: id, label: drugName(id) })),
            ]}
            onChange={({ currentTarget: { value } }) =>
              draft.change(drug.id, {
                alternative: others.find((each) => each.drug.id === value)?.drug.id ?? null,
              })
            }
          />
        )}
        <TextInput
          label={formularyWords.note}
          value={entry?.note ?? ''}
          maxLength={300}
          onChange={(event) => draft.change(drug.id, { note: event.currentTarget.value })}
        />
      </div>
    </div>
  );
}
