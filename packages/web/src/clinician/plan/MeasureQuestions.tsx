import {
  areaQuestion,
  arteryGapQuestion,
  depthQuestion,
  type Question,
  type TargetDose,
} from '@cryobridge/plan';
import parts from '../../parts/parts.module.css';
import { QuestionItem } from './QuestionItem.js';
import { planWords } from './plan-words.js';

interface Props {
  readonly dose: TargetDose;
  readonly label: string;
  readonly questions: readonly Question[];
}

/** What a look with ultrasound would tell about this nerve, asked beside its picture. */
export function MeasureQuestions({ dose, label, questions }: Props) {
  const site = { id: dose.nerveSite, label };
  const wanted = [areaQuestion(site).id, depthQuestion(site).id, arteryGapQuestion(site).id];
  const asked = questions.filter((question) => wanted.includes(question.id));
  if (asked.length === 0) return null;
  return (
    <details className={parts['details']} data-questions tabIndex={-1}>
      <summary>{planWords.measureQuestions.measuredItPlanThis}</summary>
      {asked.map((question) => (
        <QuestionItem key={question.id} question={question} />
      ))}
    </details>
  );
}
