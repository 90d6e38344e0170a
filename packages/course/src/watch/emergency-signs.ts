import { emergencyOf } from '../report/emergency.js';
import type { ReportAnswers } from '../report/report.js';

/** How many answers threaten life. Null: none of the questions was answered. */
export function emergencySigns(answers: ReportAnswers): number | null {
  const found = emergencyOf(answers).length;
  const { drowsiness, breathing, wound, thoughtsOfSelfHarm, hitHead } = answers;
  const isTold = [drowsiness, breathing, wound, thoughtsOfSelfHarm, hitHead].some(
    (answer) => answer !== undefined,
  );
  return found > 0 || isTold ? found : null;
}
