import { type Rung, type Shift, type Urgency, type WatchSettings, urgencies } from '@cryobridge/course';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Card } from '../../../parts/Card.js';
import { alertWords } from '../alerts/alert-words.js';
import { LadderField, type Staff } from './LadderField.js';
import { routingWords } from './routing-words.js';
import styles from './settings.module.css';
import { SpanList } from './SpanList.js';

interface Props {
  readonly settings: WatchSettings;
  readonly staff: Staff;
  readonly mayChange: boolean;
  readonly onChange: (settings: WatchSettings) => void;
}

const night: Shift = {
  name: routingWords.night,
  week: (['mon', 'tue', 'wed', 'thu', 'fri'] as const).flatMap((day) => [
    { day, from: '00:00', until: '07:00' },
    { day, from: '19:00', until: '24:00' },
  ]),
  ladders: {},
};
const weekend: Shift = {
  name: routingWords.weekend,
  week: (['sat', 'sun'] as const).map((day) => ({ day, from: '00:00', until: '24:00' })),
  ladders: {},
};

/** Hours in which alerts reach others, such as nights and weekends. */
export function ShiftsCard({ settings, staff, mayChange, onChange }: Props) {
  const { shifts = [] } = settings;
  const put = (next: readonly Shift[]) => {
    const { shifts: _old, ...rest } = settings;
    onChange(next.length === 0 ? rest : { ...rest, shifts: next });
  };
  const next = [night, weekend].find(({ name }) => !shifts.some((shift) => shift.name === name)) ?? night;
  return (
    <Card title={routingWords.shifts}>
      <div className={styles['sign']}>
        <p className={styles['quiet']}>{routingWords.shiftsNote}</p>
        {shifts.map((shift, n) => (
          <ShiftFields
            key={n}
            {...{ shift, staff, mayChange }}
            usual={settings.ladders}
            onChange={(changed) => put(shifts.map((each, m) => (m === n ? changed : each)))}
            onRemove={() => put(shifts.filter((_, m) => m !== n))}
          />
        ))}
        {mayChange && shifts.length < 6 && (
          <div>
            <Button variant="outline" size="sm" onClick={() => put([...shifts, next])}>
              {routingWords.addShift}
            </Button>
          </div>
        )}
      </div>
    </Card>
  );
}

interface ShiftProps extends Pick<Props, 'staff' | 'mayChange'> {
  readonly shift: Shift;
  readonly usual: WatchSettings['ladders'];
  readonly onChange: (shift: Shift) => void;
  readonly onRemove: () => void;
}

function ShiftFields({ shift, usual, staff, mayChange, onChange, onRemove }: ShiftProps) {
  const setLadder = (urgency: Urgency, rungs: readonly Rung[] | null) => {
    const { [urgency]: _old, ...rest } = shift.ladders;
    onChange({ ...shift, ladders: rungs === null ? rest : { ...rest, [urgency]: rungs } });
  };
  return (
    <section className={styles['shift']} aria-label={routingWords.shift(shift.name)}>
      <TextInput
        label={routingWords.shiftName}
        disabled={!mayChange}
        value={shift.name}
        maxLength={80}
        onChange={(event) => onChange({ ...shift, name: event.currentTarget.value })}
      />
      <SpanList week={shift.week} mayChange={mayChange} onChange={(week) => onChange({ ...shift, week })} />
      {urgencies.map((urgency) => {
        const rungs = shift.ladders[urgency];
        const label = routingWords.reach(alertWords.urgencies[urgency]);
        return (
          <div key={urgency} className={styles['sign']}>
            <NativeSelect
              label={label}
              disabled={!mayChange}
              value={rungs === undefined ? 'usual' : 'own'}
              data={[
                { value: 'usual', label: routingWords.asUsual },
                { value: 'own', label: routingWords.ownLadder },
              ]}
              onChange={({ currentTarget: { value } }) =>
                setLadder(urgency, value === 'own' ? usual[urgency] : null)
              }
            />
            {rungs !== undefined && (
              <LadderField
                label={`${shift.name}, ${label}`}
                {...{ rungs, staff, mayChange }}
                onChange={(changed) => setLadder(urgency, changed)}
              />
            )}
          </div>
        );
      })}
      {mayChange && (
        <div>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            aria-label={routingWords.removeShift(shift.name)}
            onClick={onRemove}
          >
            {routingWords.removeShort}
          </Button>
        </div>
      )}
    </section>
  );
}
