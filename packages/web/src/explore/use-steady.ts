import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function from picture to picture that does what the newest one does: parts that hold it stay as they are. */
export function useSteady<Argument extends readonly unknown[]>(
  newest: (...given: Argument) => void,
): (...given: Argument) => void {
  const held = useRef(newest);
  useLayoutEffect(() => {
    held.current = newest;
  });
  return useCallback((...given: Argument) => held.current(...given), []);
}
