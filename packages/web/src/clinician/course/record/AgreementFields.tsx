import { Textarea, TextInput } from '@mantine/core';
import { Choices } from '../parts/Choices.js';
import type { EventDraft, EventFaults } from './event-draft.js';
import { recordWords } from './record-words.js';

interface Props {
  readonly draft: EventDraft;
  readonly faults: EventFaults;
  readonly set: (part: Partial<EventDraft>) => void;
}

const words = recordWords.event;
const answers = [
  { value: 'yes', label: words.agree.yes },
  { value: 'no', label: words.agree.no },
] as const;

/** A freeze above a repair needs the surgeon's own word, by name and with a reason. */
export function AgreementFields({ draft, faults, set }: Props) {
  return (
    <>
      <TextInput
        label={words.by}
        maxLength={80}
        value={draft.by}
        error={faults.by ?? null}
        onChange={(event) => set({ by: event.currentTarget.value })}
      />
      <Choices
        label={words.agrees}
        options={answers}
        value={draft.agrees === null ? null : draft.agrees ? 'yes' : 'no'}
        error={faults.agrees ?? null}
        onChange={(answer) => set({ agrees: answer === 'yes' })}
      />
      <Textarea
        label={words.reason}
        autosize
        minRows={2}
        maxLength={1000}
        value={draft.reason}
        error={faults.reason ?? null}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
    </>
  );
}
