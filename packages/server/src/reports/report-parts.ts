import type { KeptWatchSettings } from '@cryobridge/course';
import type { CourseChanges } from '../courses/course-changes.js';
import type { CourseStore } from '../courses/course-store.js';
import type { Asked } from '../records/asked.js';
import type { Repository } from '../records/repository.js';
import type { HelpSettings } from './help-settings.js';

/** What reports, consent and a person's own page stand on. */
export interface ReportParts {
  readonly repository: Repository;
  readonly courses: CourseStore;
  readonly changes: Pick<CourseChanges, 'courseChanged'>;
  /** Where the staffed hours stand, signed or not. */
  readonly settings: { current(): Promise<KeptWatchSettings> };
  readonly help: HelpSettings;
  /** The clock. */
  readonly now: () => Date;
}

/** Somebody asks about one person. */
export interface OfPerson {
  readonly asked: Asked;
  readonly patientId: string;
}
