import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { overflow, seriousFaults } from './journey.js';
import { clinicianOf } from './run-server.mjs';

/** Nothing sticks out to the side, and axe finds nothing serious. */
export async function fine(page: Page): Promise<void> {
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await seriousFaults(page)).toEqual([]);
}

/** Everything of the page itself that is tapped is large enough for a gloved finger. */
export async function forGloves(page: Page): Promise<void> {
  const small = await page.evaluate(() => {
    const tapped =
      'button, a[href], select, textarea, summary, input:not([type=file], [type=checkbox], [type=radio]), label:has(input)';
    return [...document.querySelectorAll<HTMLElement>(`main :is(${tapped})`)]
      .filter((each) => each.checkVisibility())
      .map((each) => ({ each, box: each.getBoundingClientRect() }))
      .filter(({ box }) => box.height < 48 || box.width < 48)
      .map(({ each, box }) => `${each.outerHTML.slice(0, 120)} ${box.width}×${box.height} px`);
  });
  expect(small).toEqual([]);
}

/** Every line of the list is a yes. */
export async function checkAll(page: Page): Promise<void> {
  const yes = page.locator('[data-word=yes]');
  await yes.first().waitFor();
  const count = await yes.count();
  for (let n = 0; n < count; n += 1) await yes.nth(n).click();
  await page.getByText('Everything is checked').waitFor();
}

/** Runs what is left of the placement on screen, on clocks that are put forward. */
export async function runPlacement(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start the freeze' }).click();
  await page.getByText(/Freeze 1 of/).waitFor();
  await page.clock.fastForward(20 * 60_000);
  await page.getByText('The placement is over.').waitFor();
}

export interface KeptProcedure {
  readonly id: string;
}

/** The whole freezes of a person in the repository; a nerve's own Procedure is a part of one. */
export async function freezesOf(url: string, patientId: string): Promise<readonly KeptProcedure[]> {
  const response = await clinicianOf(url).fetch(`/fhir/Procedure?subject=Patient/${patientId}&_count=100`);
  const { entry = [] } = (await response.json()) as {
    readonly entry?: readonly { readonly resource: KeptProcedure }[];
  };
  return entry.map(({ resource }) => resource).filter(({ id }) => /^[0-9a-f-]{36}$/.test(id));
}

/** Until all that the page loaded is kept, it cannot be loaded without the server. */
export async function keptForLater(page: Page): Promise<void> {
  await page.waitForFunction(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated' || navigator.serviceWorker.controller === null) return false;
    const files = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/assets/'));
    const kept = await Promise.all(files.map(({ name }) => caches.match(name)));
    return files.length > 0 && kept.every((each) => each !== undefined);
  });
}

/** What this device holds in clear: every text of its databases, caches and other stores. */
export async function inClear(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const rows: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name = '' } of await indexedDB.databases()) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error ?? new Error(name));
      });
      for (const shelf of db.objectStoreNames)
        rows.push(
          await new Promise((resolve, reject) => {
            const reading = db.transaction(shelf).objectStore(shelf).getAll();
            reading.onsuccess = () => resolve(reading.result);
            reading.onerror = () => reject(reading.error ?? new Error(shelf));
          }),
        );
      db.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      rows.push((await cache.keys()).map(({ url }) => url));
    }
    return JSON.stringify(rows, (_key, value: unknown) =>
      value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value,
    );
  });
}

/** How many things stand on the shelves of this device. */
export async function shelfSizes(page: Page): Promise<{ readonly days: number; readonly images: number }> {
  return page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('cryobridge-staff');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error ?? new Error('closed'));
    });
    const count = (shelf: string) =>
      new Promise<number>((resolve, reject) => {
        const counting = db.transaction(shelf).objectStore(shelf).count();
        counting.onsuccess = () => resolve(counting.result);
        counting.onerror = () => reject(counting.error ?? new Error(shelf));
      });
    const [days, images] = [await count('days'), await count('images')];
    db.close();
    return { days, images };
  });
}
