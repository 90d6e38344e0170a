import type { LetterWords } from './letter-words.js';

/** Reading grade 6 or less, measured by patient-letter.test.ts. */
export const en: LetterWords = {
  language: 'en',
  notReviewed: 'No clinician has checked these words yet.',
  title: 'Your nerve treatment',
  standing: {
    draft: 'DRAFT: not to be handed out yet',
    signed: 'Plan signed by {by}, {on}',
    newer: 'the plan has changed since then',
  },
  limbs: {
    'left-leg': 'left leg',
    'right-leg': 'right leg',
    'left-arm': 'left arm',
    'right-arm': 'right arm',
    limb: 'limb',
  },
  planned: {
    heading: 'What is planned',
    before: 'Your team plans to freeze some nerves in your {limb} before your operation.',
    after: 'Your team plans to freeze some nerves in the part of your {limb} that is still there.',
    how: [
      'First they make your skin numb. Then they put a thin probe through it, next to the nerve.',
      'They watch it on an ultrasound screen. The tip gets very cold for a few minutes, more than once.',
    ],
    operation: 'Your operation is planned for {on}.',
    freeze: 'The nerves are to be frozen between {from} and {to}.',
  },
  effect: {
    heading: 'What it may do, and what not',
    may: 'It may quiet some of your pain for a time.',
    unsure:
      'We do not know yet how well it works. Only small early studies were done. What they found is mixed.',
    noHelpLate: 'It did not help people who had felt pain in a missing limb for a long time.',
    mayNot: 'It may not help you. It will not take all pain away.',
    choice: 'You choose. You can say no, and you will still get the same care.',
  },
  lasts: {
    heading: 'How long it lasts',
    numb: 'The frozen nerves stop working for a time. The skin they serve goes numb.',
    weak: 'Muscles can go weak too.',
    weeks: 'This may last from {low} to {high} weeks. It can also be shorter or longer.',
    unknown: 'We can not tell yet how long this will last.',
    returns: 'Then the nerves grow back. Feeling comes back, and pain can come back too.',
    bridge: 'Your surgeon also plans to join the cut nerves to muscle. It takes months until that helps.',
  },
  safe: {
    heading: 'Keep safe',
    protect: {
      falls: 'You could fall. Do not stand or walk alone. Call for help first.',
      heel: 'Your foot may not feel pressure. Keep your heel off the bed. Let the nurses look at your skin.',
      heat: 'Keep heat, ice and tight wraps away from the frozen limb. You may not feel that they harm you.',
      arm: 'Wear the sling. Keep heat and sharp edges away from the frozen arm. Let the nurses look at your skin.',
    },
  },
  now: {
    heading: 'Call {number} now if',
    headingNoNumber: 'Call for help at once if',
    'emergency:hard-to-wake': 'you are very hard to wake',
    'emergency:breathing': 'your breathing is slow or hard',
    'emergency:heavy-bleeding': 'the wound bleeds a lot and does not stop',
    'emergency:self-harm': 'you think of hurting yourself',
    'emergency:head-injury': 'you fell and hit your head',
  },
  today: {
    heading: 'Call your team the same day if',
    pain: 'the pain comes back or gets much worse',
    'call:infection': 'you have a fever, pus, a bad smell, or red skin that spreads',
    'call:open-wound': 'the wound comes open',
    'call:skin': 'you see a blister, dark skin or a sore where the probe went in',
    'call:weakness': 'your leg or arm gets weak, or weaker than before',
  },
  call: {
    heading: 'Whom to call',
    contact: '{label}: {telephone}',
    fill: ['Your team', 'At night', 'In an emergency'],
  },
  ask: 'This letter does not take the place of a talk. Ask your team all you want to know.',
  name: ['Your name', 'Talked about with', 'Date'],
  more: 'and {count} more',
  foot: 'Case {id}',
  pageOf: 'Page {page} of {pages}',
};
