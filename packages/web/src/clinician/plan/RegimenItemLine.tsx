import type { RegimenItem } from '@cryobridge/plan';
import { between } from '../../format/between.js';
import { capital } from '../../format/labels.js';
import { shortDate } from '../../format/date.js';
import { Say } from '../../parts/Say.js';
import { sentence, term } from '../../parts/sentence.js';
import { SourceButton } from '../../parts/SourceButton.js';
import styles from './plan.module.css';
import { planWords } from './plan-words.js';

interface Props {
  readonly item: RegimenItem;
  /** Whether each item says who signed it. */
  readonly signOffs: boolean;
}

/** One medicine: what, how much at most, why, and who has signed the dose. One to avoid shows no dose. */
export function RegimenItemLine({ item, signOffs }: Props) {
  const { drug, role, state, dose, limit, reasons, signOff } = item;
  const dosed = state !== 'avoid';
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <span>{capital(term(drug))}</span>
        <span
          className={`${styles['itemState']} ${styles[`state-${state}`] ?? ''}`}
        >{`${planWords.regimenItemLine.roles[role]}${between}${planWords.regimenItemLine.states[state]}`}</span>
      </div>
      {dosed && (
        <p>
          <Say statement={dose} />
        </p>
      )}
      {dosed && limit && (
        <p className={styles['itemWhy']}>
          <Say statement={limit} />
        </p>
      )}
      {reasons.map((reason, index) => (
        <p key={`${reason.id}${index}`} className={styles['itemWhy']}>
          {sentence(reason)}
          <SourceButton
            claims={reason.claims}
            sources={reason.sources}
            read={reason.read}
            about={sentence(reason)}
          />
        </p>
      ))}
      {signOffs && (
        <p className={signOff === null ? styles['signOff'] : styles['itemWhy']}>
          {signOff === null
            ? planWords.regimenItemLine.notSignedByA
            : planWords.regimenItemLine.signedBy(signOff.name, shortDate(signOff.date))}
        </p>
      )}
    </li>
  );
}
