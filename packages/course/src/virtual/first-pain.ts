import { noiseQuantile } from '../forecast/answer-chances.js';
import {
  acuteLeft,
  forecastSeries,
  painLevel,
  returnedShare,
  type ForecastSeries,
} from '../forecast/report-model.js';
import { neededEndDays, type FeltDay, type FeltPain, type PainGenerator } from './felt-pain.js';

/** The forecast's own report model, person and day drawn from it: what calibration is judged on. */
export const firstPain: PainGenerator = ({ prior, cover, surgeryDay, lastDay, added, draws }) => {
  const { model } = prior;
  const person = (series: ForecastSeries) =>
    model.levelsAt[series]({
      uncoveredFraction: draws.fraction(),
      reliefFraction: draws.fraction(),
      acuteFraction: draws.fraction(),
    });
  const levels = {
    'residual-limb-pain': person('residual-limb-pain'),
    'phantom-pain': person('phantom-pain'),
  };
  const endDays = neededEndDays(prior, cover.endDays);
  const level = (series: ForecastSeries, day: number) => {
    const returned = cover.worked ? returnedShare(endDays, day, model) : 1;
    return painLevel(levels[series], returned, acuteLeft(day - surgeryDay, model));
  };
  const feltOn = (series: ForecastSeries, day: number): FeltDay | null => {
    const noise = noiseQuantile(draws.fraction(), model.noise);
    if (day < surgeryDay) return null;
    const worst = level(series, day) + added(series, day) + noise;
    return { worst, average: worst * model.averageShare };
  };
  const [residual, phantom] = forecastSeries;
  const days = Array.from({ length: lastDay + 1 }, (_, day) => day);
  const felt: FeltPain = {
    [residual]: days.map((day) => feltOn(residual, day)),
    [phantom]: days.map((day) => feltOn(phantom, day)),
  };
  return { felt, level };
};
