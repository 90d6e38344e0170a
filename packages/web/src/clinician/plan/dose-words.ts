import type { Dose } from '@cryobridge/plan';

/** `2 passes, deep then superficial`. */
export function passesWords({ placements }: Pick<Dose, 'placements'>): string {
  const sides = placements.map((placement) => placement.where);
  const changes = sides.filter((side, index) => side !== sides[index - 1]);
  const count = placements.length === 1 ? '1 pass' : `${placements.length} passes`;
  return `${count}, ${changes.join(' then ')}`;
}

/** `2 × 120 s, 60 s thaw`. */
export function cyclesWords({ cycles, freezeSeconds, thawSeconds }: Dose): string {
  return `${cycles} × ${freezeSeconds} s, ${thawSeconds} s thaw`;
}

export function doseWords(dose: Dose, probeLabel: string): string {
  return `${passesWords(dose)}, ${cyclesWords(dose)}, ${probeLabel}`;
}
