import type { CaseDetail } from '@cryobridge/contract';

export type OfferedPaper = 'plan' | 'operator-card' | 'letter';
export type PaperSize = 'a4' | 'letter';

/** Card and letter come with a dose; the letter is the clinician's to give. */
export function papersFor({
  hasDose,
  writes,
}: {
  readonly hasDose: boolean;
  readonly writes: boolean;
}): readonly OfferedPaper[] {
  if (!hasDose) return ['plan'];
  return writes ? ['plan', 'operator-card', 'letter'] : ['plan', 'operator-card'];
}

/** Regions that print on Letter by custom. */
const letterRegions = new Set(['US', 'CA', 'MX', 'PH', 'CO', 'CL', 'VE']);

export function sizeFor(locale: string): PaperSize {
  const region = new Intl.Locale(locale).region;
  return region !== undefined && letterRegions.has(region) ? 'letter' : 'a4';
}

/** Holds the case's id, never who it is. */
export function paperAddress(
  { id, version }: Pick<CaseDetail, 'id' | 'version'>,
  of: { readonly kind: OfferedPaper; readonly language: string; readonly size: PaperSize },
): string {
  const asked = new URLSearchParams({ language: of.language, size: of.size, version: String(version) });
  return `/api/cases/${encodeURIComponent(id)}/papers/${of.kind}.pdf?${asked}`;
}
