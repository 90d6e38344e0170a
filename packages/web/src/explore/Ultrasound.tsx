import type { NerveSection, Placement } from '@cryobridge/plan';
import {
  fascicles,
  fatEndsMm,
  type MedialSign,
  neighbourDisc,
  type ProbeSize,
  type Scene,
} from '@cryobridge/plan/drawing';
import { memo, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import type { Frame } from '../drawing/frame.js';
import { ultrasoundGrey, type Insonated } from '../drawing/ultrasound.js';

export interface UltrasoundScene {
  readonly section: NerveSection;
  readonly scene: Scene;
  readonly medial: MedialSign;
  readonly tissue: 'muscle' | 'fat';
  readonly probe: ProbeSize;
  /** The one that runs. */
  readonly running: Placement;
}

/** Lies over the drawn tissue, inside its sheet. */
export const Ultrasound = memo(function Ultrasound({ frame, seen }: { frame: Frame; seen: UltrasoundScene }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const shown = useDeferredValue(seen);
  const insonated = useMemo(() => insonatedBy(frame, shown), [frame, shown]);
  const [columns, rows] = [Math.round(frame.width), Math.round(frame.height)];
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context == null) return;
    const image = context.createImageData(columns, rows);
    ultrasoundGrey(insonated, columns, rows).forEach((value, n) => {
      image.data.fill(255 * value ** 0.8, 4 * n, 4 * n + 3);
      image.data[4 * n + 3] = 255;
    });
    context.putImageData(image, 0, 0);
  }, [insonated, columns, rows]);
  return (
    <foreignObject x={frame.left} y={0} width={frame.width} height={frame.height}>
      <canvas
        ref={canvas}
        width={columns}
        height={rows}
        style={{ display: 'block', width: '100%', height: '100%' }}
        data-ultrasound
      />
    </foreignObject>
  );
});

function insonatedBy({ box }: Frame, seen: UltrasoundScene): Insonated {
  const { section, scene, medial, tissue, probe, running } = seen;
  const discs = (kind: 'artery' | 'nerve') =>
    section.neighbours
      .filter((one) => one.kind === kind)
      .flatMap((one) => neighbourDisc(section, one, medial) ?? []);
  return {
    box,
    depthMm: section.depthMm,
    fatEndsMm: fatEndsMm(section.depthMm, tissue),
    nerve: section,
    fascicles: fascicles(section.widthMm, section.heightMm),
    arteries: discs('artery'),
    otherNerves: discs('nerve'),
    ice: scene.ice[0]?.loops ?? [],
    probe: { ...running, radiusMm: probe.outerDiameterMm / 2, activeLengthMm: probe.activeLengthMm },
  };
}
