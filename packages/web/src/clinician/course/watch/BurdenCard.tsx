import type { WatchView } from '@cryobridge/contract';
import { Link } from 'react-router';
import { instant } from '../../../format/date.js';
import { Card } from '../../../parts/Card.js';
import { Icon } from '../../../parts/Icon.js';
import { watchWords } from './watch-words.js';
import styles from './watch.module.css';

/** How much the watch asks of its readers, how often it is right, and who stands for its limits. */
export function BurdenCard({ view: { burden, settings } }: { readonly view: WatchView }) {
  const { signedBy, signedAt } = settings;
  const signed = signedBy !== null && signedAt !== null;
  return (
    <div className={styles['aside']}>
      <Card title={watchWords.burdenTitle}>
        <p>{watchWords.burden(burden.alertsPerPatientWeek, burden.patientWeeks)}</p>
        <p>{watchWords.right(burden.positivePredictiveValue, burden.closedWithOutcome)}</p>
        <p className={signed ? styles['signed'] : styles['unsigned']}>
          <Icon name={signed ? 'check' : 'warn'} size={16} />
          <span>
            {signed ? watchWords.signed(signedBy, instant(signedAt)) : watchWords.unsigned}{' '}
            <Link to="/watch/settings">{watchWords.settings}</Link>
          </span>
        </p>
      </Card>
    </div>
  );
}
