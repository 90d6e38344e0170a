/**
 * Calibration of the belief by simulation on 2 000 invented people, or as many as CALIBRATION_PEOPLE says: how many
 * true ends of cover lie in 90 % intervals (goal 87–93 %), whether their places are even (χ², 19 degrees of freedom;
 * 36.2 is passed once in a hundred), whether "it works" is as likely as said, and how many answers to come lie in
 * theirs. The second generator is of another family, on which nothing was tuned: its figures are told as they are.
 */
import { fileURLToPath } from 'node:url';
import { knowledge } from '../packages/knowledge/dist/index.js';
import {
  calibration,
  evenness,
  typicalPrior,
  worksBins,
  worksMisfit,
} from '../packages/course/dist/virtual/index.js';

const days = [7, 21, 42, 70, 180, 365];

export function calibrationFigures({ generator, people, seed = 4711 }) {
  const prior = typicalPrior(knowledge);
  const { byDay, answersWithin, answerPlaces } = calibration(prior, {
    seed,
    people,
    days,
    generator,
    foretellEvery: 10,
  });
  return {
    generator,
    people,
    answersWithin,
    answers: answerPlaces.length,
    answersEvenness: evenness(answerPlaces, 20),
    byDay: byDay.map(({ day, endPlaces, endsWithin, works }) => ({
      day,
      endPlaces,
      endsWithin,
      evenness: evenness(endPlaces, 20),
      worksMisfit: worksMisfit(works, 10),
      works: worksBins(works, 10),
    })),
  };
}

const percent = (share) => `${(100 * share).toFixed(1)} %`;

function print({ generator, people, answersWithin, answers, answersEvenness, byDay }) {
  console.log(`${generator} generator, ${people} people`);
  console.log('  reports to   ends of cover in 90 %   χ² of places   χ² of "it works" (10)');
  for (const { day, endsWithin, evenness: even, worksMisfit: misfit } of byDay)
    console.log(
      `  day ${String(day).padEnd(10)} ${percent(endsWithin).padEnd(23)} ${even.toFixed(1).padEnd(14)} ${misfit.toFixed(1)}`,
    );
  console.log(
    `  ${answers} answers to come: ${percent(answersWithin)} in 90 %, χ² of places ${answersEvenness.toFixed(1)}`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const people = Number(process.env['CALIBRATION_PEOPLE'] ?? 2000);
  for (const generator of ['first', 'second']) print(calibrationFigures({ generator, people }));
}
