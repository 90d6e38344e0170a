import type { NeedKind } from '@cryobridge/contract';
import type { IconName } from '../../parts/Icon.js';

/** A sign for each need; always beside its word. */
export const needIcons: Readonly<Record<NeedKind, IconName>> = {
  alert: 'warn',
  procedure: 'play',
  'cover-ending': 'clock',
  'report-missing': 'phone',
  sign: 'check',
  questions: 'ask',
  registry: 'stop',
};
