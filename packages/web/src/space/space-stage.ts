import {
  BufferAttribute,
  BufferGeometry,
  DirectionalLight,
  Group,
  HemisphereLight,
  Mesh,
  OrthographicCamera,
  Scene,
  Vector3,
  WebGLRenderer,
  type Material,
  type Object3D,
} from 'three';
import type { Surface } from '@cryobridge/freeze';
import type { ProbeSize } from '@cryobridge/plan/drawing';
import type { Anatomy, DrawnProbe } from './anatomy.js';
import { besideBody, nerveBody, probeBody, roomBody, type NerveBody } from './bodies.js';
import { iceMaterial } from './ice-material.js';
import type { Sheet } from './orbit.js';
import { palette } from './palette.js';
import type { SpacePicture } from './space-picture.js';

/** Whether this browser can draw in space at all. */
export function canDrawInSpace(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

const farMm = 400;
const mostPixelRatio = 2;

/** Draws on a canvas what it was told last; draws only when told to. */
export class SpaceStage {
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly camera = new OrthographicCamera();
  private readonly light = new DirectionalLight('#ffffff', 1.9);
  private readonly still = new Group();
  private readonly probes = new Group();
  private readonly ice = iceBody(palette.ice, 2);
  private readonly lethal = iceBody(palette.lethal, 1);
  private nerve: NerveBody | null = null;

  constructor(canvas: HTMLCanvasElement) {
    // What was drawn stays readable, so that a page can be printed.
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, preserveDrawingBuffer: true });
    this.scene.add(new HemisphereLight('#ffffff', '#d8cfc8', 1.7), this.light, this.still, this.probes);
    this.scene.add(this.lethal, this.ice);
  }

  setAnatomy(anatomy: Anatomy): void {
    empty(this.still);
    this.nerve = nerveBody(anatomy.nerve);
    this.nerve.colour(null, 0);
    this.still.add(roomBody(anatomy), this.nerve.body, ...anatomy.neighbours.map(besideBody));
  }

  setProbes(probes: readonly DrawnProbe[], size: ProbeSize, { room }: Anatomy): void {
    empty(this.probes);
    this.probes.add(...probes.map((probe) => probeBody(probe, size, room)));
  }

  /** Null: nothing has been frozen yet. */
  setPicture(picture: Pick<SpacePicture, 'ice' | 'lethal' | 'nerveC'> | null, lethalC: number): void {
    fill(this.ice, picture?.ice ?? null);
    fill(this.lethal, picture?.lethal ?? null);
    this.nerve?.colour(picture?.nerveC ?? null, lethalC);
  }

  draw({ widthPx, heightPx, pxPerMm, center, axes }: Sheet): void {
    const { camera, renderer } = this;
    const ratio = Math.min(mostPixelRatio, globalThis.devicePixelRatio || 1);
    if (renderer.getPixelRatio() !== ratio) renderer.setPixelRatio(ratio);
    renderer.setSize(widthPx, heightPx, false);
    const [halfWidth, halfHeight] = [widthPx / pxPerMm / 2, heightPx / pxPerMm / 2];
    Object.assign(camera, { left: -halfWidth, right: halfWidth, top: halfHeight, bottom: -halfHeight });
    Object.assign(camera, { near: 0, far: 2 * farMm });
    const middle = new Vector3(...center);
    camera.position.copy(middle).addScaledVector(new Vector3(...axes.toward), farMm);
    camera.up.set(...axes.up);
    camera.lookAt(middle);
    camera.updateProjectionMatrix();
    this.light.position
      .copy(new Vector3(...axes.toward))
      .addScaledVector(new Vector3(...axes.up), 0.9)
      .addScaledVector(new Vector3(...axes.right), -0.6);
    renderer.render(this.scene, camera);
  }

  dispose(): void {
    empty(this.still);
    empty(this.probes);
    for (const body of [this.ice, this.lethal]) free(body);
    this.renderer.dispose();
  }
}

function iceBody(look: Parameters<typeof iceMaterial>[0], order: number): Mesh<BufferGeometry> {
  const body = new Mesh(new BufferGeometry(), iceMaterial(look));
  body.renderOrder = order;
  body.visible = false;
  body.frustumCulled = false;
  return body;
}

function fill(body: Mesh<BufferGeometry>, surface: Surface | null): void {
  body.visible = surface !== null && surface.indices.length > 0;
  if (surface === null || !body.visible) return;
  body.geometry.dispose();
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(surface.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(surface.normals, 3));
  geometry.setIndex(new BufferAttribute(surface.indices, 1));
  body.geometry = geometry;
}

function empty(group: Group): void {
  for (const child of group.children) child.traverse(free);
  group.clear();
}

interface Held {
  readonly geometry?: BufferGeometry;
  readonly material?: Material | Material[];
}

function free(body: Object3D & Held): void {
  body.geometry?.dispose();
  const { material } = body;
  for (const one of Array.isArray(material) ? material : material === undefined ? [] : [material])
    one.dispose();
}
