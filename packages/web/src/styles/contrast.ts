const key = 'cryobridge.contrast';
const wanted = '(prefers-contrast: more)';

/** High contrast as the device asks for it, or always. */
export type Contrast = 'device' | 'more';

export function chosenContrast(): Contrast {
  try {
    return localStorage.getItem(key) === 'more' ? 'more' : 'device';
  } catch {
    return 'device';
  }
}

export function setContrast(contrast: Contrast): void {
  try {
    localStorage.setItem(key, contrast);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
  show(contrast);
}

/** Tells the document, now and whenever the device changes its mind. */
export function followContrast(): void {
  show(chosenContrast());
  window.matchMedia(wanted).addEventListener('change', () => show(chosenContrast()));
}

function show(contrast: Contrast): void {
  const isMore = contrast === 'more' || window.matchMedia(wanted).matches;
  document.documentElement.toggleAttribute('data-high-contrast', isMore);
}
