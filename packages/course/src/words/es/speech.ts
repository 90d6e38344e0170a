export * from '@cryobridge/plan/words/es';
