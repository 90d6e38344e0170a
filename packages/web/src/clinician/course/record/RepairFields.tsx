import type { CourseView } from '@cryobridge/contract';
import { Checkbox } from '@mantine/core';
import { Choices } from '../parts/Choices.js';
import { nerveName } from '../../../parts/names.js';
import type { EventDraft } from './event-draft.js';
import { recordWords } from './record-words.js';
import styles from './record.module.css';

interface Props {
  readonly draft: EventDraft;
  readonly course: CourseView;
  readonly set: (part: Partial<EventDraft>) => void;
}

const words = recordWords.event;
const repairs = [
  { value: 'tmr', label: words.repairs.tmr },
  { value: 'rpni', label: words.repairs.rpni },
] as const;
const states = [
  { value: 'done', label: words.states.done },
  { value: 'planned', label: words.states.planned },
] as const;

/** Which repair, whether it is done, and of the frozen nerves those that took part. */
export function RepairFields({ draft, course, set }: Props) {
  const frozen = course.episodes.find(({ id }) => id === draft.episode)?.freezes ?? [];
  const sites = [...new Set(frozen.flatMap(({ nerves }) => nerves.map(({ nerveSite }) => nerveSite)))];
  return (
    <>
      <Choices
        label={words.repair}
        options={repairs}
        value={draft.repair}
        onChange={(repair) => set({ repair })}
      />
      <Choices
        label={words.state}
        options={states}
        value={draft.state}
        onChange={(state) => set({ state })}
      />
      <fieldset className={styles['checks']}>
        <legend>{words.nerves}</legend>
        {sites.length === 0 && <p className={styles['quiet']}>{words.nervesUnknown}</p>}
        {sites.map((site) => (
          <Checkbox
            key={site}
            radius="xs"
            label={nerveName(site)}
            checked={draft.nerves.includes(site)}
            onChange={(event) =>
              set({
                nerves: event.currentTarget.checked
                  ? [...draft.nerves, site]
                  : draft.nerves.filter((each) => each !== site),
              })
            }
          />
        ))}
      </fieldset>
    </>
  );
}
