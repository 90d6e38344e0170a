import { knowledge } from '@cryobridge/knowledge';
import { canonicalJson, sourcedValues } from '@cryobridge/plan';
import { Button } from '@mantine/core';
import { instant } from '../../format/date.js';
import { capital } from '../../format/labels.js';
import admin from '../admin.module.css';
import { type DrugRows, drugName, term } from './drug-rows.js';
import { DrugForm } from './DrugForm.js';
import { DrugValue } from './DrugValue.js';
import styles from './formulary.module.css';
import { formularyWords } from './formulary-words.js';
import type { FormularyDraft } from './use-formulary-draft.js';

export interface DrugProps extends DrugRows {
  readonly draft: FormularyDraft;
  /** Somebody tried to sign: what is missing is told everywhere. */
  readonly tried: boolean;
  readonly isOpen: boolean;
  /** Null: the role only looks. */
  readonly onOpen: ((isOpen: boolean) => void) | null;
}

/** One drug: whether it is to be had, who signed it, and each value by the sources and here. */
export function DrugSection(props: DrugProps) {
  const { drug, rows, draft, tried, isOpen, onOpen } = props;
  const name = capital(term(drug.label));
  const entry = draft.entry(drug.id);
  return (
    <section className={styles['drug']} aria-label={name}>
      <div className={styles['head']}>
        <div>
          <h3>{name}</h3>
          <Standing {...props} />
        </div>
        {onOpen !== null && (
          <Button
            variant={isOpen ? 'filled' : 'default'}
            size="compact-md"
            aria-expanded={isOpen}
            aria-label={isOpen ? formularyWords.close(name) : formularyWords.edit(name)}
            onClick={() => onOpen(!isOpen)}
          >
            {isOpen ? formularyWords.closeShort : formularyWords.editShort}
          </Button>
        )}
      </div>
      {isOpen && <DrugForm drug={drug} draft={draft} />}
      {rows.length > 0 && (
        <div className={styles['rows']} role="table" aria-label={name}>
          <div className={styles['heads']} role="row">
            <span role="columnheader">{formularyWords.what}</span>
            <span role="columnheader">{formularyWords.sources}</span>
            <span role="columnheader">{formularyWords.here}</span>
          </div>
          {rows.map((row) => (
            <DrugValue
              key={row.name}
              row={row}
              drug={drug}
              draft={draft}
              tried={tried}
              isOpen={isOpen}
              value={entry?.values[row.name] ?? null}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** A mark and words for each; never a colour alone. */
function Standing({ drug, draft }: Pick<DrugProps, 'drug' | 'draft'>) {
  const entry = draft.entry(drug.id);
  const signOff = draft.base?.drugs[drug.id]?.signOff ?? null;
  const isChanged = draft.changes.some((change) => change.drug === drug.id);
  const isOutdated =
    entry !== null && canonicalJson(entry.sourced) !== canonicalJson(sourcedValues(knowledge, drug.id));
  return (
    <div className={styles['standing']}>
      {entry?.available === false ? (
        <span className={admin['bad']}>
          {formularyWords.missing}
          {entry.alternative !== null && ` · ${formularyWords.instead(drugName(entry.alternative))}`}
        </span>
      ) : (
        <span className={admin['good']}>{formularyWords.available}</span>
      )}
      {isChanged ? (
        <span className={admin['warn']}>{formularyWords.changedHere}</span>
      ) : isOutdated ? (
        <span className={admin['warn']}>{formularyWords.outdated}</span>
      ) : signOff === null ? (
        <span className={admin['warn']}>{formularyWords.unsigned}</span>
      ) : (
        <span className={admin['quiet']}>{formularyWords.signedBy(signOff.name, instant(signOff.at))}</span>
      )}
      {entry !== null && entry.note !== '' && <span className={admin['quiet']}>{entry.note}</span>}
    </div>
  );
}
