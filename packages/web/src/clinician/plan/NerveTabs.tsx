import type { Plan } from '@cryobridge/plan';
import type { KeyboardEvent } from 'react';
import styles from './plan.module.css';
import { term } from '../../parts/sentence.js';
import { direction } from '../../words/language.js';
import { planWords } from './plan-words.js';

interface Props {
  readonly plan: Plan;
  readonly chosen: string;
  readonly onChoose: (nerveSite: string) => void;
}

const [onward, back] =
  direction === 'rtl' ? (['ArrowLeft', 'ArrowRight'] as const) : (['ArrowRight', 'ArrowLeft'] as const);

/** One tab a nerve, in the order of treatment. Arrow keys move between them. */
export function NerveTabs({ plan, chosen, onChoose }: Props) {
  const sites = plan.doses.map((dose) => dose.nerveSite);
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = event.key === onward ? 1 : event.key === back ? -1 : 0;
    if (step === 0) return;
    const next = sites[(sites.findIndex((site) => site === chosen) + step + sites.length) % sites.length];
    if (next === undefined) return;
    onChoose(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[sites.indexOf(next)]?.focus();
  };
  return (
    <div className={styles['tabs']} role="tablist" aria-label={planWords.nerveTabs.nerves} onKeyDown={move}>
      {plan.doses.map(({ nerveSite }) => {
        const target = plan.targets.find((one) => one.nerveSite === nerveSite);
        const mark = target === undefined ? '' : planWords.nerveTabs.status[target.status];
        return (
          <button
            key={nerveSite}
            type="button"
            role="tab"
            id={`tab-${nerveSite}`}
            className={styles['tab']}
            aria-selected={nerveSite === chosen}
            aria-controls="nerve-panel"
            tabIndex={nerveSite === chosen ? 0 : -1}
            onClick={() => onChoose(nerveSite)}
          >
            {term(target?.label ?? nerveSite)}
            {mark !== '' && <span className={styles['tabMark']}>{mark}</span>}
          </button>
        );
      })}
    </div>
  );
}
