import { describe, expect, it } from 'vitest';
import { claimLabel } from './claim-label.js';

describe('claimLabel', () => {
  it('puts a field name into words and leaves sentences alone', () => {
    expect(claimLabel('tramadol: kidneyIntervalHours')).toBe('tramadol: kidney interval');
    expect(claimLabel('Tibial nerve: areaMm2')).toBe('Tibial nerve: area');
    expect(claimLabel('Age of an eGFR after which it is asked again')).toBe(
      'Age of an eGFR after which it is asked again',
    );
    expect(claimLabel('Days without cover before TMR')).toBe('Days without cover before TMR');
  });
});
