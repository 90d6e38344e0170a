import type { WatchSettingsView } from '@cryobridge/contract';
import { type Rung, unfilledRungs } from '@cryobridge/course';
import { Button, NativeSelect } from '@mantine/core';
import { capital } from '../../../format/labels.js';
import { number } from '../../../format/number.js';
import { roleNamed, roleWord } from '../../../identity/role-words.js';
import { NumberField } from '../parts/NumberField.js';
import { routingWords } from './routing-words.js';
import styles from './settings.module.css';

export type Staff = WatchSettingsView['staff'];

interface Props {
  /** What the ladder is for, for those who do not see where it stands. */
  readonly label: string;
  readonly rungs: readonly Rung[];
  readonly staff: Staff;
  readonly mayChange: boolean;
  readonly onChange: (rungs: readonly Rung[]) => void;
}

const roles = ['nurse', 'clinician'] as const;

/** Who is reached, first to last: a role or a person, and after how many minutes the next. */
export function LadderField({ label, rungs, staff, mayChange, onChange }: Props) {
  const set = (at: number, rung: Rung) => onChange(rungs.map((each, n) => (n === at ? rung : each)));
  const swap = (at: number) =>
    onChange(
      rungs.map((each, n) => (n === at ? (rungs[n - 1] ?? each) : n === at - 1 ? (rungs[at] ?? each) : each)),
    );
  return (
    <div className={styles['ladder']} role="group" aria-label={label}>
      <ol className={styles['rungs']}>
        {rungs.map((rung, n) => {
          const name = nameOf(rung);
          const place = number(n + 1);
          return (
            <li key={n}>
              <NativeSelect
                aria-label={routingWords.who(place)}
                disabled={!mayChange}
                data={choices(rung, staff)}
                value={valueOf(rung)}
                onChange={({ currentTarget: { value } }) =>
                  set(n, { ...minutesOf(rung), ...chosen(value, rung, staff) })
                }
              />
              <NumberField
                aria-label={routingWords.minutes(place)}
                placeholder={routingWords.byClock}
                disabled={!mayChange}
                value={rung.takeMinutes ?? null}
                onChange={(minutes) => {
                  const { takeMinutes: _old, ...rest } = rung;
                  set(n, minutes === null ? rest : { ...rest, takeMinutes: minutes });
                }}
              />
              {mayChange && (
                <span className={styles['rungActs']}>
                  {n > 0 && (
                    <Button
                      variant="subtle"
                      color="gray"
                      size="compact-sm"
                      aria-label={routingWords.up(name)}
                      onClick={() => swap(n)}
                    >
                      {routingWords.upShort}
                    </Button>
                  )}
                  <Button
                    variant="subtle"
                    color="gray"
                    size="compact-sm"
                    aria-label={routingWords.remove(name)}
                    onClick={() => onChange(rungs.filter((_, m) => m !== n))}
                  >
                    {routingWords.removeShort}
                  </Button>
                </span>
              )}
              {isUnfilled(rung, staff) && <p className={styles['assumed']}>{routingWords.unfilled(name)}</p>}
            </li>
          );
        })}
      </ol>
      {rungs.length === 0 && <p className={styles['assumed']}>{routingWords.empty}</p>}
      {mayChange && rungs.length < 6 && (
        <Button
          variant="outline"
          size="compact-sm"
          aria-label={routingWords.addTo(label)}
          onClick={() => onChange([...rungs, { role: 'clinician', name: 'clinician' }])}
        >
          {routingWords.add}
        </Button>
      )}
    </div>
  );
}

/** A person by name, else the role as the page calls it. */
export function nameOf({ name, accountId }: Rung): string {
  return accountId === undefined ? roleNamed(name) : name;
}

const isUnfilled = (rung: Rung, staff: Staff) =>
  unfilledRungs({ ladders: { emergency: [rung], today: [], soon: [], routine: [] } }, staff).length > 0;

const valueOf = ({ role, name, accountId }: Rung) =>
  accountId === undefined ? `role ${role} ${name}` : `account ${accountId}`;

/** Roles that accounts have, whoever acts on alerts, and what stands there already. */
function choices(rung: Rung, staff: Staff) {
  const known = [
    ...roles.map((role) => ({
      value: `role ${role} ${role}`,
      label: routingWords.anyone(roleWord(role)),
    })),
    ...staff.map(({ id, name }) => ({ value: `account ${id}`, label: name })),
  ];
  return known.some(({ value }) => value === valueOf(rung))
    ? known
    : [{ value: valueOf(rung), label: capital(nameOf(rung)) }, ...known];
}

function chosen(value: string, before: Rung, staff: Staff): Rung {
  const role = roles.find((each) => value === `role ${each} ${each}`);
  if (role !== undefined) return { role, name: role };
  const person = staff.find(({ id }) => value === `account ${id}`);
  return person === undefined ? before : { role: person.role, name: person.name, accountId: person.id };
}

const minutesOf = ({ takeMinutes }: Rung) => (takeMinutes === undefined ? {} : { takeMinutes });
