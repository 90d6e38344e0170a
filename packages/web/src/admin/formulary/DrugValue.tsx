import { looseness } from '@cryobridge/plan';
import { SourceButton } from '../../parts/SourceButton.js';
import { capital } from '../../format/labels.js';
import admin from '../admin.module.css';
import { drugName, term, valueText } from './drug-rows.js';
import styles from './formulary.module.css';
import { formularyWords } from './formulary-words.js';
import { ValueFields, type ValueProps } from './ValueFields.js';

/** One value: what the sources say, what holds here, where that comes from. */
export function DrugValue(props: ValueProps) {
  const { row, drug, isOpen, value } = props;
  const label = term(row.field.label);
  // A name such as eGFR keeps its letters.
  const what = /^[a-z][A-Z]/.test(label) ? label : capital(label);
  const about = `${drugName(drug.id)}, ${term(row.field.label)}`;
  return (
    <div className={styles['row']} role="row" data-local={value !== null || undefined}>
      <span role="rowheader">{what}</span>
      <span role="cell">
        <span className={styles['caption']}>{formularyWords.sources}: </span>
        {valueText(row.claim.value, row.field.unit)} <SourceButton claims={[row.claim.id]} about={about} />
      </span>
      <div role="cell">
        {isOpen ? <ValueFields {...props} what={about} /> : <Shown row={row} value={value} />}
      </div>
    </div>
  );
}

function Shown({ row, value }: Pick<ValueProps, 'row' | 'value'>) {
  if (value === null)
    return (
      <span className={admin['quiet']}>
        <span className={styles['caption']}>{formularyWords.here}: </span>
        {formularyWords.asSources}
      </span>
    );
  const { isLooser } = looseness(value.value, row);
  return (
    <>
      <strong>
        <span className={styles['caption']}>{formularyWords.here}: </span>
        {valueText(value.value, value.unit)}
      </strong>
      {isLooser && <p className={admin['warn']}>{formularyWords.looser}</p>}
      <p className={admin['quiet']}>{value.source}</p>
      {isLooser && value.looserBecause !== null && (
        <p className={admin['quiet']}>{formularyWords.because(value.looserBecause)}</p>
      )}
    </>
  );
}
