import { language } from '../../words/language.js';
import type {
  TrainingView,
  BridgeView,
  CourseSummary,
  CourseView,
  FreezeView,
  KeptImage,
  NewAlertStep,
  NewCourse,
  NewCourseEvent,
  NewFreezeDone,
  NewMedicine,
  NewReport,
  ReportReceipt,
  SignedWatchSettings,
  WatchSettingsView,
  WatchView,
} from '@cryobridge/contract';
import type { Alert } from '@cryobridge/course';
import { call } from '../../api/client.js';

const courses = '/api/courses';
const of = (patientId: string) => `${courses}/${encodeURIComponent(patientId)}`;

export const courseApi = {
  courses: () => call<readonly CourseSummary[]>(courses),
  course: (id: string) => call<CourseView>(of(id)),
  start: (body: NewCourse) => call<CourseView>(courses, 'POST', body),
  report: (id: string, reportId: string, body: NewReport) =>
    call<ReportReceipt>(`${of(id)}/reports/${reportId}`, 'PUT', body),
  addEvent: (id: string, body: NewCourseEvent) => call<CourseView>(`${of(id)}/events`, 'POST', body),
  addMedicine: (id: string, body: NewMedicine) => call<CourseView>(`${of(id)}/medicines`, 'POST', body),
  stopMedicine: (id: string, medicineId: string) =>
    call<CourseView>(`${of(id)}/medicines/${encodeURIComponent(medicineId)}`, 'DELETE'),
  recordFreeze: (id: string, freezeId: string, body: NewFreezeDone) =>
    call<FreezeView>(`${of(id)}/freezes/${freezeId}`, 'PUT', body),
  keepImage: (
    id: string,
    {
      freezeId,
      imageId,
      episode,
    }: { readonly freezeId: string; readonly imageId: string; readonly episode: string },
    bytes: ArrayBuffer,
  ) =>
    call<KeptImage>(
      `${of(id)}/freezes/${freezeId}/images/${imageId}?episode=${encodeURIComponent(episode)}`,
      'PUT',
      bytes,
    ),
  trainingOf: (operatorId: string) =>
    call<TrainingView>(`/api/training?operator=${encodeURIComponent(operatorId)}`),
  freeze: (id: string, freezeId: string) =>
    call<FreezeView>(`${of(id)}/freezes/${encodeURIComponent(freezeId)}`),
  bridge: (id: string) => call<BridgeView>(`${of(id)}/bridge`),
  bridgePdf: (id: string) => `${of(id)}/bridge.pdf?language=${language}`,
  settings: () => call<WatchSettingsView>('/api/watch/settings'),
  sign: (body: SignedWatchSettings) => call<WatchSettingsView>('/api/watch/settings', 'PUT', body),
  watch: () => call<WatchView>('/api/watch'),
  alertStep: (id: string, body: NewAlertStep) =>
    call<Alert>(`/api/alerts/${encodeURIComponent(id)}/steps`, 'POST', body),
};
