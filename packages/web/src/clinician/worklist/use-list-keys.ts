import { useEffect, useState, type FocusEvent, type RefObject } from 'react';

interface List {
  readonly frame: RefObject<HTMLElement | null>;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly count: number;
  readonly toRow: (index: number) => void;
}

interface ListKeys {
  /** The one row that Tab reaches. */
  readonly current: number;
  readonly focused: (event: FocusEvent) => void;
}

/** Arrows, Home and End move over all rows, drawn or not; Enter opens, / finds, Escape and arrow down leave the search. */
export function useListKeys({ frame, search, count, toRow }: List): ListKeys {
  const [wanted, setWanted] = useState(0);
  const current = Math.min(wanted, count - 1);
  useEffect(() => {
    const go = (index: number) => {
      const next = Math.max(0, Math.min(index, count - 1));
      setWanted(next);
      toRow(next);
      focusSoon(frame, next);
    };
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (!(target instanceof HTMLElement)) return;
      const isDone = target === search.current ? leave(event, go) : move({ event, target, go });
      if (isDone) event.preventDefault();
    };
    const leave = ({ key }: KeyboardEvent, to: (index: number) => void) => {
      if (key !== 'Escape' && key !== 'ArrowDown') return false;
      to(0);
      return true;
    };
    const move = ({ event, target, go: to }: Pressed) => {
      if (target.closest('input, textarea, select')) return false;
      if (event.key === '/') return focus(search.current);
      if (event.key === 'Enter') return open(target);
      const step = steps[event.key];
      const isInside = frame.current?.contains(target) === true;
      if (step === undefined || !(isInside || target === document.body)) return false;
      to(isInside ? step(current, count) : current);
      return true;
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [frame, search, count, current, toRow]);
  return {
    current,
    focused({ target }) {
      const index = Number(target.closest('[data-index]')?.getAttribute('data-index') ?? current);
      setWanted(index);
    },
  };
}

interface Pressed {
  readonly event: KeyboardEvent;
  readonly target: HTMLElement;
  readonly go: (index: number) => void;
}

const pageRows = 10;
const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index) => index + 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + pageRows,
  PageUp: (index) => index - pageRows,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/** A row far away is drawn a frame or two after it was scrolled to. */
function focusSoon(frame: RefObject<HTMLElement | null>, index: number, tries = 10): void {
  const row = frame.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  if (row) row.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusSoon(frame, index, tries - 1));
}

function focus(element: HTMLElement | null): boolean {
  element?.focus();
  return element !== null;
}

function open(target: HTMLElement): boolean {
  const link = target.matches('[data-index]') ? target.querySelector<HTMLElement>('a') : null;
  link?.click();
  return link !== null;
}
