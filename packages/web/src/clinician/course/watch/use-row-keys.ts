import { useEffect, useRef, type RefObject } from 'react';

const typing = 'input, textarea, select, [contenteditable]';

/** Rows marked `data-row` inside the element: j, k and arrows move, Enter opens, t takes, / finds. */
export function useRowKeys(search: RefObject<HTMLInputElement | null>): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const inside = list.current;
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (inside === null || event.ctrlKey || event.metaKey || event.altKey) return;
      if (target?.closest(typing)) {
        if (event.key === 'Escape') target.blur();
        return;
      }
      if (act(event.key, inside, search.current)) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [search]);
  return list;
}

/** True when the key meant something here. */
function act(key: string, inside: HTMLElement, search: HTMLInputElement | null): boolean {
  const rows = [...inside.querySelectorAll<HTMLElement>('[data-row]')];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const row = rows[here];
  switch (key) {
    case 'j':
    case 'ArrowDown':
      return focus(rows[Math.min(here + 1, rows.length - 1)]);
    case 'k':
    case 'ArrowUp':
      return focus(rows[Math.max(here - 1, 0)]);
    case '/':
      return focus(search);
    case 't':
      return click(row?.querySelector<HTMLElement>('[data-take]'));
    case 'Enter':
      return row !== undefined && row === document.activeElement && click(row.querySelector('[data-open]'));
    default:
      return false;
  }
}

function focus(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  element?.scrollIntoView({ block: 'nearest' });
  return Boolean(element);
}

function click(element: HTMLElement | null | undefined): boolean {
  element?.click();
  return Boolean(element);
}
