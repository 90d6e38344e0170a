import type { LetterWords } from './letter-words.js';

export const fr: LetterWords = {
  language: 'fr',
  notReviewed: 'Aucun clinicien n’a encore relu ces mots.',
  title: 'Votre traitement des nerfs',
  standing: {
    draft: 'BROUILLON : ne pas encore remettre',
    signed: 'Plan signé par {by}, {on}',
    newer: 'le plan a changé depuis',
  },
  limbs: {
    'left-leg': 'jambe gauche',
    'right-leg': 'jambe droite',
    'left-arm': 'bras gauche',
    'right-arm': 'bras droit',
    limb: 'membre',
  },
  planned: {
    heading: 'Ce qui est prévu',
    before: 'Votre équipe prévoit de geler quelques nerfs de votre {limb} avant votre opération.',
    after: 'Votre équipe prévoit de geler quelques nerfs dans la partie qui reste de votre {limb}.',
    how: [
      'On endort d’abord la peau. Puis on passe une fine sonde à travers elle, tout près du nerf.',
      'L’équipe la voit à l’échographie. La pointe devient très froide pendant quelques minutes, plus d’une fois.',
    ],
    operation: 'Votre opération est prévue le {on}.',
    freeze: 'Les nerfs doivent être gelés entre le {from} et le {to}.',
  },
  effect: {
    heading: 'Ce que cela peut faire, et ne pas faire',
    may: 'Cela peut calmer une partie de votre douleur pendant un temps.',
    unsure:
      'Nous ne savons pas encore si cela marche bien. Il n’y a que de petites études. Leurs résultats sont partagés.',
    noHelpLate: 'Cela n’a pas aidé les personnes qui souffraient depuis longtemps d’un membre absent.',
    mayNot: 'Cela peut ne pas vous aider. Cela n’enlève pas toute la douleur.',
    choice: 'Vous choisissez. Vous pouvez dire non, et vous serez soigné de la même façon.',
  },
  lasts: {
    heading: 'Combien de temps cela dure',
    numb: 'Les nerfs gelés ne travaillent plus pendant un temps. La peau devient insensible à cet endroit.',
    weak: 'Les muscles peuvent aussi devenir faibles.',
    weeks: 'Cela peut durer de {low} à {high} semaines. Cela peut aussi être plus court ou plus long.',
    unknown: 'Nous ne pouvons pas encore dire combien de temps cela durera.',
    returns: 'Ensuite les nerfs repoussent. Les sensations reviennent, et la douleur peut revenir aussi.',
    bridge:
      'Le chirurgien prévoit aussi de relier les nerfs coupés à un muscle. Il faut des mois avant que cela aide.',
  },
  safe: {
    heading: 'Protégez-vous',
    protect: {
      falls: 'Vous pourriez tomber. Ne vous levez pas et ne marchez pas seul. Appelez d’abord.',
      heel: 'Votre pied peut ne pas sentir la pression. Gardez le talon soulevé. Laissez regarder votre peau.',
      heat: 'Ni chaleur, ni glace, ni bandage serré là où l’on a gelé. Vous pourriez ne pas sentir qu’ils vous blessent.',
      arm: 'Portez l’écharpe. Ni chaleur ni bords coupants sur le bras gelé. Laissez regarder votre peau.',
    },
  },
  now: {
    heading: 'Appelez tout de suite le {number} si',
    headingNoNumber: 'Appelez tout de suite à l’aide si',
    'emergency:hard-to-wake': 'on a beaucoup de mal à vous réveiller',
    'emergency:breathing': 'vous respirez lentement ou avec peine',
    'emergency:heavy-bleeding': 'la plaie saigne beaucoup et ne s’arrête pas',
    'emergency:self-harm': 'vous pensez à vous faire du mal',
    'emergency:head-injury': 'vous êtes tombé et vous êtes cogné la tête',
  },
  today: {
    heading: 'Appelez votre équipe le jour même si',
    pain: 'la douleur revient ou devient bien plus forte',
    'call:infection': 'vous avez de la fièvre, du pus, une mauvaise odeur ou une rougeur qui s’étend',
    'call:open-wound': 'la plaie s’ouvre',
    'call:skin': 'vous voyez une cloque, une peau sombre ou une plaie là où la sonde est entrée',
    'call:weakness': 'votre jambe ou votre bras devient faible, ou plus faible qu’avant',
  },
  call: {
    heading: 'Qui appeler',
    contact: '{label} : {telephone}',
    fill: ['Votre équipe', 'La nuit', 'En cas d’urgence'],
  },
  ask: 'Cette lettre ne remplace pas un entretien. Demandez à votre équipe tout ce que vous voulez savoir.',
  name: ['Votre nom', 'Parlé avec', 'Date'],
  more: 'et {count} de plus',
  foot: 'Cas {id}',
  pageOf: 'Page {page} sur {pages}',
};
