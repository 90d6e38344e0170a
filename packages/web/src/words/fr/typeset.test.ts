import { expect, it } from 'vitest';
import { typeset } from './typeset.js';
import { fr } from './index.js';

it('keeps French signs with the word before them, in functions too', () => {
  const words = typeset({
    ask: 'Vraiment ?',
    list: { of: (n: number) => `Total : ${n} % ; « fin »` },
    two: 2,
  });
  expect(words.ask).toBe('Vraiment\u202f?');
  expect(words.list.of(3)).toBe('Total\u00a0: 3\u00a0%\u202f; «\u00a0fin\u00a0»');
  expect(words.two).toBe(2);
});

it('typesets all that is said in French', () => {
  expect(fr.day.title('A')).toBe('Geste\u00a0: A');
});
