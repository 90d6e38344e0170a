import { enthalpyAt, thetaOfEnthalpy, type Material } from './material.js';

/** From one Θ to another, W/m. */
export type Move = readonly [from: number, to: number];

/**
 * Where a cell lands whose tangent step leaves its phase: the same heat, spent phase by phase. Without it
 * Newton's method jumps to and fro across a narrow phase change.
 */
export function acrossPhases(
  material: Material,
  [from, to]: Move,
  volumePerSecond: number,
  diagonal: number,
): number {
  const { unfrozenSlope, frozenSlope, solidusTheta, mushyHeat, tissue } = material;
  const bottom = volumePerSecond * frozenSlope + diagonal;
  const top = volumePerSecond * unfrozenSlope + diagonal;
  const meanK = (tissue.frozenConductivityWPerMK + tissue.unfrozenConductivityWPerMK) / 2;
  const middle = (volumePerSecond * mushyHeat) / meanK + diagonal;
  const atFrom = from >= 0 ? top : from <= solidusTheta ? bottom : middle;
  let heat = atFrom * (to - from);
  let at = from;
  if (heat < 0) {
    if (at > 0) {
      if (heat + top * at >= 0) return at + heat / top;
      heat += top * at;
      at = 0;
    }
    if (at > solidusTheta) {
      const room = middle * (at - solidusTheta);
      if (heat + room >= 0) return at + heat / middle;
      heat += room;
      at = solidusTheta;
    }
    return at + heat / bottom;
  }
  if (at < solidusTheta) {
    const room = bottom * (solidusTheta - at);
    if (heat <= room) return at + heat / bottom;
    heat -= room;
    at = solidusTheta;
  }
  if (at < 0) {
    const room = -middle * at;
    if (heat <= room) return at + heat / middle;
    heat -= room;
    at = 0;
  }
  return at + heat / top;
}

/** Θ half way in enthalpy. It ends a cell's jumping between two phases, each of which the other line refuses. */
export function halfWay(material: Material, from: number, to: number): number {
  return thetaOfEnthalpy(material, (enthalpyAt(material, from) + enthalpyAt(material, to)) / 2);
}
