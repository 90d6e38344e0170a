import { Link } from 'react-router';
import { between } from '../../../format/between.js';
import { instant } from '../../../format/date.js';
import { AlertActions } from '../alerts/AlertActions.js';
import { AlertMark } from '../alerts/AlertMark.js';
import { AlertReasons } from '../alerts/AlertReasons.js';
import { AlertSteps } from '../alerts/AlertSteps.js';
import { alertWords, kindWord } from '../alerts/alert-words.js';
import { DueClock } from '../alerts/DueClock.js';
import type { WatchedAlert } from './watch-list.js';
import { watchWords } from './watch-words.js';
import styles from './watch.module.css';

interface Props {
  readonly alert: WatchedAlert;
  readonly ownId: string | null;
  readonly nowMs: number;
}

/** One alert: what, whose, until when, why, and what can be done about it. */
export function AlertRow({ alert, ownId, nowMs }: Props) {
  const about = `${kindWord(alert.kind)}, ${alert.label}`;
  const standing = [
    alertWords.urgencies[alert.urgency],
    watchWords.opened(instant(alert.openedAt)),
    alert.rung === 0 ? null : alertWords.rung(alert.rung),
  ];
  return (
    <li
      className={styles['row']}
      data-urgency={alert.urgency}
      data-state={alert.state}
      data-row
      tabIndex={-1}
      aria-label={about}
    >
      <div className={styles['what']}>
        <h3>
          <Link to={`/courses/${encodeURIComponent(alert.patientId)}`} data-open>
            {alert.label}
          </Link>
          <span className={styles['kind']}>{kindWord(alert.kind)}</span>
        </h3>
        <AlertReasons reasons={alert.reasons} />
        <p className={styles['when']}>{standing.filter((part) => part !== null).join(between)}</p>
        <AlertSteps steps={alert.steps} />
      </div>
      <div className={styles['who']}>
        <DueClock dueAt={alert.dueAt} nowMs={nowMs} />
        <AlertMark alert={alert} ownId={ownId} />
        <AlertActions alert={alert} ownId={ownId} about={about} />
      </div>
    </li>
  );
}
