import type { Alert } from '@cryobridge/course';
import { Icon, type IconName } from '../../../parts/Icon.js';
import { whoHas } from './owner.js';
import styles from './alerts.module.css';

const icons: Readonly<Record<Alert['state'], IconName>> = {
  open: 'warn',
  taken: 'person',
  closed: 'check',
  lapsed: 'check',
};

interface Props {
  readonly alert: Pick<Alert, 'state' | 'owner' | 'urgency'>;
  /** Account of the reader. */
  readonly ownId: string | null;
}

/** Who has an alert: icon, word and colour together. */
export function AlertMark({ alert, ownId }: Props) {
  const look = alert.state === 'open' && alert.urgency === 'emergency' ? 'emergency' : alert.state;
  return (
    <span className={`${styles['mark']} ${styles[look]}`}>
      <Icon name={icons[alert.state]} size={16} />
      {whoHas(alert, ownId)}
    </span>
  );
}
