import type {
  ErasureWish,
  ErasureWishReceipt,
  NewConsent,
  OwnReport,
  PatientToday,
  PushSubscriptionJson,
  ReminderSettings,
} from '@cryobridge/contract';
import { call } from '../../api/client.js';

/** Everything the page asks the server for, except sending reports, which the outbox does. */
export const meApi = {
  today: () => call<PatientToday>('/api/me/today'),
  consent: (body: NewConsent) => call<PatientToday>('/api/me/consent', 'POST', body),
  reports: () => call<readonly OwnReport[]>('/api/me/reports'),
  export: () => call<object>('/api/me/export'),
  askErasure: (body: ErasureWish) => call<ErasureWishReceipt>('/api/me/erasure', 'POST', body),
  reminders: () => call<ReminderSettings>('/api/me/reminders'),
  setReminders: (body: ReminderSettings) => call<ReminderSettings>('/api/me/reminders', 'PUT', body),
  pushKey: () => call<{ readonly publicKey: string }>('/api/push-key'),
  subscribe: (body: PushSubscriptionJson) => call<null>('/api/me/push', 'PUT', body),
  unsubscribe: (body: PushSubscriptionJson) => call<null>('/api/me/push', 'DELETE', body),
};
