import {
  nextWallTime,
  routeFrom,
  type Urgency,
  urgencies,
  type WatchSettings,
  type Weekday,
  weekdays,
} from '@cryobridge/course';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { capital } from '../../../format/labels.js';
import { Card } from '../../../parts/Card.js';
import { locale } from '../../../words/language.js';
import { alertWords } from '../alerts/alert-words.js';
import { useNow } from '../use-now.js';
import { nameOf } from './LadderField.js';
import { routingWords } from './routing-words.js';
import { settingsWords } from './settings-words.js';
import styles from './settings.module.css';
import { dayOf } from './SpanList.js';

/** Whom an alert of some hour would reach, and when, if nobody took it. */
export function RoutePreview({ settings }: { readonly settings: WatchSettings }) {
  const [urgency, setUrgency] = useState<Urgency>('today');
  const [day, setDay] = useState<Weekday>('sun');
  const [time, setTime] = useState('03:00');
  // By the minute is enough for what is asked of a week.
  const now = new Date(useNow(60_000)).toISOString();
  const isTime = /^([01]\d|2[0-3]):[0-5]\d$/.test(time);
  const route = isTime ? routeOf(settings, { urgency, day, time, from: now }) : null;
  return (
    <Card title={routingWords.preview}>
      <div className={styles['sign']}>
        <p className={styles['quiet']}>{routingWords.previewNote}</p>
        <div className={styles['clock']}>
          <NativeSelect
            label={routingWords.urgency}
            data={urgencies.map((value) => ({ value, label: alertWords.urgencies[value] }))}
            value={urgency}
            onChange={({ currentTarget: { value } }) =>
              setUrgency(urgencies.find((each) => each === value) ?? urgency)
            }
          />
          <NativeSelect
            label={routingWords.day}
            data={weekdays.map((value) => ({ value, label: settingsWords.days[value] }))}
            value={day}
            onChange={({ currentTarget: { value } }) => setDay(dayOf(value) ?? day)}
          />
          <TextInput
            label={routingWords.time}
            value={time}
            maxLength={5}
            error={isTime ? null : routingWords.noTime}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        </div>
        <div role="status">
          {route === null ? (
            <p className={styles['assumed']}>{routingWords.notYet}</p>
          ) : (
            <>
              <p>{routingWords.goes(alertWords.urgencies[urgency], settingsWords.days[day], time)}</p>
              <ol className={styles['rungs']}>
                {route.map(({ rung, at, shift }, n) => (
                  <li key={n}>
                    {routingWords.reachedAt(capital(nameOf(rung)), when(at, settings.staffed.timeZone))}
                    {shift !== null && ` ${routingWords.during(shift)}`}
                  </li>
                ))}
              </ol>
              <p className={styles['quiet']}>{routingWords.last}</p>
            </>
          )}
        </div>
      </div>
    </Card>
  );
}

interface Moment {
  readonly urgency: Urgency;
  readonly day: Weekday;
  readonly time: string;
  readonly from: string;
}

/** Null: hours, zone or ladders on the page are not whole yet. */
function routeOf(settings: WatchSettings, { urgency, day, time, from }: Moment) {
  try {
    const at = nextWallTime(settings.staffed.timeZone, { day, time, from });
    const route = at === null ? [] : routeFrom(settings, { urgency, from: at });
    return route.length === 0 || route.some(({ rung }) => rung.role === 'nobody') ? null : route;
  } catch (error) {
    // While a zone or minutes are typed they are none.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function when(at: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(new Date(at));
}
