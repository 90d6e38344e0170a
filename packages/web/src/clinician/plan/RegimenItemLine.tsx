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

/** One medicine: what, how much at most, why, and who has signed the dose. */
export function RegimenItemLine({ item }: { readonly item: RegimenItem }) {
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <span>{capital(item.drug)}</span>
        <span
          className={`${styles['itemState']} ${styles[`state-${item.state}`] ?? ''}`}
        >{`${item.role} · ${stateWords[item.state]}`}</span>
      </div>
      <p>
        <Say statement={item.dose} />
      </p>
      {item.limit && (
        <p className={styles['itemWhy']}>
          <Say statement={item.limit} />
        </p>
      )}
      {item.reasons.map((reason, index) => (
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
      <p className={item.signOff === null ? styles['signOff'] : styles['itemWhy']}>
        {item.signOff === null
          ? 'no pharmacist has signed this dose'
          : `signed by ${item.signOff.name}, ${shortDate(item.signOff.date)}`}
      </p>
    </li>
  );
}
