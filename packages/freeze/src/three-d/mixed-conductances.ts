import type { Material } from '../material.js';
import { blendRatio, conductivityRatio, type SpaceBlend, type SpaceMaterial } from './space-material.js';
import { stridesOf, type Path, type RegionCells, type SpaceLink, type SpaceMesh } from './space-mesh.js';

/** Links of which the tissue may conduct otherwise. */
export interface MutableLink {
  readonly cell: number;
  readonly areaM2: number;
  conductanceM: number;
}

/** Links and the present Θ of the surface at each. */
export interface LinkGroup {
  readonly links: readonly MutableLink[];
  readonly faceTheta: Float64Array;
}

interface MixedLink {
  readonly link: MutableLink;
  readonly blend: SpaceBlend;
  readonly conductanceM: number;
  readonly group: LinkGroup;
  readonly n: number;
}

/** Tissues that share a space. */
export interface Mixture {
  readonly regions: RegionCells;
  readonly reference: Material;
  readonly materials: readonly SpaceMaterial[];
  readonly blends: readonly SpaceBlend[];
}

/**
 * Conductances that depend on temperature because a tissue conducts otherwise than the problem's own. They are
 * taken at the present field; repeated within a step, the flow is what the tissues' own integrals of k give. On a
 * line that crosses from one tissue into another both resist in series; lines beside each other add up.
 */
export class MixedConductances {
  /** Conductance of each path were it the problem's own tissue, m. */
  private readonly plainM: Float64Array;
  private readonly links: readonly MixedLink[];

  constructor(
    private readonly mesh: SpaceMesh,
    private readonly mixture: Mixture,
    groups: readonly LinkGroup[],
  ) {
    const { regions, blends } = mixture;
    this.plainM = Float64Array.from(regions.paths, ({ axis, cell }) => mesh.alongM[axis][cell]);
    this.links = groups.flatMap((group) =>
      group.links.flatMap((link, n) => {
        const kind = regions.kind[link.cell];
        return kind === 0 ? [] : { link, blend: blends[kind], conductanceM: link.conductanceM, group, n };
      }),
    );
  }

  /** Sets conductances for the present Θ; `changed` hears by how much each face between two cells grew. */
  update(theta: Float64Array, changed: (cell: number, by: number) => void): void {
    const { mesh, plainM } = this;
    const { regions, reference } = this.mixture;
    const strides = stridesOf(mesh);
    regions.paths.forEach((path, n) => {
      const along = mesh.alongM[path.axis];
      const after = path.cell + strides[path.axis];
      const now = plainM[n] * this.ratio(path, theta[path.cell], theta[after]);
      const by = now - along[path.cell];
      along[path.cell] = now;
      changed(path.cell, by);
      changed(after, by);
    });
    for (const { link, blend, conductanceM, group, n } of this.links) {
      link.conductanceM = conductanceM * blendRatio(reference, blend, theta[link.cell], group.faceTheta[n]);
    }
  }

  private ratio(path: Path, from: number, to: number): number {
    const { reference, materials } = this.mixture;
    const first = conductivityRatio(reference, materials[path.first].material, from, to);
    if (path.wholeFirst === 1) return first;
    const second = conductivityRatio(reference, materials[path.second].material, from, to);
    const series = 1 / (path.firstPart / first + (1 - path.firstPart) / second);
    return path.wholeFirst * first + path.wholeSecond * second + path.crossing * series;
  }
}

export function mutableLinks(links: readonly SpaceLink[]): MutableLink[] {
  return links.map(({ cell, areaM2, conductanceM }) => ({ cell, areaM2, conductanceM }));
}

/** Tissue at the outer boundary conducts as it does at the temperature that is kept there. */
export function outerConductancesM(
  { outerM }: SpaceMesh,
  mixture: Mixture | undefined,
  theta: number,
): Float64Array {
  if (!mixture) return outerM;
  const { regions, blends, reference } = mixture;
  return outerM.map((conductanceM, cell) =>
    conductanceM > 0 && regions.kind[cell] > 0
      ? conductanceM * blendRatio(reference, blends[regions.kind[cell]], theta, theta)
      : conductanceM,
  );
}
