import type { FactValue, StatementId } from '@cryobridge/plan';

export type Language = 'en';
export type Facts = Readonly<Record<string, FactValue>>;
/** Sentences of one language by statement id. */
export type Words = Readonly<Record<StatementId, (facts: Facts) => string>>;
