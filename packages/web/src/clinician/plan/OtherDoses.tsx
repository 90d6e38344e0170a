import type { TargetDose } from '@cryobridge/plan';
import { curvesOf, curvesSentence } from '../../chart/dose-curves.js';
import { DoseChart } from '../../chart/DoseChart.js';
import { chance } from '../../format/number.js';
import parts from '../../parts/parts.module.css';
import { Sized } from '../../parts/Sized.js';
import { planWords } from './plan-words.js';

/** Chance by freeze time and number of passes: what a longer freeze or another pass would buy. */
export function OtherDoses({ dose }: { readonly dose: TargetDose }) {
  if (dose.chanceBySeconds.length === 0) return null;
  return (
    <div>
      <p className={parts['quiet']}>{planWords.otherDoses.chanceOfFullCover}</p>
      <Sized guess={300}>
        {(widthPx) => <DoseChart dose={dose} widthPx={widthPx} sentence={curvesSentence(dose)} />}
      </Sized>
      <p className={parts['small']}>{curvesSentence(dose)}</p>
      <details className={parts['details']}>
        <summary>{planWords.otherDoses.chartAsTable}</summary>
        <Chances dose={dose} />
      </details>
    </div>
  );
}

function Chances({ dose }: { readonly dose: TargetDose }) {
  const curves = curvesOf(dose);
  const seconds = curves[0]?.points.map(({ freezeSeconds }) => freezeSeconds) ?? [];
  return (
    <div className={parts['scroll']} tabIndex={0} role="group" aria-label={planWords.otherDoses.chanceByDose}>
      <table className={parts['table']}>
        <thead>
          <tr>
            <th scope="col">{planWords.otherDoses.eachFreeze}</th>
            {curves.map(({ passes }) => (
              <th key={passes} scope="col">
                {planWords.otherDoses.passes(passes)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seconds.map((freezeSeconds) => (
            <tr key={freezeSeconds}>
              <th scope="row">{planWords.otherDoses.seconds(freezeSeconds)}</th>
              {curves.map(({ passes, points }) => {
                const found = points.find((point) => point.freezeSeconds === freezeSeconds);
                return <td key={passes}>{found === undefined ? '–' : chance(found.chance)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
