import { expect, it } from 'vitest';
import { chooseLanguage } from './choose-language.js';
import { fill, sayDay, sayTimeLeft, sayWhen } from './say.js';

it('takes the chosen language, else the browser’s first that we have, else English', () => {
  expect(chooseLanguage('ar', ['de'])).toBe('ar');
  expect(chooseLanguage(null, ['pt-BR', 'es-MX', 'en'])).toBe('es');
  expect(chooseLanguage(null, ['pt', 'zh'])).toBe('en');
  expect(chooseLanguage('xx', [])).toBe('en');
});

it('says days, times and what is left in the language and its digits', () => {
  expect(sayDay('2026-11-29', 'en')).toBe('Sunday, November 29');
  expect(sayDay('2026-11-29', 'de')).toBe('Sonntag, 29. November');
  expect(sayDay('2026-11-29', 'ar')).toContain('٢٩');
  expect(sayTimeLeft(42, 'en')).toBe('50 sec');
  expect(sayTimeLeft(150, 'es')).toBe('3 minutos');
});

it('says a time of today without its day, by the patient’s clock and not the device’s', () => {
  const nowMs = Date.parse('2026-11-29T23:00:00Z');
  const at = { timeZone: 'Europe/Berlin', nowMs, language: 'de' } as const;
  expect(sayWhen('2026-11-29T23:30:00Z', at)).toBe('0:30');
  expect(sayWhen('2026-11-29T22:30:00Z', at)).toContain('Sonntag');
});

it('fills in facts, and leaves what it does not know', () => {
  expect(fill('{a} of {b}', { a: '1' })).toBe('1 of {b}');
});
