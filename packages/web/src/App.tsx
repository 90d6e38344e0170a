import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { lazy, Suspense } from 'react';
import { ApiError } from './api/client.js';
import { identityWords } from './identity/identity-words.js';
import { SessionGate } from './identity/SessionGate.js';
import { Loading } from './parts/Loading.js';
import { NotFound } from './parts/NotFound.js';
import { theme } from './styles/theme.js';
import { direction } from './words/language.js';
import { withCourse, withPlan } from './words/with-sentences.js';

const PlanPage = lazy(
  withPlan(async () => ({ default: (await import('./clinician/plan/PlanPage.js')).PlanPage })),
);
const VersionsPage = lazy(
  withPlan(async () => ({
    default: (await import('./clinician/versions/VersionsPage.js')).VersionsPage,
  })),
);
const OldVersionPage = lazy(
  withPlan(async () => ({
    default: (await import('./clinician/versions/OldVersionPage.js')).OldVersionPage,
  })),
);
const StartPage = lazy(async () => ({ default: (await import('./clinician/start/StartPage.js')).StartPage }));

const WorklistPage = lazy(async () => ({
  default: (await import('./clinician/worklist/WorklistPage.js')).WorklistPage,
}));

const HomePage = lazy(async () => ({ default: (await import('./identity/HomePage.js')).HomePage }));
const WelcomePage = lazy(async () => ({ default: (await import('./identity/WelcomePage.js')).WelcomePage }));
const AccountPage = lazy(async () => ({ default: (await import('./identity/AccountPage.js')).AccountPage }));
const UsersPage = lazy(async () => ({ default: (await import('./identity/UsersPage.js')).UsersPage }));

const WatchPage = lazy(
  withCourse(async () => ({
    default: (await import('./clinician/course/watch/WatchPage.js')).WatchPage,
  })),
);
const PeoplePage = lazy(async () => ({
  default: (await import('./clinician/course/people/PeoplePage.js')).PeoplePage,
}));
const PersonPage = lazy(
  withCourse(async () => ({
    default: (await import('./clinician/course/person/PersonPage.js')).PersonPage,
  })),
);

const TelephonePage = lazy(
  withCourse(async () => ({
    default: (await import('./clinician/course/telephone/TelephonePage.js')).TelephonePage,
  })),
);

const RecordPage = lazy(
  withCourse(async () => ({
    default: (await import('./clinician/course/record/RecordPage.js')).RecordPage,
  })),
);
const BeginPage = lazy(
  withPlan(async () => ({
    default: (await import('./clinician/course/begin/BeginPage.js')).BeginPage,
  })),
);

const FreezeFormPage = lazy(
  withCourse(async () => ({
    default: (await import('./clinician/course/freeze/FreezeFormPage.js')).FreezeFormPage,
  })),
);
const DayPage = lazy(
  withCourse(async () => ({
    default: (await import('./clinician/course/day/DayPage.js')).DayPage,
  })),
);
const FreezePage = lazy(
  withCourse(async () => ({
    default: (await import('./clinician/course/freeze/FreezePage.js')).FreezePage,
  })),
);
const BridgePage = lazy(
  withCourse(async () => ({
    default: (await import('./clinician/course/bridge/BridgePage.js')).BridgePage,
  })),
);
const WatchSettingsPage = lazy(async () => ({
  default: (await import('./clinician/course/settings/WatchSettingsPage.js')).WatchSettingsPage,
}));

const AdminHome = lazy(async () => ({ default: (await import('./admin/AdminHome.js')).AdminHome }));
const AuditPage = lazy(async () => ({ default: (await import('./admin/audit/AuditPage.js')).AuditPage }));
const BackupPage = lazy(async () => ({ default: (await import('./admin/backup/BackupPage.js')).BackupPage }));
const EquipmentPage = lazy(
  withPlan(async () => ({
    default: (await import('./admin/equipment/EquipmentPage.js')).EquipmentPage,
  })),
);
const FormularyPage = lazy(
  withPlan(async () => ({
    default: (await import('./admin/formulary/FormularyPage.js')).FormularyPage,
  })),
);
const LockPage = lazy(async () => ({ default: (await import('./admin/lock/LockPage.js')).LockPage }));
const TrainingPage = lazy(
  withPlan(async () => ({
    default: (await import('./admin/training/TrainingPage.js')).TrainingPage,
  })),
);

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // The session ended meanwhile: ask who is signed in, which shows the sign-in page.
    onError: (error) => {
      if (error instanceof ApiError && error.problem.status === 401)
        void queries.invalidateQueries({ queryKey: ['session'] });
    },
  }),
  defaultOptions: { queries: { retry: 1, staleTime: 30_000, refetchOnWindowFocus: false } },
});

export function App() {
  return (
    <DirectionProvider initialDirection={direction} detectDirection={false}>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <QueryClientProvider client={queries}>
          <BrowserRouter>
            <Suspense fallback={<Loading what={identityWords.sessionGate.openingThePage} />}>
              <Routes>
                <Route path="welcome" element={<WelcomePage />} />
                <Route path="courses/:id/day" element={<DayPage />} />
                <Route element={<SessionGate />}>
                  <Route index element={<HomePage worklist={<WorklistPage />} />} />
                  <Route path="plans" element={<StartPage />} />
                  <Route path="sign-in" element={<Navigate to="/" replace />} />
                  <Route path="cases/:id" element={<PlanPage />} />
                  <Route path="cases/:id/versions" element={<VersionsPage />} />
                  <Route path="cases/:id/versions/:version" element={<OldVersionPage />} />
                  <Route path="watch" element={<WatchPage />} />
                  <Route path="courses" element={<PeoplePage />} />
                  <Route path="courses/:id" element={<PersonPage />} />
                  <Route path="courses/:id/telephone" element={<TelephonePage />} />
                  <Route path="courses/:id/record" element={<RecordPage />} />
                  <Route path="cases/:id/course" element={<BeginPage />} />
                  <Route path="courses/:id/freeze" element={<FreezeFormPage />} />
                  <Route path="courses/:id/freezes/:freezeId" element={<FreezePage />} />
                  <Route path="courses/:id/bridge" element={<BridgePage />} />
                  <Route path="watch/settings" element={<WatchSettingsPage />} />
                  <Route path="admin" element={<AdminHome />} />
                  <Route path="admin/audit" element={<AuditPage />} />
                  <Route path="admin/backup" element={<BackupPage />} />
                  <Route path="admin/equipment" element={<EquipmentPage />} />
                  <Route path="admin/formulary" element={<FormularyPage />} />
                  <Route path="admin/lock" element={<LockPage />} />
                  <Route path="admin/training" element={<TrainingPage />} />
                  <Route path="account" element={<AccountPage />} />
                  <Route path="users" element={<UsersPage />} />
                  <Route path="*" element={<NotFound />} />
                </Route>
              </Routes>
            </Suspense>
          </BrowserRouter>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
