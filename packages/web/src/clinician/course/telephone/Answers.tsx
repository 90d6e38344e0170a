import { useId, useRef, type KeyboardEvent } from 'react';
import choices from '../parts/choices.module.css';
import styles from './telephone.module.css';

export interface AnswerOption {
  readonly value: string | number | boolean;
  readonly label: string;
  /** What is typed for it; null: its place, counted from 1. */
  readonly key: string | null;
}

interface Props {
  readonly labelledBy: string;
  readonly options: readonly AnswerOption[];
  readonly value: unknown;
  readonly ends?: { readonly low: string; readonly high: string };
  readonly onAnswer: (value: AnswerOption['value']) => void;
}

/** Time in which a 0 after a 1 still makes a 10. */
const tenMs = 700;

/** Radio buttons that also listen to digits. */
export function Answers({ labelledBy, options, value, ends, onAnswer }: Props) {
  const name = useId();
  const group = useRef<HTMLDivElement>(null);
  const oneAt = useRef(0);
  const choose = (option: AnswerOption) => {
    onAnswer(option.value);
    group.current?.querySelector<HTMLInputElement>(`input[value="${String(option.value)}"]`)?.focus();
  };
  const press = (event: KeyboardEvent) => {
    const isTen = event.key === '0' && event.timeStamp - oneAt.current < tenMs;
    oneAt.current = event.key === '1' ? event.timeStamp : 0;
    const typed = isTen ? '10' : event.key.toLowerCase();
    const found = options.find(({ key }, n) => (key ?? String(n + 1)) === typed);
    if (found === undefined) return;
    event.preventDefault();
    choose(found);
  };
  return (
    <div ref={group} role="radiogroup" aria-labelledby={labelledBy} onKeyDown={press}>
      <div className={choices['row']}>
        {options.map((option) => (
          <label key={String(option.value)} className={choices['choice']}>
            <input
              type="radio"
              name={name}
              value={String(option.value)}
              checked={value === option.value}
              onChange={() => onAnswer(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {ends !== undefined && (
        <p className={styles['ends']}>{`0 ${ends.low.toLowerCase()} · 10 ${ends.high.toLowerCase()}`}</p>
      )}
    </div>
  );
}
