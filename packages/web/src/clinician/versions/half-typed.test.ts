import { beforeEach, describe, expect, it } from 'vitest';
import { halfTyped, keepHalfTyped, typedBy } from './half-typed.js';

describe('what is half typed', () => {
  beforeEach(() => {
    typedBy('nobody');
    typedBy('a');
  });

  it('is kept by case and question, until it is empty', () => {
    keepHalfTyped('case', 'q:a', '12');
    expect(halfTyped('case', 'q:a')).toBe('12');
    expect(halfTyped('case', 'q:b')).toBe('');
    expect(halfTyped('other', 'q:a')).toBe('');
    keepHalfTyped('case', 'q:a', '');
    expect(halfTyped('case', 'q:a')).toBe('');
  });

  it('outlives signing in again, and not somebody else', () => {
    keepHalfTyped('case', 'q:a', '12');
    typedBy('a');
    expect(halfTyped('case', 'q:a')).toBe('12');
    typedBy('b');
    expect(halfTyped('case', 'q:a')).toBe('');
  });
});
