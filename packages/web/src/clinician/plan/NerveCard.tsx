import type { Plan, Question, TargetDose } from '@cryobridge/plan';
import parts from '../../parts/parts.module.css';
import { Statements } from '../../parts/Statements.js';
import { DoseAnswer } from './DoseAnswer.js';
import { MeasureQuestions } from './MeasureQuestions.js';
import { NerveFigures } from './NerveFigures.js';
import { NervePicture } from './NervePicture.js';
import { OtherDoses } from './OtherDoses.js';
import { Spread } from './Spread.js';
import styles from './plan.module.css';

interface Props {
  readonly plan: Plan;
  readonly dose: TargetDose;
  readonly questions: readonly Question[];
}

/** Where, how long and how sure for one nerve. */
export function NerveCard({ plan, dose, questions }: Props) {
  const target = plan.targets.find((one) => one.nerveSite === dose.nerveSite);
  return (
    <div className={parts['card']} role="tabpanel" id="nerve-panel" aria-labelledby={`tab-${dose.nerveSite}`}>
      <div className={styles['nerve']}>
        <NervePicture plan={plan} dose={dose} />
        <div>
          <NerveFigures plan={plan} dose={dose} />
          <MeasureQuestions dose={dose} label={target?.label ?? ''} questions={questions} />
        </div>
      </div>
      <DoseAnswer dose={dose} />
      <div className={styles['below']}>
        <OtherDoses dose={dose} />
        <Spread dose={dose} />
      </div>
      <div className={styles['notes']}>
        <Statements list={[...(target?.notes ?? []), ...dose.notes]} />
      </div>
    </div>
  );
}
