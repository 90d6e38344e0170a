export { auditHeads, headLine, readHeadLine } from './audit-heads.js';
export { type ChainFault, type FaultKind, type KnownHead } from './chain-fault.js';
export { type AuditReport, NoAuditTrailError, verifyChains } from './verify-chains.js';
export { recordAuditVerified } from '../administration/record-audit-verified.js';
