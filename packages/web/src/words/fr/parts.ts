import { number } from '../../format/number.js';
import type { PartsWords } from '../../parts/parts-words.js';

export const parts: PartsWords = {
  claimNote: {
    basis: {
      measured: 'mesuré',
      derived: 'dérivé de valeurs mesurées',
      consensus: 'consensus ou recommandation',
      assumed: 'supposé : personne ne l’a mesuré pour cet usage',
    },
    yes: 'oui',
    no: 'non',
    range: (low, high) => `${low} à ${high}`,
    doubts: 'Doutes :',
    lookedForAndNot: 'cherché et non trouvé',
  },
  errorNote: {
    more: (count) => `et ${number(count)} de plus`,
    tryAgain: 'Réessayer',
    theServerCannotBe: 'Le serveur est injoignable. Rien n’est perdu ; réessayez quand il sera revenu.',
  },
  knownClaims: { thisPageDoesNot: 'Cette page n’en connaît pas la source.' },
  loading: {
    takingLongerThanUsual: 'Plus long que d’habitude ; le travail continue.',
    usuallyTakesUnderSeconds: (expectedSeconds) =>
      `Prend d’ordinaire moins de ${number(expectedSeconds)} ${expectedSeconds < 2 ? 'seconde' : 'secondes'}.`,
  },
  notFound: {
    notFound: 'Introuvable',
    mistyped: 'L’adresse est peut-être mal écrite, ou le cas a été supprimé.',
    nothingIsHere: 'Il n’y a rien ici',
    allCases: 'Tous les cas',
  },
  shell: {
    skipToThePage: 'Aller au contenu',
    main: 'Menu principal',
    worklist: 'Liste de travail',
    watch: 'Surveillance',
    people: 'Personnes',
    plans: 'Plans',
    noConnectionWhatYou:
      'Pas de connexion. Ce que vous voyez reste lisible ; les réponses pourront partir quand elle sera revenue.',
  },
  sourceButton: {
    whatThisRestsOn: 'Sur quoi cela repose',
    sources: 'Sources',
    lookingItUp: 'Recherche …',
    readFrom: (entries) => `Lu dans : ${entries}`,
    source: 'source',
  },
  statements: {
    more: (count) => `${number(count)} ${count < 2 ? 'remarque de plus' : 'remarques de plus'}`,
  },
};
