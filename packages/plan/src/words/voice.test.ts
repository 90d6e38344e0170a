import { describe, expect, it } from 'vitest';
import { voiceOf } from './voice.js';

const german = voiceOf('de', 'unbekannt');
const french = voiceOf('fr', 'inconnu');
const arabic = voiceOf('ar', 'غير معروف');

describe('the voice of a language', () => {
  it('writes numbers with the sign and the digits of the language, without groups', () => {
    expect(german.say(-20.5)).toBe('−20,5');
    expect(french.say(4000)).toBe('4000');
    expect(arabic.say(12.5)).toBe('١٢٫٥');
    expect(german.fixed(1, 1)).toBe('1,0');
    expect(french.celsius(-60)).toBe('−60\u{a0}°C');
  });

  it('writes shares as whole percent', () => {
    expect(german.percent(0.256)).toBe('26\u{a0}%');
    expect(french.percent(1)).toMatch(/^100\s%$/);
    expect(arabic.percent(0.05)).toContain('٥');
  });

  it('writes the days of records so that no month is taken for a day', () => {
    expect(german.say('2026-11-02')).toBe('2. November 2026');
    expect(french.say('2026-11-02')).toBe('2 novembre 2026');
    expect(voiceOf('es', '').say('2026-11-02')).toBe('2 de noviembre de 2026');
    expect(german.say('2026-11-02T08:05:00.000Z')).toMatch(/^2\. November 2026 um 08:05 UTC$/);
    expect(arabic.say('2026-11-02')).toContain('نوفمبر');
  });

  it('leaves other text as it stands, and says what is not known', () => {
    expect(german.say('Dr. Weber 2026')).toBe('Dr. Weber 2026');
    expect(german.fact({ by: null }, 'by')).toBe('unbekannt');
    expect(french.fact({}, 'by')).toBe('inconnu');
  });
});
