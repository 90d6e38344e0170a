import type { RegimenItem } from '@cryobridge/plan';
import { capital } from '../../format/labels.js';
import { shortDate } from '../../format/date.js';
import { Say } from '../../parts/Say.js';
import { sentence } from '../../parts/sentence.js';
import { SourceButton } from '../../parts/SourceButton.js';
import styles from './plan.module.css';

const stateWords: Readonly<Record<RegimenItem['state'], string>> = {
  offer: 'offer',
  avoid: 'avoid',
  ask: 'ask first',
  'opt-in': 'only if chosen',
};

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
        <span>{capital(drug)}</span>
        <span
          className={`${styles['itemState']} ${styles[`state-${state}`] ?? ''}`}
        >{`${role} · ${stateWords[state]}`}</span>
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
            ? 'not signed by a pharmacist'
            : `signed by ${signOff.name}, ${shortDate(signOff.date)}`}
        </p>
      )}
    </li>
  );
}
