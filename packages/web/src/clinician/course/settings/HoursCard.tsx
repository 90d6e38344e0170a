import { weekdays, type StaffedSpan, type Weekday, type WatchSettings } from '@cryobridge/course';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Card } from '../../../parts/Card.js';
import { settingsWords } from './settings-words.js';
import styles from './settings.module.css';

interface Props {
  readonly settings: WatchSettings;
  readonly mayChange: boolean;
  readonly onChange: (settings: WatchSettings) => void;
}

/** When somebody reads, day by day. */
export function HoursCard({ settings, mayChange, onChange }: Props) {
  const { staffed } = settings;
  const set = (part: Partial<WatchSettings['staffed']>) =>
    onChange({ ...settings, staffed: { ...staffed, ...part } });
  const setSpan = (at: number, part: Partial<StaffedSpan>) =>
    set({ week: staffed.week.map((span, n) => (n === at ? { ...span, ...part } : span)) });
  return (
    <Card title={settingsWords.hours}>
      <div className={styles['sign']}>
        <p className={styles['quiet']}>{settingsWords.hoursNote}</p>
        <TextInput
          label={settingsWords.zone}
          disabled={!mayChange}
          value={staffed.timeZone}
          onChange={(event) => set({ timeZone: event.currentTarget.value })}
        />
        <ul className={styles['spans']}>
          {staffed.week.map((span, n) => {
            const day = settingsWords.days[span.day];
            return (
              <li key={n}>
                <NativeSelect
                  aria-label={day}
                  disabled={!mayChange}
                  data={weekdays.map((each) => ({ value: each, label: settingsWords.days[each] }))}
                  value={span.day}
                  onChange={({ currentTarget }) =>
                    setSpan(n, { day: dayOf(currentTarget.value) ?? span.day })
                  }
                />
                <TextInput
                  aria-label={settingsWords.from(day)}
                  disabled={!mayChange}
                  value={span.from}
                  maxLength={5}
                  onChange={(event) => setSpan(n, { from: event.currentTarget.value })}
                />
                <TextInput
                  aria-label={settingsWords.until(day)}
                  disabled={!mayChange}
                  value={span.until}
                  maxLength={5}
                  onChange={(event) => setSpan(n, { until: event.currentTarget.value })}
                />
                {mayChange && (
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    aria-label={settingsWords.remove(day)}
                    onClick={() => set({ week: staffed.week.filter((_, m) => m !== n) })}
                  >
                    {settingsWords.removeShort}
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
        {mayChange && (
          <div>
            <Button
              variant="outline"
              size="sm"
              onClick={() => set({ week: [...staffed.week, { day: 'sat', from: '09:00', until: '12:00' }] })}
            >
              {settingsWords.add}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function dayOf(value: string): Weekday | undefined {
  return weekdays.find((day) => day === value);
}
