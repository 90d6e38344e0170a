import type { ExploredFigures, TargetDose } from '@cryobridge/plan';
import { memo } from 'react';
import { celsius, chance as chanceText, number, percent, withUnit } from '../format/number.js';
import parts from '../parts/parts.module.css';
import styles from './explore.module.css';
import { chanceWithInterval } from './explored-words.js';
import type { ChanceState } from './use-explored.js';
import { exploreWords } from './explore-words.js';

interface Props {
  readonly dose: TargetDose;
  readonly figures: ExploredFigures;
  readonly chance: ChanceState;
  /** Index of the placement whose ice margin is told; the plan tells it of its first. */
  readonly at: number;
}

interface Line {
  readonly label: string;
  readonly explored: string;
  readonly planned: string;
}

/** What is explored and what is planned, side by side. */
export const ExploredTable = memo(function ExploredTable({ dose, figures, chance, at }: Props) {
  return (
    <table className={`${parts['table']} ${parts['tight']} ${styles['figures']}`}>
      <caption>{exploreWords.exploredTable.overMmOfNerve(number(dose.neededLengthMm))}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{exploreWords.exploredTable.explored}</th>
          <th scope="col">{exploreWords.exploredTable.plan}</th>
        </tr>
      </thead>
      <tbody>
        <ChanceLine dose={dose} state={chance} />
        {[...coverLines(dose, figures), ...marginLines(dose, figures, at)].map((line) => (
          <tr key={line.label}>
            <th scope="row">{line.label}</th>
            <td className={styles['mine']}>{line.explored}</td>
            <td>{line.planned}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});

function ChanceLine({ dose, state }: { readonly dose: TargetDose; readonly state: ChanceState }) {
  const [goal] = dose.coverage.toSorted((a, b) => b.thresholdC - a.thresholdC);
  return (
    <tr data-chance={state.kind}>
      <th scope="row">
        {goal === undefined
          ? exploreWords.exploredTable.chance
          : exploreWords.exploredTable.chanceThatAllOf(celsius(goal.thresholdC))}
      </th>
      <td className={styles['mine']}>
        {state.kind === 'known' ? (
          chanceWithInterval(state.found.chances)
        ) : (
          <progress
            className={styles['progress']}
            aria-label={exploreWords.exploredTable.chanceBeingWorkedOut}
            max={1}
            value={state.kind === 'running' ? state.progress.doneCount / state.progress.stateCount : 0}
          />
        )}
      </td>
      <td>{goal === undefined ? '–' : chanceText(goal.chance)}</td>
    </tr>
  );
}

function coverLines(dose: TargetDose, { coverage }: ExploredFigures): readonly Line[] {
  const lines = coverage
    .toSorted((a, b) => b.thresholdC - a.thresholdC)
    .map((one) => ({ one, plan: dose.coverage.find(({ thresholdC }) => thresholdC === one.thresholdC) }));
  return [
    ...lines.map(({ one, plan }) => ({
      label: exploreWords.exploredTable.sectionBelow(celsius(one.thresholdC)),
      explored: percent(one.fraction),
      planned: plan === undefined ? '–' : percent(plan.fraction),
    })),
    ...lines.slice(0, 1).map(({ one, plan }) => ({
      label: exploreWords.exploredTable.wholeSectionBelowLength(celsius(one.thresholdC)),
      explored: withUnit(one.lengthMm, 'mm', 1),
      planned: plan === undefined ? '–' : withUnit(plan.lengthMm, 'mm', 1),
    })),
  ];
}

function marginLines(dose: TargetDose, figures: ExploredFigures, at: number): readonly Line[] {
  const of = at === 0 ? dose.iceMargin : null;
  const planned = (mm: number | undefined) => (mm === undefined ? '–' : withUnit(mm, 'mm', 1));
  const degrees = (valueC: number | null) =>
    valueC === null ? exploreWords.exploredTable.notKnown : celsius(valueC);
  return [
    {
      label: exploreWords.exploredTable.icePastTheNerve,
      explored: withUnit(figures.iceMargin.nearMm, 'mm', 1),
      planned: planned(of?.nearMm),
    },
    {
      label: exploreWords.exploredTable.icePastTheNerveDeep,
      explored: withUnit(figures.iceMargin.farMm, 'mm', 1),
      planned: planned(of?.farMm),
    },
    {
      label: exploreWords.exploredTable.warmestInNerve,
      explored: degrees(figures.warmestInNerveC),
      planned: degrees(dose.warmestInNerveC),
    },
    {
      label: exploreWords.exploredTable.coldestInNerve,
      explored: degrees(figures.coldestInNerveC),
      planned: degrees(dose.coldestInNerveC),
    },
    {
      label: exploreWords.exploredTable.skinLimit(celsius(figures.margins.skinLimitC)),
      explored: degrees(figures.margins.skinC),
      planned: degrees(dose.margins.skinC),
    },
    {
      label: exploreWords.exploredTable.arteryWall,
      explored: degrees(figures.margins.arteryC),
      planned: degrees(dose.margins.arteryC),
    },
  ];
}
