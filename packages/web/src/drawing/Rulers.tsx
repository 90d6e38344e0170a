import { memo } from 'react';
import styles from './drawing.module.css';
import { scaleBarMm, yPx, type Frame } from './frame.js';
import { number } from '../format/number.js';
import { drawingWords } from './drawing-words.js';

/** Depth below the skin down the left side, as on an ultrasound screen. */
export const DepthRuler = memo(function DepthRuler({
  frame,
  depthMm,
}: {
  readonly frame: Frame;
  readonly depthMm: number;
}) {
  const step = frame.height / (frame.box.bottom - frame.box.top) > 9 ? 5 : 10;
  const first = Math.max(0, Math.ceil((frame.box.top + depthMm) / step) * step);
  const last = Math.floor((frame.box.bottom + depthMm) / step) * step;
  const marks = Array.from(
    { length: Math.max(0, (last - first) / step + 1) },
    (_, index) => first + index * step,
  );
  return (
    <g className={styles['ruler']}>
      {marks.map((depth) => (
        <g key={depth}>
          <path d={`M${frame.left - 6} ${yPx(frame, depth - depthMm)}h6`} />
          <text x={frame.left - 9} y={Math.min(frame.height - 6, Math.max(7, yPx(frame, depth - depthMm)))}>
            {number(depth)}
          </text>
        </g>
      ))}
    </g>
  );
});

/** Room of the scale bar's label beside it. */
const scaleLabelPx = 36;

interface FootProps {
  readonly frame: Frame;
  readonly left: string;
  readonly right: string;
}

/** Below the picture: the ruler's unit, the scale bar, and which way is which. */
export const Foot = memo(function Foot({ frame, left, right }: FootProps) {
  const lengthMm = scaleBarMm(frame);
  const length = lengthMm * frame.pxPerMm;
  const y = frame.height + 13;
  const middle = frame.left + frame.width / 2 - scaleLabelPx / 2;
  return (
    <g className={styles['foot']}>
      <path
        d={`M${frame.left + 12} ${y}h-11m4 -4l-4 4l4 4M${frame.left + frame.width - 12} ${y}h11m-4 -4l4 4l-4 4`}
        className={styles['arrows']}
      />
      <text x={frame.left + 17} y={y + 1}>
        {left}
      </text>
      <text x={frame.left + frame.width - 17} y={y + 1} textAnchor="end">
        {right}
      </text>
      <path
        d={`M${middle - length / 2} ${y - 5}v10M${middle + length / 2} ${y - 5}v10M${middle - length / 2} ${y}h${length}`}
      />
      <text x={middle + length / 2 + 7} y={y + 1} className={styles['scale']}>
        {drawingWords.rulers.length(lengthMm)}
      </text>
      <text x={frame.left - 9} y={y + 1} textAnchor="end">
        {drawingWords.rulers.mm}
      </text>
    </g>
  );
});
