import { useEffect } from 'react';

/** What the window and a screen reader call the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · cryobridge`;
  }, [title]);
}
