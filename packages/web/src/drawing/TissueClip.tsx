import { memo } from 'react';
import type { Frame } from './frame.js';

/** Keeps what is drawn inside the tissue. */
export const TissueClip = memo(function TissueClip({
  id,
  frame,
}: {
  readonly id: string;
  readonly frame: Frame;
}) {
  return (
    <defs>
      <clipPath id={id}>
        <rect x={frame.left} y={0} width={frame.width} height={frame.height} rx={8} />
      </clipPath>
    </defs>
  );
});
