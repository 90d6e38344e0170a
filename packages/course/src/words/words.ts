export type { Catalog, Facts, Language, Words } from '@cryobridge/plan';
