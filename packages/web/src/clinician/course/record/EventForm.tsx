import type { CourseView } from '@cryobridge/contract';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { longDate } from '../../../format/date.js';
import { Card } from '../../../parts/Card.js';
import { ErrorNote } from '../../../parts/ErrorNote.js';
import { Note } from '../../../parts/Note.js';
import { courseApi } from '../course-api.js';
import { useCourseChange } from '../course-queries.js';
import { limbName } from '../parts/limb-name.js';
import { AgreementFields } from './AgreementFields.js';
import { eventFaults, eventOf, isEnding, isOfLimb, type EventDraft } from './event-draft.js';
import { recordedWord, recordWords, type EventKind } from './record-words.js';
import { RepairFields } from './RepairFields.js';
import styles from './record.module.css';

interface Props {
  readonly course: CourseView;
  readonly today: string;
  /** What the form begins with. */
  readonly first?: First;
}

type First = Partial<Pick<EventDraft, 'kind' | 'episode'>>;

const words = recordWords.event;
const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }));

/** One event at a time; what ends a course is asked for twice, and says what it stops. */
export function EventForm({ course, today, first = {} }: Props) {
  const [draft, setDraft] = useState(() => emptyDraft(course, today, first));
  const [tried, setTried] = useState(false);
  const [isAsking, ask] = useState(false);
  const change = useCourseChange(course.patientId, (event: ReturnType<typeof eventOf>) =>
    courseApi.addEvent(course.patientId, event),
  );
  const faults = eventFaults(draft, today);
  const shown = tried ? faults : {};
  const set = (part: Partial<EventDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    ask(false);
    if (change.isSuccess) change.reset();
  };
  const record = () =>
    change.mutate(eventOf(draft), {
      onSuccess: () => {
        setDraft(emptyDraft(course, today, { kind: draft.kind, ...first }));
        setTried(false);
        ask(false);
      },
    });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    if (isEnding(draft.kind) && !isAsking) ask(true);
    else record();
  };
  return (
    <Card title={words.title}>
      <form className={styles['fields']} onSubmit={submit} noValidate>
        <NativeSelect
          label={words.what}
          data={kinds}
          value={draft.kind}
          onChange={(event) => set({ kind: kindOf(event.currentTarget.value) ?? draft.kind })}
        />
        <TextInput
          type="date"
          label={words.on}
          value={draft.on}
          error={shown.on ?? null}
          onChange={(event) => set({ on: event.currentTarget.value })}
        />
        {isOfLimb(draft.kind) && course.episodes.length > 1 && (
          <NativeSelect
            label={words.limb}
            data={course.episodes.map((one) => ({ value: one.id, label: limbName(one) }))}
            value={draft.episode}
            onChange={(event) => set({ episode: event.currentTarget.value })}
          />
        )}
        {draft.kind === 'admission' && (
          <TextInput
            type="date"
            label={words.until}
            description={words.admissionNote}
            value={draft.until}
            error={shown.until ?? null}
            onChange={(event) => set({ until: event.currentTarget.value })}
          />
        )}
        {draft.kind === 'repair' && <RepairFields {...{ draft, course, set }} />}
        {draft.kind === 'surgeon-agreement' && <AgreementFields {...{ draft, set }} faults={shown} />}
        {isAsking && isEnding(draft.kind) && (
          <Note tone="warn">{words.ending[draft.kind](course.label, longDate(draft.on))}</Note>
        )}
        {change.isError && <ErrorNote error={change.error} />}
        <div className={styles['acts']}>
          <Button type="submit" loading={change.isPending}>
            {isAsking ? words.sure : words.record}
          </Button>
          {isAsking && (
            <Button variant="subtle" color="gray" onClick={() => ask(false)}>
              {words.notSure}
            </Button>
          )}
        </div>
        {change.isSuccess && (
          <p role="status" className={styles['done']}>
            {words.recorded(recordedWord(change.variables))}
          </p>
        )}
      </form>
    </Card>
  );
}

function emptyDraft({ episodes }: CourseView, today: string, first: First): EventDraft {
  return {
    kind: first.kind ?? 'amputation',
    on: today,
    episode: first.episode ?? episodes.at(-1)?.id ?? '',
    until: '',
    repair: 'tmr',
    state: 'done',
    nerves: [],
    by: '',
    agrees: null,
    reason: '',
  };
}

function kindOf(value: string): EventKind | undefined {
  return (Object.keys(words.kinds) as EventKind[]).find((kind) => kind === value);
}
