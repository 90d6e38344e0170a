import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { lazy, Suspense } from 'react';
import { Loading } from './parts/Loading.js';
import { NotFound } from './parts/NotFound.js';
import { theme } from './styles/theme.js';

const PlanPage = lazy(async () => ({ default: (await import('./clinician/plan/PlanPage.js')).PlanPage }));
const StartPage = lazy(async () => ({ default: (await import('./clinician/start/StartPage.js')).StartPage }));

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 30_000, refetchOnWindowFocus: false } },
});

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <Suspense fallback={<Loading what="Opening the page" />}>
            <Routes>
              <Route index element={<StartPage />} />
              <Route path="cases/:id" element={<PlanPage />} />
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}
