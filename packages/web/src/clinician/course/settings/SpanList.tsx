import { weekdays, type StaffedSpan, type Weekday } from '@cryobridge/course';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { settingsWords } from './settings-words.js';
import styles from './settings.module.css';

interface Props {
  readonly week: readonly StaffedSpan[];
  readonly mayChange: boolean;
  readonly onChange: (week: readonly StaffedSpan[]) => void;
}

/** Hours of a week, a line for each span. */
export function SpanList({ week, mayChange, onChange }: Props) {
  const setSpan = (at: number, part: Partial<StaffedSpan>) =>
    onChange(week.map((span, n) => (n === at ? { ...span, ...part } : span)));
  return (
    <>
      <ul className={styles['spans']}>
        {week.map((span, n) => {
          const day = settingsWords.days[span.day];
          return (
            <li key={n}>
              <NativeSelect
                aria-label={day}
                disabled={!mayChange}
                data={weekdays.map((each) => ({ value: each, label: settingsWords.days[each] }))}
                value={span.day}
                onChange={({ currentTarget }) => setSpan(n, { day: dayOf(currentTarget.value) ?? span.day })}
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
                  onClick={() => onChange(week.filter((_, m) => m !== n))}
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
            onClick={() => onChange([...week, { day: 'sat', from: '09:00', until: '12:00' }])}
          >
            {settingsWords.add}
          </Button>
        </div>
      )}
    </>
  );
}

export function dayOf(value: string): Weekday | undefined {
  return weekdays.find((day) => day === value);
}
