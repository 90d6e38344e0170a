/**
 * What a person answers on a day, given the level of pain that the day is about.
 *
 *   answer = round(level + noise), kept within 0 and 10
 *   noise density ∝ exp(z / below) for z < 0, exp(−z / above) for z ≥ 0   (asymmetric Laplace)
 *
 * Two things follow from its shape. It is log-concave, so that a higher answer always speaks for a higher level
 * (monotone likelihood ratio). And its tails are exponential, so that no single day, however bad, says more than
 * exp(difference of levels / above): one bad day cannot end a cover that other days vouch for.
 * The average of a day is `averageShare` of level and noise, so that both come from one number.
 *
 * Checked by: answer-chances.test.ts (sums, simulation, monotone ratio).
 */
export interface AnswerNoise {
  readonly belowScaleNrs: number;
  readonly aboveScaleNrs: number;
}

/** Highest answer; answers are whole numbers from 0. */
export const highestAnswer = 10;

/** Chance of each answer from 0 to 10. */
export function answerChances(levelNrs: number, noise: AnswerNoise): readonly number[] {
  let below = 0;
  return Array.from({ length: highestAnswer + 1 }, (_, answer) => {
    const upTo = answer === highestAnswer ? 1 : noiseBelow(answer + 0.5 - levelNrs, noise);
    const chance = upTo - below;
    below = upTo;
    return chance;
  });
}

/** Chance that the noise is below z. */
export function noiseBelow(z: number, { belowScaleNrs, aboveScaleNrs }: AnswerNoise): number {
  const share = belowScaleNrs / (belowScaleNrs + aboveScaleNrs);
  return z < 0 ? share * Math.exp(z / belowScaleNrs) : 1 - (1 - share) * Math.exp(-z / aboveScaleNrs);
}

/** The noise below which `share` of it lies. */
export function noiseQuantile(share: number, { belowScaleNrs, aboveScaleNrs }: AnswerNoise): number {
  const belowShare = belowScaleNrs / (belowScaleNrs + aboveScaleNrs);
  return share < belowShare
    ? belowScaleNrs * Math.log(share / belowShare)
    : -aboveScaleNrs * Math.log((1 - share) / (1 - belowShare));
}

/** Logarithms are kept as whole numbers of 1/4096, so that sums are the same in every order. */
export const unitsPerNat = 4096;
const levelsPerNrs = 16;
const levelCount = highestAnswer * levelsPerNrs + 1;

/** Log chance of an answer by level, in whole units; made once for a noise. */
export interface AnswerTable {
  readonly units: Int32Array;
}

export function answerTable(noise: AnswerNoise, levelShare = 1): AnswerTable {
  const scaled = {
    belowScaleNrs: noise.belowScaleNrs * levelShare,
    aboveScaleNrs: noise.aboveScaleNrs * levelShare,
  };
  const units = new Int32Array(levelCount * (highestAnswer + 1));
  for (let level = 0; level < levelCount; level++) {
    const chances = answerChances((level / levelsPerNrs) * levelShare, scaled);
    for (const [answer, chance] of chances.entries())
      units[answer * levelCount + level] = Math.round(Math.log(Math.max(chance, leastChance)) * unitsPerNat);
  }
  return { units };
}

/** Below this a chance is not told from none; keeps a sum of years of days within 32 bits. */
const leastChance = 1e-12;

export function answerUnits(table: AnswerTable, answer: number, levelNrs: number): number {
  const level = Math.min(levelCount - 1, Math.round(levelNrs * levelsPerNrs));
  return table.units[answer * levelCount + level] ?? 0;
}
