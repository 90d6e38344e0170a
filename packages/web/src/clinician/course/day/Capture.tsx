import { Card } from '../../../parts/Card.js';
import type { NerveDraft } from '../freeze/freeze-draft.js';
import { freezeWords } from '../freeze/freeze-words.js';
import { Deviations } from '../freeze/NerveFields.js';
import { WholeNerve } from '../freeze/WholeNerve.js';
import { withNerve } from './day-record.js';
import { dayWords } from './day-words.js';
import { NumberStepper } from './NumberStepper.js';
import type { OpenDay } from './use-day.js';
import { term } from '../../../parts/sentence.js';
import styles from './day.module.css';

/** Half a millimetre is what an ultrasound picture can be read to. */
const iceStep = { step: 0.5, first: 0, least: -20, most: 40 } as const;
const sizes = [
  { name: 'widthMm', label: freezeWords.width, step: 0.5, first: 5, least: 0.5, most: 60 },
  { name: 'heightMm', label: freezeWords.height, step: 0.5, first: 3, least: 0.5, most: 60 },
  { name: 'depthMm', label: freezeWords.depth, step: 1, first: 15, least: 1, most: 200 },
] as const;

/** What is seen at one nerve: its size today, the ice past it, and what was different. */
export function Capture({
  nerve,
  change,
}: {
  readonly nerve: NerveDraft;
  readonly change: OpenDay['change'];
}) {
  const set = (part: Partial<NerveDraft>) =>
    change((now) => {
      const current = now.draft.nerves.find(({ nerveSite }) => nerveSite === nerve.nerveSite) ?? nerve;
      return withNerve(now, { ...current, ...part });
    });
  const { section, nearMm, farMm, wholeNerve } = nerve;
  return (
    <Card title={dayWords.captureTitle(term(nerve.label))}>
      <div className={styles['capture']}>
        <fieldset>
          <legend>{freezeWords.size}</legend>
          <div className={styles['steppers']}>
            {sizes.map(({ name, ...rest }) => (
              <NumberStepper
                key={name}
                {...rest}
                value={section[name]}
                onChange={(value) => set({ section: { ...section, [name]: value } })}
              />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{freezeWords.ice}</legend>
          <div className={styles['steppers']}>
            <NumberStepper
              {...iceStep}
              label={freezeWords.near}
              value={nearMm}
              onChange={(value) => set({ nearMm: value })}
            />
            <NumberStepper
              {...iceStep}
              label={freezeWords.far}
              value={farMm}
              onChange={(value) => set({ farMm: value })}
            />
            <WholeNerve value={wholeNerve} onChange={(value) => set({ wholeNerve: value })} />
          </div>
        </fieldset>
        <Deviations nerve={{ ...nerve, isFrozen: true }} set={set} />
      </div>
    </Card>
  );
}
