import type { CourseView } from '@cryobridge/contract';
import type { Alert } from '@cryobridge/course';
import { useSession } from '../../../identity/use-session.js';
import { Card } from '../../../parts/Card.js';
import parts from '../../../parts/parts.module.css';
import { AlertActions } from '../alerts/AlertActions.js';
import { AlertMark } from '../alerts/AlertMark.js';
import { AlertReasons } from '../alerts/AlertReasons.js';
import { AlertSteps } from '../alerts/AlertSteps.js';
import { kindWord } from '../alerts/alert-words.js';
import { DueClock } from '../alerts/DueClock.js';
import { personWords } from './person-words.js';
import styles from './person.module.css';

interface Props {
  readonly course: CourseView;
  readonly nowMs: number;
}

/** What waits for somebody, with its reasons before its buttons; what is over, one click away. */
export function AlertsCard({ course, nowMs }: Props) {
  const ownId = useSession().data?.user?.id ?? null;
  const isLive = ({ state }: Alert) => state === 'open' || state === 'taken';
  const live = course.alerts.filter(isLive);
  const over = course.alerts.filter((alert) => !isLive(alert)).toReversed();
  const show = (alert: Alert) => (
    <AlertBox key={alert.id} {...{ alert, ownId, nowMs, masked: course.masked, label: course.label }} />
  );
  return (
    <>
      {live.map(show)}
      {(live.length === 0 || over.length > 0) && (
        <Card title={personWords.alerts.title}>
          {live.length === 0 && <p className={parts['quiet']}>{personWords.alerts.none}</p>}
          {over.length > 0 && (
            <details className={parts['details']}>
              <summary>{personWords.alerts.past(over.length)}</summary>
              <div className={styles['over']}>{over.map(show)}</div>
            </details>
          )}
        </Card>
      )}
    </>
  );
}

interface BoxProps {
  readonly alert: Alert;
  readonly ownId: string | null;
  readonly nowMs: number;
  readonly masked: boolean;
  readonly label: string;
}

function AlertBox({ alert, ownId, nowMs, masked, label }: BoxProps) {
  const kind = kindWord(alert.kind, masked);
  return (
    <section
      className={styles['alert']}
      data-state={alert.state}
      data-urgency={alert.urgency}
      aria-label={`${personWords.alerts.title}: ${kind}`}
    >
      <h2>{kind}</h2>
      <p className={styles['alertLine']}>
        <AlertMark alert={alert} ownId={ownId} />
        <DueClock dueAt={alert.dueAt} nowMs={nowMs} />
      </p>
      <AlertReasons reasons={alert.reasons} />
      <AlertActions alert={alert} ownId={ownId} about={`${kind}, ${label}`} />
      <AlertSteps steps={alert.steps} />
    </section>
  );
}
