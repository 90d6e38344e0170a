import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { LanguageLoader } from './language/LanguageLoader.js';
import { PatientApp } from './PatientApp.js';
import './patient.css';

const root = document.getElementById('root');
if (root === null) throw new Error('patient.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageLoader>
      <PatientApp />
    </LanguageLoader>
  </StrictMode>,
);
