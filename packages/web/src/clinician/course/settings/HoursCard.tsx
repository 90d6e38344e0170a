import type { WatchSettings } from '@cryobridge/course';
import { TextInput } from '@mantine/core';
import { Card } from '../../../parts/Card.js';
import { settingsWords } from './settings-words.js';
import styles from './settings.module.css';
import { SpanList } from './SpanList.js';

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
        <SpanList week={staffed.week} mayChange={mayChange} onChange={(week) => set({ week })} />
      </div>
    </Card>
  );
}
