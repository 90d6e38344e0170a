import { urgencies, type Clock, type Urgency, type WatchSettings } from '@cryobridge/course';
import { NativeSelect } from '@mantine/core';
import { Card } from '../../../parts/Card.js';
import { alertWords } from '../alerts/alert-words.js';
import { NumberField } from '../parts/NumberField.js';
import { LadderField, type Staff } from './LadderField.js';
import { settingsWords } from './settings-words.js';
import styles from './settings.module.css';

interface Props {
  readonly settings: WatchSettings;
  readonly staff: Staff;
  readonly mayChange: boolean;
  readonly onChange: (settings: WatchSettings) => void;
}

/** How soon an alert must be taken and closed, and whom it reaches when nobody does. */
export function ClocksCard({ settings, staff, mayChange, onChange }: Props) {
  const set = (urgency: Urgency, part: Partial<Clock>) =>
    onChange({
      ...settings,
      clocks: { ...settings.clocks, [urgency]: { ...settings.clocks[urgency], ...part } },
    });
  return (
    <Card title={settingsWords.clocks}>
      {urgencies.map((urgency) => {
        const clock = settings.clocks[urgency];
        return (
          <fieldset key={urgency} className={styles['clock']} disabled={!mayChange}>
            <legend>{alertWords.urgencies[urgency]}</legend>
            <NumberField
              label={settingsWords.take}
              value={Number.isNaN(clock.takeMinutes) ? null : clock.takeMinutes}
              onChange={(value) => set(urgency, { takeMinutes: value ?? Number.NaN })}
            />
            <NumberField
              label={settingsWords.close}
              value={Number.isNaN(clock.closeMinutes) ? null : clock.closeMinutes}
              onChange={(value) => set(urgency, { closeMinutes: value ?? Number.NaN })}
            />
            <NativeSelect
              label={settingsWords.countsLabel}
              data={Object.entries(settingsWords.counts).map(([value, label]) => ({ value, label }))}
              value={clock.counts}
              onChange={({ currentTarget: { value } }) =>
                set(urgency, { counts: value === 'always' ? 'always' : 'staffed-hours' })
              }
            />
            <p className={styles['small']}>{settingsWords.ladder}</p>
            <LadderField
              label={settingsWords.ladderOf(alertWords.urgencies[urgency])}
              rungs={settings.ladders[urgency]}
              {...{ staff, mayChange }}
              onChange={(rungs) =>
                onChange({ ...settings, ladders: { ...settings.ladders, [urgency]: rungs } })
              }
            />
          </fieldset>
        );
      })}
    </Card>
  );
}
