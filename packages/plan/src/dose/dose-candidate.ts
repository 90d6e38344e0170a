import type { DoseFields } from './dose-fields.js';
import type { DoseSettings } from './dose-settings.js';
import type { Layout } from './layout.js';
import type { PlannedNerve } from './nerve-section.js';

/** One dose that the search may choose. */
export interface DoseCandidate {
  readonly layout: Layout;
  readonly cycles: number;
  readonly freezeSeconds: number;
}

/** What is searched: one nerve, the fields that a probe makes, the settings. */
export interface DoseSearch {
  readonly nerve: PlannedNerve;
  readonly fields: DoseFields;
  readonly settings: DoseSettings;
  readonly mostPlacements: number;
}
