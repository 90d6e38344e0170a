import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, Route, Routes } from 'react-router';
import { PlanPage } from './clinician/plan/PlanPage.js';
import { StartPage } from './clinician/start/StartPage.js';
import { NotFound } from './parts/NotFound.js';
import { theme } from './styles/theme.js';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 30_000, refetchOnWindowFocus: false } },
});

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queries}>
        <BrowserRouter>
          <Routes>
            <Route index element={<StartPage />} />
            <Route path="cases/:id" element={<PlanPage />} />
            <Route path="*" element={<NotFound />} />
          </Routes>
        </BrowserRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
}
