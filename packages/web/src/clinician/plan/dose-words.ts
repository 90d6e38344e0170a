import type { Dose } from '@cryobridge/plan';
import { number } from '../../format/number.js';
import { inLanguage } from '../../words/in-language.js';
import type { Widened } from '../../words/widened.js';

const english = {
  passes: (count: number) => (count === 1 ? '1 pass' : `${number(count)} passes`),
  sides: {
    deep: 'deep',
    superficial: 'superficial',
    lateral: 'lateral',
    medial: 'medial',
  } satisfies Record<Dose['placements'][number]['where'], string>,
  andThen: ' then ',
  cycles: (cycles: number, freezeSeconds: number, thawSeconds: number) =>
    `${number(cycles)} × ${number(freezeSeconds)} s, ${number(thawSeconds)} s thaw`,
  list: (passes: string, rest: string) => `${passes}, ${rest}`,
};

export type DoseTexts = Widened<typeof english>;
export const doseTexts: DoseTexts = inLanguage('dose', english);

/** `2 passes, deep then superficial`. */
export function passesWords({ placements }: Pick<Dose, 'placements'>): string {
  const sides = placements.map((placement) => placement.where);
  const changes = sides.filter((side, index) => side !== sides[index - 1]);
  return doseTexts.list(
    doseTexts.passes(placements.length),
    changes.map((side) => doseTexts.sides[side]).join(doseTexts.andThen),
  );
}

/** `2 × 120 s, 60 s thaw`. */
export function cyclesWords({ cycles, freezeSeconds, thawSeconds }: Dose): string {
  return doseTexts.cycles(cycles, freezeSeconds, thawSeconds);
}

export function doseWords(dose: Dose, probeLabel: string): string {
  return doseTexts.list(doseTexts.list(passesWords(dose), cyclesWords(dose)), probeLabel);
}
