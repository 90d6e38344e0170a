import { describe, expect, it } from 'vitest';
import { newFreezeDone } from '@cryobridge/contract';
import { faultCount, freezeOf, type FreezeDraft, type NerveDraft } from './freeze-draft.js';

const nerve: NerveDraft = {
  nerveSite: 'nerve:tibial-popliteal',
  label: 'Tibial',
  isFrozen: true,
  probe: 'probe:example',
  placements: [
    {
      xMm: 1,
      yMm: 2,
      angleDegrees: 0,
      alongMm: 0,
      cycles: [{ freezeSeconds: 120, thawSeconds: 60 }],
    },
  ],
  section: { widthMm: null, heightMm: null, depthMm: null },
  nearMm: null,
  farMm: 2,
  wholeNerve: true,
  deviations: [],
  inWords: '',
};
const draft: FreezeDraft = {
  at: '2027-03-01T09:30',
  operator: 'Dr Op',
  nerves: [nerve],
  images: ' ImagingStudy/1 \n\n',
  anaesthetic: [{ drug: 'ropivacaine', mg: 20, part: 'block' }],
};

describe('a procedure as done', () => {
  it('is sent as the contract wants it', () => {
    expect(faultCount(draft)).toBe(0);
    const sent = newFreezeDone.parse(freezeOf(draft, 'episode'));
    expect(sent.images).toEqual(['ImagingStudy/1']);
    expect(sent.nerves[0]?.iceSeen).toEqual({ nearMm: null, farMm: 2, wholeNerve: true });
    expect(sent.deviations).toEqual([]);
  });

  it('writes a nerve that was not frozen down as a deviation, with the words', () => {
    const sent = freezeOf(
      { ...draft, nerves: [{ ...nerve, isFrozen: false, inWords: 'no view' }] },
      'episode',
    );
    expect(sent.nerves).toEqual([]);
    expect(sent.deviations).toEqual([
      { what: 'not-done', nerveSite: 'nerve:tibial-popliteal', text: 'no view' },
    ]);
  });

  it('is not sent with a freeze of no length, an unnamed operator or a dose without mg', () => {
    const cycles = [
      { freezeSeconds: 0, thawSeconds: 60 },
      { freezeSeconds: 3601, thawSeconds: null },
    ];
    const [placement] = nerve.placements;
    expect(placement).toBeDefined();
    const placements = placement === undefined ? [] : [{ ...placement, cycles }];
    expect(faultCount({ ...draft, nerves: [{ ...nerve, placements }] })).toBe(3);
    expect(faultCount({ ...draft, operator: ' ' })).toBe(1);
    expect(faultCount({ ...draft, anaesthetic: [{ drug: 'ropivacaine', mg: null, part: 'block' }] })).toBe(1);
  });
});

describe('the size of the nerve on the day', () => {
  const sized = (section: NerveDraft['section']): FreezeDraft => ({
    ...draft,
    nerves: [{ ...nerve, section }],
  });

  it('is sent whole, or not at all', () => {
    const whole = { widthMm: 6, heightMm: 3, depthMm: 18 };
    expect(faultCount(sized(whole))).toBe(0);
    expect(newFreezeDone.parse(freezeOf(sized(whole), 'episode')).nerves[0]?.section).toEqual(whole);
    expect(freezeOf(draft, 'episode').nerves[0]?.section).toBeNull();
  });

  it('is a fault when one figure is missing or none that can be', () => {
    expect(faultCount(sized({ widthMm: 6, heightMm: null, depthMm: null }))).toBe(2);
    expect(faultCount(sized({ widthMm: 0, heightMm: 3, depthMm: 18 }))).toBe(1);
    expect(faultCount(sized({ widthMm: 6, heightMm: 3, depthMm: 201 }))).toBe(1);
  });
});
