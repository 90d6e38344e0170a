import type { Surface } from '@cryobridge/freeze';
import type { ExploredSpace } from '@cryobridge/plan';

/** How the picture lies about what is computed: X as the cross-section's, Y towards the skin, Z along the nerve, mm. */
export interface SpacePose {
  /** Of the shaft in a right limb's drawn plane. */
  readonly angleDegrees: number;
  /** +1 where X runs towards the midline. */
  readonly mirror: 1 | -1;
  /** Of the nerve's middle, below the skin. */
  readonly depthMm: number;
  readonly nerve: { readonly widthMm: number; readonly heightMm: number };
  /** What counts as reached. */
  readonly lethalC: number;
}

/** One moment: `running` freezes, all others have been before it. */
export interface SpaceMoment {
  /** Index into `ExploredSpace.passes`. */
  readonly running: number;
  readonly timeSeconds: number;
}

export interface SpaceScene {
  readonly space: ExploredSpace;
  readonly pose: SpacePose;
}

/** What the table says of a moment. Lengths in mm; null: there is none, or it is not known. */
export interface SpaceFigures {
  readonly ice: {
    /** Farthest from the running shaft's axis. */
    readonly radiusMm: number;
    readonly alongShaftMm: number;
    readonly volumeMm3: number;
    readonly toSkinMm: number;
    readonly toArteryMm: number | null;
  } | null;
  readonly lethal: {
    /** Longest stretch whose whole section was reached. */
    readonly nerveLengthMm: number;
    readonly volumeMm3: number;
    readonly toSkinMm: number;
    readonly toArteryMm: number | null;
  } | null;
}

/** A picture at one moment. */
export interface SpacePicture {
  readonly moment: SpaceMoment;
  /** Present temperature at the edge of visible ice. */
  readonly ice: Surface;
  /** Has been as cold as the threshold, over all placements so far. */
  readonly lethal: Surface;
  /** Coldest so far on the nerve's surface, ring by ring; °C. */
  readonly nerveC: Float32Array;
  readonly figures: SpaceFigures;
  /** Of the points between which surfaces run straight. */
  readonly stepMm: number;
}
