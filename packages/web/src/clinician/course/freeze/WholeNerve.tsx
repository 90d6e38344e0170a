import { Choices } from '../parts/Choices.js';
import type { NerveDraft } from './freeze-draft.js';
import { freezeWords } from './freeze-words.js';

const options = [
  { value: 'yes', label: freezeWords.yes },
  { value: 'no', label: freezeWords.no },
  { value: 'unseen', label: freezeWords.notSeen },
] as const;

interface Props {
  readonly value: NerveDraft['wholeNerve'];
  readonly onChange: (value: NerveDraft['wholeNerve']) => void;
}

/** Whether ice was seen about the whole nerve; not seen is no answer. */
export function WholeNerve({ value, onChange }: Props) {
  return (
    <Choices
      label={freezeWords.whole}
      options={options}
      value={value === null ? 'unseen' : value ? 'yes' : 'no'}
      onChange={(answer) => onChange(answer === 'unseen' ? null : answer === 'yes')}
    />
  );
}
