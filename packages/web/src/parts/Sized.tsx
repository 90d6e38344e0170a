import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import parts from './parts.module.css';

interface Props {
  /** Width before it is measured, px. */
  readonly guess: number;
  readonly children: (widthPx: number) => ReactNode;
}

/** Measures its width, so that drawings keep their letters at reading size. */
export function Sized({ guess, children }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} className={parts['sized']}>
      {children(width > 0 ? width : guess)}
    </div>
  );
}
