import { useEffect } from 'react';
import { holdPage } from '../../../identity/idle-lock.js';

/** Keeps a page that nobody touches from locking while `wanted`: without a server nobody could sign in again. */
export function useHeldPage(wanted: boolean): void {
  useEffect(() => (wanted ? holdPage() : undefined), [wanted]);
}
