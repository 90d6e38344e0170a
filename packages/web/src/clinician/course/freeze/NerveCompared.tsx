import type { FreezeView } from '@cryobridge/contract';
import type { FreezeFigures, NerveComparison } from '@cryobridge/course';
import { useCase } from '../../../api/queries.js';
import { chance, number, percent } from '../../../format/number.js';
import { Card } from '../../../parts/Card.js';
import parts from '../../../parts/parts.module.css';
import { Sized } from '../../../parts/Sized.js';
import { AlertReasons } from '../alerts/AlertReasons.js';
import { comparisonWords } from './freeze-words.js';
import { PlacesPicture } from './PlacesPicture.js';
import { term } from '../../../parts/sentence.js';
import styles from './freeze.module.css';

interface Props {
  readonly nerve: NerveComparison;
  readonly view: FreezeView;
}

/** One nerve: where the probe lay against where it was planned, and the figures beside each other. */
export function NerveCompared({ nerve, view }: Props) {
  const words = comparisonWords;
  const plan = useCase(view.episode).data?.plan ?? null;
  const frozen = view.freeze.nerves.find(({ nerveSite }) => nerveSite === nerve.nerveSite);
  return (
    <Card
      title={term(nerve.label)}
      aside={<span className={parts['small']}>{words.standing[nerve.standing]}</span>}
    >
      <div className={styles['compared']}>
        {frozen !== undefined && (
          <Sized guess={360}>
            {(widthPx) => <PlacesPicture nerve={nerve} frozen={frozen} plan={plan} widthPx={widthPx} />}
          </Sized>
        )}
        <div>
          <Figures nerve={nerve} />
          <p className={nerve.ice.agreement === 'agrees' ? undefined : styles['differs']}>
            {words.ice[nerve.ice.agreement]}
          </p>
          {nerve.statements.length > 0 && <AlertReasons reasons={nerve.statements} />}
        </div>
      </div>
    </Card>
  );
}

function Figures({ nerve }: { readonly nerve: NerveComparison }) {
  const { planned, done, ice } = nerve;
  const { columns, figures } = comparisonWords;
  const seen = (value: number | null) =>
    value === null ? comparisonWords.computed : `${comparisonWords.seen} ${number(value, 1)}`;
  return (
    <div
      className={parts['scroll']}
      tabIndex={0}
      role="group"
      aria-label={comparisonWords.caption(term(nerve.label))}
    >
      <table className={parts['table']}>
        <thead>
          <tr>
            <th scope="col">{columns.what}</th>
            <th scope="col">{columns.planned}</th>
            <th scope="col">{columns.done}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, read }) => {
            const [before, after] = [planned === null ? '–' : read(planned), read(done)];
            return (
              <tr key={name}>
                <th scope="row">{figures[name]}</th>
                <td>{before}</td>
                <td className={planned !== null && before !== after ? styles['differs'] : undefined}>
                  {after}
                </td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{figures.iceNear}</th>
            <td>{number(ice.computed.nearMm, 1)}</td>
            <td>{seen(ice.seen.nearMm)}</td>
          </tr>
          <tr>
            <th scope="row">{figures.iceFar}</th>
            <td>{number(ice.computed.farMm, 1)}</td>
            <td>{seen(ice.seen.farMm)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

/** The threshold that the goal is judged by is the warmest. */
function goalCoverage({ coverage }: FreezeFigures) {
  return coverage.toSorted((a, b) => b.thresholdC - a.thresholdC)[0];
}

type Figure = Exclude<keyof typeof comparisonWords.figures, 'iceNear' | 'iceFar'>;

const rows: readonly { readonly name: Figure; readonly read: (figures: FreezeFigures) => string }[] = [
  { name: 'chance', read: (one) => chance(goalCoverage(one)?.chance ?? 0) },
  { name: 'fraction', read: (one) => percent(goalCoverage(one)?.fraction ?? 0) },
  { name: 'length', read: (one) => number(goalCoverage(one)?.lengthMm ?? 0, 1) },
  { name: 'coldest', read: (one) => number(one.coldestInNerveC) },
  { name: 'warmest', read: (one) => number(one.warmestInNerveC) },
  { name: 'skin', read: (one) => number(one.margins.skinC) },
  { name: 'artery', read: ({ margins }) => (margins.arteryC === null ? '–' : number(margins.arteryC)) },
  { name: 'placements', read: (one) => number(one.placements) },
  { name: 'cycles', read: (one) => number(one.cycles) },
  { name: 'seconds', read: (one) => number(one.freezeSeconds) },
  { name: 'minutes', read: (one) => number(one.totalMinutes) },
];
