/** Largest errors that the ladder allows. Shares of the reference, except where a unit says otherwise. */
export const tolerances = {
  /** B1: worst of four sizes at two times. */
  benchmark: { fine: 0.005, standard: 0.015, coarse: 0.04 },
  oneDimensional: 0.003,
  closedForm: 0.0025,
  lineSinkK: 0.1,
  sphereK: 0.005,
  steadyIce: 0.01,
  /** The other model has cells of 0.3 mm. */
  otherModelIceMm: 0.45,
  otherModelLethalMm: 0.15,
  /** Two layers at rest, K. */
  layersAtRestK: 0.01,
  /** A freeze across two layers: radius and length of two isotherms. */
  layers: { fine: 0.005, standard: 0.0075, coarse: 0.02 },
  imbalancePercent: 0.5,
  /** What the sweeps may leave beyond the temperature bounds, K. */
  boundsK: 0.05,
} as const;
