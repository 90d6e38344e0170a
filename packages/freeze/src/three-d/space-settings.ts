import type { Grading } from '../axis.js';
import type { StepSettings } from '../implicit-step.js';
import type { MeshGrading } from '../mesh.js';
import type { FreezeQuality } from '../types.js';

/** How finely one run in space is made. */
export interface SpaceSettings extends StepSettings {
  readonly grading: MeshGrading;
  /** θ: cell size in degrees, growing with the angle from the first vessel. */
  readonly angle: Grading;
  /** A box: cell size growing with the distance from the nearest probe's wall or active end. */
  readonly box: Grading;
  readonly firstSeconds: number;
  readonly growth: number;
  readonly longestSeconds: number;
  readonly acceptedShare: number;
  /** Use planes of symmetry where the problem has them. */
  readonly useSymmetry: boolean;
}

export interface SpaceSettingsChange {
  readonly scale?: number;
  readonly stepScale?: number;
  readonly residualScale?: number;
  readonly instead?: Partial<SpaceSettings>;
}

interface Level {
  readonly cells: number;
  readonly firstSeconds: number;
  readonly growth: number;
  readonly longestSeconds: number;
  readonly residualShare: number;
}

const LEVELS: Readonly<Record<FreezeQuality, Level>> = {
  coarse: { cells: 1, firstSeconds: 1, growth: 0.3, longestSeconds: 8, residualShare: 0.03 },
  standard: { cells: 0.7, firstSeconds: 0.5, growth: 0.2, longestSeconds: 6, residualShare: 0.025 },
  fine: { cells: 0.4, firstSeconds: 0.2, growth: 0.08, longestSeconds: 2, residualShare: 0.01 },
};

function scaled({ finestMm, rootMm, far }: Grading, factor: number): Grading {
  return { finestMm: finestMm * factor, rootMm: rootMm * factor, far: far * factor };
}

export function spaceSettingsOf(
  quality: FreezeQuality,
  { scale = 1, stepScale = 1, residualScale = 1, instead = {} }: SpaceSettingsChange = {},
): SpaceSettings {
  const level = LEVELS[quality];
  const cells = level.cells * scale;
  const residualShare = level.residualShare * residualScale;
  return {
    grading: {
      radial: scaled({ finestMm: 0.1, rootMm: 0.05, far: 0.12 }, cells),
      axial: scaled({ finestMm: 0.3, rootMm: 0.15, far: 0.15 }, cells),
    },
    angle: scaled({ finestMm: 6, rootMm: 0, far: 0.12 }, cells),
    box: scaled({ finestMm: 0.16, rootMm: 0.05, far: 0.2 }, cells),
    firstSeconds: level.firstSeconds * stepScale,
    growth: level.growth * stepScale,
    longestSeconds: level.longestSeconds * stepScale,
    residualShare,
    maximumSweepPairs: residualScale < 1 ? 400 : 60,
    acceptedShare: 3 * residualShare,
    useSymmetry: true,
    ...instead,
  };
}
