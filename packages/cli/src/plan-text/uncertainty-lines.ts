import type { TargetDose } from '@cryobridge/plan';

/** The chance by freeze seconds and placements, and what its uncertainty comes from. */
export function uncertaintyLines(dose: TargetDose): readonly string[] {
  return [...chanceLine(dose), ...sensitivityLine(dose)];
}

function chanceLine({ chanceBySeconds, dose: { cycles } }: TargetDose): readonly string[] {
  const counts = rising(chanceBySeconds.map(({ placements }) => placements));
  const seconds = rising(chanceBySeconds.map(({ freezeSeconds }) => freezeSeconds));
  const most = counts.at(-1);
  if (most === undefined) return [];
  if (chanceBySeconds.every(({ chance }) => chance === 0))
    return [`Chance 0 with ${cycles} × ${seconds.join('/')} s at up to ${places(most)}.`];
  const row = (count: number) =>
    seconds
      .map((each) => chanceBySeconds.find((one) => one.placements === count && one.freezeSeconds === each))
      .map((found) => (found === undefined ? '–' : found.chance.toFixed(2)))
      .join('/');
  const rows = counts.map((count) => `${row(count)} at ${places(count)}`).join('; ');
  return [`Chance with ${cycles} × ${seconds.join('/')} s: ${rows}.`];
}

function sensitivityLine({ sensitivity }: TargetDose): readonly string[] {
  const most = sensitivity.toSorted((a, b) => b.share - a.share).slice(0, 3);
  if (most.length === 0) return [];
  const inputs = most.map(({ input, share, basis }) => `${input} ${Math.round(share * 100)} % (${basis})`);
  return [`Uncertain mostly by ${inputs.join(', ')}.`];
}

function places(count: number): string {
  return count === 1 ? 'one place' : `${count} places`;
}

function rising(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
