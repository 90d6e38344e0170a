import type { Words } from '../words.js';

/** Cover is silence of nerves; no sentence here promises relief. */
export const forecastWords: Words = {
  'say:forecast.what-cover-is': ({ nerves }) =>
    nerves === 1
      ? 'Cover means that the frozen nerve is still silent. It does not mean freedom from pain.'
      : `Cover means that every needed nerve of the ${nerves} frozen is still silent; it ends when the first is back. It does not mean freedom from pain.`,
  'say:forecast.established': () =>
    'In established phantom pain the sham-controlled trial found no benefit. The chance that it works is lowered for that and may be none.',
  'say:forecast.works-from': (f) =>
    `The chance that it works rests on series without a comparison group (${f.mixedRelieved} of ${f.mixedTreated}, ${f.singleRelieved} of ${f.singleTreated} and ${f.amputatedRelieved} of ${f.amputatedTreated} people relieved), lowered by the chance that a needed nerve is not wholly frozen. None of them froze nerves before an amputation.`,
  'say:forecast.dose-falls-short': ({ nerve }) =>
    `${nerve}: the dose falls short of its goal, which lowers the chance that it works.`,
  'say:forecast.two-views': ({ medianDays, longestDays }) =>
    `The days mix two views: regrowth to the cut end, and published durations, which do not follow the distance (in one series half had lost relief by day ${medianDays}, one kept it to day ${longestDays}). Each person falls somewhere on the curve; the band is what is not known.`,
  'say:forecast.distance-assumed': ({ nerve, distanceMm, lowMm, highMm }) =>
    `${nerve}: ${distanceMm} mm (${lowMm}–${highMm}) from the freeze to the cut end is assumed. Measure it to narrow the forecast.`,
  'say:forecast.diabetes': ({ low, high }) =>
    `Diabetes slows regrowth, taken as ${low}–${high} times the usual rate: cover may last longer, and so may numbness and weakness.`,
  'say:forecast.diabetes-hinted': ({ low, high }) =>
    `The record hints at diabetes without confirming it. If present, regrowth is slower (${low}–${high} times the usual rate); the forecast allows for both.`,
};
