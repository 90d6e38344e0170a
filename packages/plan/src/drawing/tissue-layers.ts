/** Thickness of the drawn skin, mm: a likeness. */
export const skinMm = 2;
/** Share of the way from skin to nerve that is drawn as fat above muscle: a likeness. */
const fatShare = 0.4;

/** Where fat ends and muscle begins, y of the drawn plane, mm. */
export function fatEndsMm(depthMm: number, tissue: 'muscle' | 'fat'): number {
  return tissue === 'fat' ? Number.POSITIVE_INFINITY : -depthMm + skinMm + (depthMm - skinMm) * fatShare;
}
