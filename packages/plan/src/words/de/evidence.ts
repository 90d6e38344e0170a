import type { Facts, Words } from '../words.js';
import { isTold, n, say } from './voice.js';

const people = (f: Facts, name: string) => (isTold(f, name) ? `n = ${n(f, name)}` : 'n nicht bekannt');
const interval = (f: Facts) => `95-%-KI ${say(f['low'])} bis ${say(f['high'])}`;

export const evidenceWords: Words = {
  'say:evidence.grade': () =>
    'Vor der Amputation auf Pilotniveau; bei etabliertem Phantomschmerz kein Nutzen gezeigt.',
  'say:evidence.pilot': (f) =>
    `Scheinkontrollierte Pilotstudie vor großer Beinamputation, 2024 (${people(f, 'pilot-participants')}): weniger Schmerz und Opioid bis Tag ${n(f, 'pilot-benefit-day')}, nur der Richtung nach. Unter ihrer Registrierung wurden ${n(f, 'parent-participants')} Personen eingeschlossen, meist für andere Operationen.`,
  'say:evidence.null-trial': (f) =>
    `Scheinkontrollierte Studie bei etabliertem Phantomschmerz, 2023 (${people(f, 'null-trial-participants')}): kein Nutzen; Differenz ${n(f, 'null-trial-difference')} (${interval(f)}).`,
  'say:evidence.above-knee': (f) =>
    `Pilotstudie oberhalb des Knies bei Phantomschmerz, 2026 (${people(f, 'above-knee-participants')}): kein anhaltender Nutzen.`,
  'say:evidence.series': (f) =>
    `Fallserie nach Gliedmaßenamputation, 2019 (${people(f, 'series-participants')}): günstig, unkontrolliert.`,
  'say:evidence.single-arm': (f) =>
    `Bildgesteuerte Vereisung bei Phantomschmerz, 2017 (${people(f, 'single-arm-participants')}): Schmerz nahm ab; keine Kontrollgruppe.`,
  'say:evidence.pooled': (f) =>
    `Systematische Übersicht, 2024: gepoolt d = ${n(f, 'pooled-effect')} (${interval(f)}), meist Vorher-nachher-Daten; widerspricht der scheinkontrollierten Studie.`,
  'say:evidence.withdrawn': () =>
    'Die andere registrierte Studie vor Amputation wurde ohne Teilnehmende zurückgezogen.',
  'say:evidence.bridge': () =>
    'Begründung: TMR braucht Monate bis zur Reinnervation; eine Vereisung kann die Lücke überbrücken. Keine Ergebnisdaten.',
};
