import { sayNumber, type TakenDose } from '@cryobridge/course/report';
import { useState } from 'react';
import { useLanguage } from '../language/language-context.js';
import { useKnownToday } from '../me/me-context.js';
import { Icon } from '../shell/Icon.js';
import { OtherMedicine } from './OtherMedicine.js';
import { Stepper } from './Stepper.js';

interface Props {
  /** Undefined: not told. Empty: none taken. */
  readonly value: readonly TakenDose[] | undefined;
  readonly onChange: (value: readonly TakenDose[] | undefined) => void;
}

/** How many of each prescribed medicine, and of others. None taken is an answer of its own. */
export function DosesStep({ value, onChange }: Props) {
  const { page, report: words, code } = useLanguage();
  const { medicines } = useKnownToday().today;
  const [isOpen, setOpen] = useState(false);
  const doses = value ?? [];
  const others = doses.filter(({ medicine }) => medicine === null);
  const set = (dose: TakenDose) => {
    const rest = doses.filter(({ medicine, text }) => medicine !== dose.medicine || text !== dose.text);
    const next = dose.count === 0 ? rest : [...rest, dose];
    onChange(next.length === 0 ? undefined : next);
  };
  const isNone = value !== undefined && value.length === 0;
  return (
    <>
      <label className={`choice-row ${isNone ? 'chosen' : ''}`}>
        <input type="checkbox" checked={isNone} onChange={() => onChange(isNone ? undefined : [])} />
        <span className="mark" aria-hidden="true">
          {isNone && <Icon name="check" />}
        </span>
        {words.noDoses}
      </label>
      <ul className="list doses">
        {medicines.map(({ id, text, instruction, unit }) => (
          <li key={id}>
            <span>
              <strong>
                <bdi>{text}</bdi>
              </strong>
              <span className="quiet block">
                <bdi>{instruction}</bdi>
              </span>
            </span>
            <Stepper
              label={text}
              unit={unit}
              value={doses.find(({ medicine }) => medicine === id)?.count ?? 0}
              onChange={(count) => set({ medicine: id, text, count, unit, at: null })}
            />
          </li>
        ))}
        {others.map((dose) => (
          <li key={dose.text}>
            <span>
              <strong>{dose.text}</strong>
              <span className="quiet block">
                {sayNumber(dose.count, code)} {dose.unit}
              </span>
            </span>
            <button
              type="button"
              aria-label={`${page.report.remove}: ${dose.text}`}
              onClick={() => set({ ...dose, count: 0 })}
            >
              {page.report.remove}
            </button>
          </li>
        ))}
      </ul>
      {isOpen ? (
        <OtherMedicine
          onAdd={(dose) => {
            set(dose);
            setOpen(false);
          }}
        />
      ) : (
        <button type="button" className="wide" onClick={() => setOpen(true)}>
          {page.report.other}
        </button>
      )}
    </>
  );
}
