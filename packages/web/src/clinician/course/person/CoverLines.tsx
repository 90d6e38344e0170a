import type { UpdatedForecast } from '@cryobridge/course';
import type { Interval } from '@cryobridge/plan';
import { Link } from 'react-router';
import { chance, number } from '../../../format/number.js';
import { readsBridge } from '../../../identity/role-words.js';
import { useSession } from '../../../identity/use-session.js';
import { Card } from '../../../parts/Card.js';
import parts from '../../../parts/parts.module.css';
import { personWords } from './person-words.js';

interface Props {
  readonly patientId: string;
  readonly forecast: UpdatedForecast | null;
  readonly takesOver: Interval | null;
}

const words = personWords.cover;

/** How long cover is expected to last, by the plan narrowed by what was done and told. */
export function CoverLines({ patientId, forecast, takesOver }: Props) {
  const role = useSession().data?.user?.role;
  if (forecast === null)
    return (
      <Card title={words.title}>
        <p className={parts['quiet']}>{words.none}</p>
      </Card>
    );
  const { overallCoverEndsDay: end, reportsUsed, chanceCovered } = forecast;
  return (
    <Card title={words.title}>
      <p>
        <strong>{words.expected(...weeks(end))}</strong>
      </p>
      <p className={parts['small']}>
        {`${words.level(Math.round(end.level * 100))} ${words.reports(reportsUsed)}.`}
      </p>
      <p>{words.now(chance(chanceCovered))}</p>
      {takesOver !== null && <p>{words.takesOver(...weeks(takesOver))}</p>}
      {role !== undefined && readsBridge(role) && (
        <p>
          <Link to={`/courses/${encodeURIComponent(patientId)}/bridge`}>{words.bridge}</Link>
        </p>
      )}
    </Card>
  );
}

function weeks({ median, low, high }: Interval): [string, string, string] {
  const week = (day: number) => number(Math.round(day / 7));
  return [week(median), week(low), week(high)];
}
