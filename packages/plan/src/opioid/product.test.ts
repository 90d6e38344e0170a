import { describe, expect, it } from 'vitest';
import { parseProduct } from './product.js';

const piece = (mg: number) => ({ mg, per: 'piece' });

describe('parseProduct', () => {
  it.each([
    ['12 HR oxycodone hydrochloride 10 MG Extended Release Oral Tablet', [piece(10)], 'solid', 12],
    [
      'acetaminophen 325 MG / oxyCODONE Hydrochloride 5 MG Oral Tablet',
      [piece(325), piece(5)],
      'solid',
      null,
    ],
    ['72 HR fentanyl 0.025 MG/HR Transdermal System', [{ mg: 0.025, per: 'h' }], 'transdermal', 72],
    ['hydromorphone hydrochloride 1 MG/ML Oral Solution', [{ mg: 1, per: 'mL' }], 'liquid', null],
    [
      'aspirin 325 MG / oxycodone hydrochloride 4.5 MG / oxycodone terephthalate 0.38 MG Oral Tablet',
      [piece(325), piece(4.5), piece(0.38)],
      'solid',
      null,
    ],
    ['oxyCODONE-acetaminophen (PERCOCET) 5-325 mg tablet', [piece(5), piece(325)], 'solid', null],
    ['hydrocodone/acetaminophen 5 mg/325 mg tab', [piece(5), piece(325)], 'solid', null],
    [
      'acetaminophen-codeine 120 mg-12 mg/5 mL elixir',
      [
        { mg: 24, per: 'mL' },
        { mg: 2.4, per: 'mL' },
      ],
      'liquid',
      null,
    ],
    ['OxyCODONE (Immediate Release) 5mg/5mL Cup', [{ mg: 1, per: 'mL' }], 'liquid', null],
    ['Acetaminophen IV 1000 mg / 100 mL Vial', [{ mg: 10, per: 'mL' }], 'parenteral', null],
    ['Morphine Sulfate 2 mg Syringe', [piece(2)], 'parenteral', null],
    ['fentanyl 0.1 MG/ACTUAT Mucosal Spray', [{ mg: 0.1, per: 'actuation' }], 'film-or-spray', null],
    ['fentanyl 1,200 mcg lozenge', [piece(1.2)], 'buccal', null],
    [
      '80 ACTUAT fentanyl 0.04 MG/ACTUAT Transdermal System',
      [{ mg: 0.04, per: 'actuation' }],
      'transdermal',
      null,
    ],
    ['morphine (MS CONTIN) 30 MG 12 hr tablet', [piece(30)], 'solid', 12],
  ] as const)('reads %s', (text, strengths, form, wearHours) => {
    const product = parseProduct(text);
    expect(
      product.ingredients.map(
        ({ strength }) => strength && { ...strength, mg: Number(strength.mg.toPrecision(12)) },
      ),
    ).toEqual(strengths);
    expect(product.form).toBe(form);
    expect(product.wearHours).toBe(wearHours);
  });

  it('takes a number without a unit for no strength', () => {
    expect(
      parseProduct('HYDROCODONE-ACETAMIN 7.5-325').ingredients.every(({ strength }) => strength === null),
    ).toBe(true);
    expect(parseProduct('Oxycodone 5').ingredients).toEqual([{ name: 'Oxycodone 5', strength: null }]);
  });

  it('does not pair names with strengths when their numbers differ', () => {
    expect(parseProduct('Percocet 5-325 mg tablet').ingredients).toEqual([
      { name: 'Percocet', strength: null },
    ]);
  });
});
