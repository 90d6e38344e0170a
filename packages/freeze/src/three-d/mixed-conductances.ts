import type { Material } from '../material.js';
import { conductivityRatio, type SpaceMaterial } from './space-material.js';
import { cellAt, stridesOf, type SpaceLink, type SpaceMesh } from './space-mesh.js';

/** A face that touches another tissue than the problem's own. */
interface MixedFace {
  readonly along: Float64Array;
  readonly cell: number;
  readonly after: number;
  /** Of the whole way between the centres, were it the problem's own tissue, m. */
  readonly conductanceM: number;
  /** The part of the resistance that lies in the first cell. */
  readonly firstPart: number;
}

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
  readonly conductanceM: number;
  readonly group: LinkGroup;
  readonly n: number;
}

/**
 * Conductances that depend on temperature because a tissue conducts otherwise than the problem's own. They are
 * taken at the present field; repeated within a step, the flow is what both tissues' own integrals of k give.
 */
export class MixedConductances {
  private readonly faces: MixedFace[] = [];
  private readonly links: readonly MixedLink[];

  constructor(
    private readonly mesh: SpaceMesh,
    private readonly materials: readonly SpaceMaterial[],
    private readonly reference: Material,
    groups: readonly LinkGroup[],
  ) {
    this.links = groups.flatMap((group) =>
      group.links.flatMap((link, n) =>
        mesh.material[link.cell] === 0 ? [] : { link, conductanceM: link.conductanceM, group, n },
      ),
    );
    if (materials.length > 1) this.collect();
  }

  private collect(): void {
    const { mesh } = this;
    const strides = stridesOf(mesh);
    for (let k = 0; k < mesh.nk; k++) {
      for (let j = mesh.cyclic ? -1 : 0; j < mesh.nj; j++) {
        for (let i = 0; i < mesh.ni; i++) {
          const at = [i, j, k] as const;
          const cell = cellAt(mesh, i, j, k);
          for (const axis of [0, 1, 2] as const) {
            if (j < 0 && axis !== 1) continue;
            const along = mesh.alongM[axis];
            const after = cell + strides[axis];
            if (along[cell] === 0 || (mesh.material[cell] === 0 && mesh.material[after] === 0)) continue;
            const firstPart = this.partBefore(at[axis], axis);
            this.faces.push({ along, cell, after, conductanceM: along[cell], firstPart });
          }
        }
      }
    }
  }

  private partBefore(n: number, axis: 0 | 1 | 2): number {
    const { center, to } = this.mesh.lattice.axes[axis];
    if (n < 0 || n + 1 >= center.length) return 0.5;
    return (to[n] - center[n]) / (center[n + 1] - center[n]);
  }

  /** Sets conductances for the present Θ; `changed` hears by how much each face between two cells grew. */
  update(theta: Float64Array, changed: (cell: number, by: number) => void): void {
    const { reference, materials } = this;
    const { material } = this.mesh;
    for (const { along, cell, after, conductanceM, firstPart } of this.faces) {
      const a = materials[material[cell]].material;
      const b = materials[material[after]].material;
      const first = conductivityRatio(reference, a, theta[cell], theta[after]);
      const second = a === b ? first : conductivityRatio(reference, b, theta[cell], theta[after]);
      const now = conductanceM / (firstPart / first + (1 - firstPart) / second);
      const by = now - along[cell];
      along[cell] = now;
      changed(cell, by);
      changed(after, by);
    }
    for (const { link, conductanceM, group, n } of this.links) {
      const own = materials[material[link.cell]].material;
      const face = group.faceTheta[n];
      link.conductanceM = conductanceM * conductivityRatio(reference, own, theta[link.cell], face);
    }
  }
}

export function mutableLinks(links: readonly SpaceLink[]): MutableLink[] {
  return links.map(({ cell, areaM2, conductanceM }) => ({ cell, areaM2, conductanceM }));
}
