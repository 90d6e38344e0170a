import type {
  AuditExport,
  AuditFilter,
  AuditPage,
  AuditSearch,
  AuditState,
  BackupView,
  EquipmentItem,
  IdleLockView,
  SignedBackupGoal,
  SignedEquipment,
  SignedIdleLock,
  SignedTraining,
  TrainingEntry,
  TrainingView,
} from '@cryobridge/contract';
import { call } from '../api/client.js';

export const adminApi = {
  auditSearch: (body: AuditSearch) => call<AuditPage>('/api/audit/search', 'POST', body),
  auditExport: (body: AuditFilter) => call<AuditExport>('/api/audit/export', 'POST', body),
  auditState: () => call<AuditState>('/api/audit/state'),
  auditVerify: () => call<AuditState>('/api/audit/verify', 'POST'),
  backup: () => call<BackupView>('/api/backup'),
  signBackupGoal: (body: SignedBackupGoal) => call<BackupView>('/api/backup/goal', 'PUT', body),
  signIdleLock: (body: SignedIdleLock) => call<IdleLockView>('/api/idle-lock', 'PUT', body),
  equipment: () => call<readonly EquipmentItem[]>('/api/equipment'),
  signEquipment: (id: string, body: SignedEquipment) =>
    call<EquipmentItem>(`/api/equipment/${id}`, 'PUT', body),
  training: () => call<TrainingView>('/api/training'),
  signTraining: (id: string, body: SignedTraining) => call<TrainingEntry>(`/api/training/${id}`, 'PUT', body),
};
