import { perfusionLevels, type Dose, type ExploreBench, type ExploredChoice } from '@cryobridge/plan';
import { memo, useId, type CSSProperties } from 'react';
import drawing from '../drawing/drawing.module.css';
import { number, withUnit } from '../format/number.js';
import parts from '../parts/parts.module.css';
import styles from './explore.module.css';
import { secondsRange, secondsStep } from './explored-picture.js';
import { Options } from './Options.js';
import { exploreWords } from './explore-words.js';

interface Props {
  readonly bench: ExploreBench;
  readonly planned: Dose;
  readonly choice: ExploredChoice;
  readonly onChoose: (choice: ExploredChoice) => void;
}

/** Freeze seconds, cycles and blood flow. */
export const ExploreControls = memo(function ExploreControls({ bench, planned, choice, onChoose }: Props) {
  const flow = (perfusion: ExploredChoice['perfusion']) =>
    bench.request({ ...choice, perfusion }).inputs.perfusion.perfusionWPerM3K;
  return (
    <div className={styles['controls']}>
      <Seconds bench={bench} planned={planned} choice={choice} onChoose={onChoose} />
      <Options
        legend={exploreWords.exploreControls.cyclesPlanned(planned.cycles)}
        options={bench.settings.cyclesChoices.map((cycles) => ({ value: cycles, text: number(cycles) }))}
        value={choice.cycles}
        onChoose={(cycles) => onChoose({ ...choice, cycles })}
      />
      <div>
        <Options
          legend={exploreWords.exploreControls.bloodFlowInThe}
          options={perfusionLevels.map((level) => ({
            value: level,
            text: exploreWords.exploreControls.flows[level],
          }))}
          value={choice.perfusion}
          onChoose={(perfusion) => onChoose({ ...choice, perfusion })}
        />
        <p className={parts['small']}>
          {exploreWords.exploreControls.heatCarriedByBlood(
            perfusionLevels.map((level) => number(flow(level))).join(', '),
          )}
        </p>
      </div>
    </div>
  );
});

function Seconds({ bench, planned, choice, onChoose }: Props) {
  const id = useId();
  const { least, most } = secondsRange(bench);
  const { freezeSeconds } = choice;
  return (
    <div className={styles['wide']}>
      <p className={styles['seconds']}>
        <label htmlFor={id}>
          {exploreWords.exploreControls.eachFreezePlanned(withUnit(planned.freezeSeconds, 's'))}
        </label>
        <strong>{withUnit(freezeSeconds, 's')}</strong>
      </p>
      <input
        id={id}
        type="range"
        className={drawing['range']}
        style={{ '--done': `${((freezeSeconds - least) / (most - least)) * 100}%` } as CSSProperties}
        min={least}
        max={most}
        step={secondsStep}
        value={freezeSeconds}
        aria-valuetext={exploreWords.exploreControls.secondsPlanned(freezeSeconds, planned.freezeSeconds)}
        onChange={(event) => onChoose({ ...choice, freezeSeconds: event.currentTarget.valueAsNumber })}
      />
    </div>
  );
}
