import {
  BackSide,
  BoxGeometry,
  BufferAttribute,
  BufferGeometry,
  CylinderGeometry,
  EdgesGeometry,
  Group,
  LineBasicMaterial,
  LineSegments,
  Mesh,
  MeshBasicMaterial,
  MeshStandardMaterial,
  Color,
  ShapeGeometry,
  Shape,
  SphereGeometry,
  Vector3,
  DoubleSide,
  type Object3D,
} from 'three';
import type { ProbeSize } from '@cryobridge/plan/drawing';
import { shaftLengthMm, type Anatomy, type Beside, type DrawnProbe } from './anatomy.js';
import { nerveLengthMm, nervePoints, nerveRings, nerveSegments } from './nerve-rings.js';
import type { Room } from './orbit.js';
import { palette } from './palette.js';

/** Walls of tissue that are only seen from inside, so that the nearer ones never hide what is in the room. */
export function roomBody({ room: { low, high }, layers, skinY }: Anatomy): Group {
  const group = new Group();
  const [width, length] = [high[0] - low[0], high[2] - low[2]];
  for (const { kind, fromY, toY } of layers) {
    const wall = new MeshBasicMaterial({ color: palette[kind], side: BackSide });
    const geometry = new BoxGeometry(width, toY - fromY, length);
    const floor = fromY === low[1];
    // Faces run +x, −x, +y, −y, +z, −z: between layers there is none.
    const none = new MeshBasicMaterial({ visible: false });
    const shaded = new MeshBasicMaterial({ color: shade(palette[kind], 0.95), side: BackSide });
    const body = new Mesh(geometry, [shaded, shaded, none, floor ? shaded : none, wall, wall]);
    body.position.set((low[0] + high[0]) / 2, (fromY + toY) / 2, 0);
    group.add(body);
  }
  const whole = new BoxGeometry(width, high[1] - low[1], length);
  const edges = new LineSegments(
    new EdgesGeometry(whole),
    new LineBasicMaterial({ color: palette.roomEdge, transparent: true, opacity: 0.55 }),
  );
  edges.position.set((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, 0);
  group.add(edges);
  if (skinY !== null) group.add(skinBody({ low, high }, skinY));
  return group;
}

function shade(colour: string, share: number): Color {
  return new Color(colour).multiplyScalar(share);
}

function skinBody({ low, high }: Room, skinY: number): Mesh {
  const material = new MeshBasicMaterial({
    color: palette.skin,
    transparent: true,
    opacity: 0.5,
    side: DoubleSide,
    depthWrite: false,
  });
  const skin = new Mesh(new BoxGeometry(high[0] - low[0], 0.02, high[2] - low[2]), material);
  skin.position.set((low[0] + high[0]) / 2, skinY, 0);
  skin.renderOrder = 3;
  return skin;
}

/** The nerve as a tube of its own section; `colour` paints what has been cold enough. */
export interface NerveBody {
  readonly body: Group;
  colour(coldestC: Float32Array | null, lethalC: number): void;
}

export function nerveBody(nerve: Anatomy['nerve']): NerveBody {
  const body = new Group();
  const tube = new BufferGeometry();
  const points = nervePoints(nerve);
  tube.setAttribute('position', new BufferAttribute(points, 3));
  const colours = new BufferAttribute(new Float32Array(points.length), 3);
  tube.setAttribute('color', colours);
  tube.setIndex(ringIndices());
  tube.computeVertexNormals();
  body.add(new Mesh(tube, new MeshStandardMaterial({ vertexColors: true, roughness: 0.55 })));
  const end = new MeshStandardMaterial({ color: palette.nerveEnd, side: DoubleSide, roughness: 0.8 });
  for (const z of [-nerveLengthMm / 2, nerveLengthMm / 2]) {
    const cap = new Mesh(ellipseGeometry(nerve), end);
    cap.position.z = z;
    body.add(cap);
  }
  const [plain, reached] = [new Color(palette.nerve), new Color(palette.nerveReached)];
  return {
    body,
    colour(coldestC, lethalC) {
      for (let n = 0; n < colours.count; n++) {
        const colour = (coldestC?.[n] ?? Infinity) <= lethalC ? reached : plain;
        colours.setXYZ(n, colour.r, colour.g, colour.b);
      }
      colours.needsUpdate = true;
    },
  };
}

function ellipseGeometry({ widthMm, heightMm }: Anatomy['nerve']): ShapeGeometry {
  const shape = new Shape();
  shape.absellipse(0, 0, widthMm / 2, heightMm / 2, 0, 2 * Math.PI, false, 0);
  return new ShapeGeometry(shape, nerveSegments / 4);
}

function ringIndices(): number[] {
  const indices: number[] = [];
  for (let ring = 0; ring + 1 < nerveRings; ring++) {
    for (let n = 0; n < nerveSegments; n++) {
      const next = (n + 1) % nerveSegments;
      const [a, b] = [ring * nerveSegments + n, ring * nerveSegments + next];
      indices.push(a, b, a + nerveSegments, b, b + nerveSegments, a + nerveSegments);
    }
  }
  return indices;
}

/** An artery or another nerve that runs along; dashed where its size is not known. */
export function besideBody({ kind, x, y, radiusMm, sizeKnown }: Beside): Object3D {
  const colour = kind === 'artery' ? palette.artery : palette.neighbour;
  const body = sizeKnown ? tubeBody(colour, radiusMm, kind) : dashedTube(colour, radiusMm);
  body.position.set(x, y, 0);
  return body;
}

function tubeBody(colour: string, radiusMm: number, kind: Beside['kind']): Mesh {
  const geometry = new CylinderGeometry(radiusMm, radiusMm, nerveLengthMm, nerveSegments);
  geometry.rotateX(Math.PI / 2);
  const side = new MeshStandardMaterial({ color: colour, roughness: 0.5 });
  const end = new MeshStandardMaterial({
    color: kind === 'artery' ? palette.arteryEnd : palette.nerveEnd,
    roughness: 0.9,
  });
  return new Mesh(geometry, [side, end, end]);
}

function dashedTube(colour: string, radiusMm: number): LineSegments {
  const points: Vector3[] = [];
  const at = (n: number, z: number) => {
    const angle = (2 * Math.PI * n) / nerveSegments;
    return new Vector3(radiusMm * Math.cos(angle), radiusMm * Math.sin(angle), z);
  };
  const half = nerveLengthMm / 2;
  for (let z = -half; z <= half; z += 4)
    for (let n = 0; n < nerveSegments; n += 2) points.push(at(n, z), at(n + 1, z));
  for (let n = 0; n < nerveSegments; n += 6)
    for (let z = -half; z < half; z += 2) points.push(at(n, z), at(n, z + 1));
  const geometry = new BufferGeometry().setFromPoints(points);
  return new LineSegments(geometry, new LineBasicMaterial({ color: colour }));
}

/** A probe: shaft, and the active zone with its round tip. Earlier ones are pale. */
export function probeBody(probe: DrawnProbe, size: ProbeSize, room: Room): Group {
  const group = new Group();
  const radius = size.outerDiameterMm / 2;
  const half = size.activeLengthMm / 2;
  const look = (color: string) =>
    new MeshStandardMaterial({
      color,
      roughness: 0.35,
      metalness: 0.3,
      transparent: !probe.running,
      opacity: probe.running ? 1 : 0.3,
    });
  const shaftLength = Math.max(0.1, shaftLengthMm(room, probe) - half);
  const [active, shaft] = [look(palette.active), look(palette.shaft)];
  const parts = [
    [new CylinderGeometry(radius, radius, shaftLength, 32), shaft, -half - shaftLength / 2],
    [new CylinderGeometry(radius, radius, size.activeLengthMm - radius, 32), active, -radius / 2],
    [new SphereGeometry(radius, 32, 16, 0, 2 * Math.PI, 0, Math.PI / 2), active, half - radius],
  ] as const;
  for (const [geometry, material, at] of parts) {
    const part = new Mesh(geometry, material);
    part.position.y = at;
    group.add(part);
  }
  // Parts are made along +y.
  group.quaternion.setFromUnitVectors(new Vector3(0, 1, 0), new Vector3(...probe.way));
  group.position.set(...probe.middle);
  return group;
}
