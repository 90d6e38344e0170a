import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface Props {
  /** Width before it is measured, px. */
  readonly guess: number;
  readonly children: (widthPx: number) => ReactNode;
}

/** Measures its width, so that drawings keep their letters at reading size. */
export function Sized({ guess, children }: Props) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  return <div ref={ref}>{children(width > 0 ? width : guess)}</div>;
}
