import { describe, expect, test } from 'vitest';
import {
  levelsInWords,
  namesTheOperation,
  sidesInWords,
  speaksOfAmputation,
  speaksOfMuscleReinnervation,
} from './amputation-words.js';

describe('texts that speak of amputation', () => {
  test.each([
    'Amputation above-knee (procedure)',
    'Amputation of left/right leg',
    'Status amput below knee',
    'Amputación infracondílea',
    'Acquired absence of other right toe(s)',
    'Acquired absence of right leg below knee',
    'Detachment at Right 2nd Toe, Complete, Open Approach',
    'History of disarticulation at wrist (situation)',
    'left BKA',
    's/p AKA',
    'Phantom limb syndrome with pain',
    'Loss of limb',
  ])('%s', (text) => expect(speaksOfAmputation(text)).toBe(true));

  test.each([
    'Application of sling',
    'Distal radius CRIF',
    'Revascularization of digit',
    'Retinal detachment',
    'Amputation of cervix',
    'Root amputation',
    'Acquired absence of kidney',
    'Absence of pulse in foot',
    'Loss of sensation in left foot',
    'Removal of foreign body from foot',
    'Family history of amputation',
    'At high risk of amputation',
    'No amputation planned',
    'Declines amputation',
    'Aspirin, AKA acetylsalicylic acid',
    '',
  ])('not: %s', (text) => expect(speaksOfAmputation(text)).toBe(false));
});

test.each([
  ['Left below-knee amputation', true],
  ['Amputation of leg through tibia and fibula', true],
  ['Amputee clinic follow-up', false],
  ['Preoperative assessment for amputation', false],
  ['History of lower limb amputation (situation)', false],
  ['Dressing of amputation wound', false],
  ['Knee replacement', false],
])('%s names the operation: %s', (text, expected) => {
  expect(namesTheOperation(text)).toBe(expected);
});

test.each([
  ['Amputation above-knee (procedure)', ['transfemoral']],
  ['Amputation, thigh, through femur', ['transfemoral']],
  ['Transfemoral amputation', ['transfemoral']],
  ['AKA', ['transfemoral']],
  ['Amputation of leg through tibia and fibula (procedure)', ['transtibial']],
  ['Below-the-knee amputation', ['transtibial']],
  ['LBKA', ['transtibial']],
  ['Acquired absence of right leg above knee', ['transfemoral']],
  ['Acquired absence of right knee', ['knee-disarticulation']],
  ['Through-knee amputation', ['knee-disarticulation']],
  ['Complete traumatic amputation at level between right hip and knee, initial encounter', ['transfemoral']],
  ['Complete traumatic amputation at level between knee and ankle, left lower leg', ['transtibial']],
  [
    'Traumatic amputation of leg, unilateral, at or above knee',
    ['knee-disarticulation', 'transfemoral', 'hip-disarticulation'],
  ],
  ['Complete traumatic amputation of right lower leg, level unspecified', []],
  [
    'Amputation above or below knee',
    ['transtibial', 'knee-disarticulation', 'transfemoral', 'hip-disarticulation'],
  ],
  ['Detachment at Right Femoral Region, Open Approach', ['hip-disarticulation']],
  ['Detachment at Right Foot, Complete 1st Ray, Open Approach', ['ray']],
  ['Acquired absence of right foot', ['transmetatarsal', 'syme']],
  ['Disarticulation of ankle', ['syme']],
  ['Transmetatarsal amputation', ['transmetatarsal']],
  ['Other toe(s) amputation status', ['toe']],
  ['Amputation of arm through shoulder (procedure)', ['shoulder-disarticulation']],
  ['Upper limb amputation below elbow', ['transradial']],
  ['Amputation of hand', ['finger', 'transradial']],
  ['Amputation', []],
])('levels in "%s"', (text, levels) => {
  expect(levelsInWords(text)).toEqual(levels);
});

test.each([
  ['Amputation of left leg', ['left']],
  ['RIGHT below-knee amputation', ['right']],
  ['Amputation of left/right leg', []],
  ['left or right', []],
  ['Bilateral amputation of legs', ['left', 'right']],
  ['Left BKA, right foot ulcer', []],
  ['R BKA', ['right']],
  ['Amputation', []],
])('sides in "%s"', (text, sides) => {
  expect(sidesInWords(text)).toEqual(sides);
});

test('targeted muscle reinnervation', () => {
  expect(speaksOfMuscleReinnervation('BKA with TMR')).toBe(true);
  expect(speaksOfMuscleReinnervation('Targeted muscle re-innervation')).toBe(true);
  expect(speaksOfMuscleReinnervation('tmrw')).toBe(false);
});
