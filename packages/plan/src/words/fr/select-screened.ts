import type { Facts, Words } from '../words.js';
import { answered, because, isTold, mentioned, n, say } from './voice.js';
interface Item {
  /** Stands after a colon or a dash, where it need not bend. */
  readonly noun: string;
  readonly ask: string;
  readonly why: string;
}
const named = (f: Facts) => (f['seen'] ? ` – ${n(f, 'seen')}` : '');
/** The sentences of one screened thing. */
function screened(name: string, { noun, ask, why }: Item): Words {
  return {
    [`say:select.${name}.ask`]: (f: Facts) => `${ask}${mentioned(f)}`,
    [`say:select.${name}.why`]: () => why,
    [`say:select.${name}.open`]: (f: Facts) => `Pas encore connu : ${noun}.${mentioned(f)}`,
    [`say:select.${name}.absent`]: (f: Facts) => `Exclu : ${noun}${answered(f)}.${mentioned(f)}`,
    [`say:select.${name}.present`]: (f: Facts) => `Présent : ${noun}${named(f)}${answered(f)}.`,
  };
}
function decided(name: string, item: Item & { readonly decide: string }): Words {
  const { noun, decide } = item;
  return {
    ...screened(name, item),
    [`say:select.${name}.decide`]: (f: Facts) => `${decide}${mentioned(f)}`,
    [`say:select.${name}.undecided`]: (f: Facts) => `Exige une décision consignée : ${noun}${named(f)}.`,
    [`say:select.${name}.decided`]: (f: Facts) =>
      f['value'] === 'not-present'
        ? `Décision de ${n(f, 'by')} : finalement absent – ${noun}.${because(f)}`
        : `Décision de ${n(f, 'by')} : continuer malgré tout – ${noun}.${because(f)}`,
    [`say:select.${name}.declined`]: (f: Facts) =>
      `Décision de ${n(f, 'by')} : ne pas congeler, en raison de – ${noun}.${because(f)}`,
  };
}
function lastValue(f: Facts): string {
  if (isTold(f, 'last'))
    return ` Dernière valeur : ${n(f, 'last')}, ${isTold(f, 'asOf') ? n(f, 'asOf') : 'jour inconnu'}.`;
  return isTold(f, 'seen') ? ` Non lisible : ${n(f, 'seen')}.` : '';
}
const labs = (f: Facts) => `Plaquettes ${n(f, 'platelets')} × 10⁹/l`;
const bleeding: Words = {
  ...decided('antithrombotic', {
    noun: 'un anticoagulant ou un antiagrégant plaquettaire',
    ask: 'La personne prend-elle un anticoagulant ou un antiagrégant plaquettaire, ou l’un d’eux a-t-il été arrêté ces dernières semaines ?',
    why: 'Un saignement profond ne peut être comprimé. Aucun délai n’a de source ; le protocole local décide.',
    decide:
      'Le traitement antithrombotique est-il géré pour la profondeur de ces sites selon le protocole local ?',
  }),
  ...decided('bleeding-disorder', {
    noun: 'un trouble de la coagulation',
    ask: 'La personne a-t-elle un trouble de la coagulation ?',
    why: 'Un saignement profond ne peut être comprimé. Aucune limite n’a de source ; le protocole local décide.',
    decide: 'Le trouble de la coagulation est-il pris en charge pour la profondeur de ces sites ?',
  }),
  'say:select.aspirin.present': (f) =>
    `Acide acétylsalicylique (${n(f, 'seen')}) dans la limite de ${n(f, 'allowedMg')} mg par jour, qu’un essai à un autre site permettait.`,
  'say:select.platelets.ask': (f) => `Quel est le nombre de plaquettes maintenant ?${lastValue(f)}`,
  'say:select.inr.ask': (f) => `Quel est l’INR maintenant ?${lastValue(f)}`,
  'say:select.coagulation.missing': (f) =>
    `${f['lab'] === 'inr' ? 'INR' : 'Nombre de plaquettes'} : manque ou date de plus de ${n(f, 'staleDays')} jours.${lastValue(f)}`,
  'say:select.coagulation.ask': (f) =>
    `${labs(f)}, INR ${n(f, 'inr')} : acceptable pour ces sites selon le protocole local ?`,
  'say:select.coagulation.why': () =>
    'Un site profond ou un risque de saignement exige les deux valeurs ; aucune limite n’a de source.',
  'say:select.coagulation.open': (f) => `${labs(f)} et INR ${n(f, 'inr')} ne sont pas encore jugés.`,
  'say:select.coagulation.accepted': (f) =>
    `${labs(f)} et INR ${n(f, 'inr')} jugés acceptables${answered(f)}.`,
  'say:select.coagulation.held': (f) =>
    `${labs(f)} et INR ${n(f, 'inr')} non acceptables pour ces sites${answered(f)}.`,
};
const nullTrial = (f: Facts) =>
  `Essai contre simulacre, n = ${n(f, 'participants')} : différence ${n(f, 'difference')} points (IC à 95 % de ${say(f['low'])} à ${say(f['high'])}).`;
const established: Words = {
  'say:select.established-pain.decide': (f) => `Congeler malgré une douleur établie ? ${nullTrial(f)}`,
  'say:select.established-pain.why': () =>
    'Dans la douleur fantôme établie, une congélation n’a montré aucun bénéfice par rapport au simulacre.',
  'say:select.established-pain.undecided': (f) =>
    `Une douleur établie exige une décision consignée. ${nullTrial(f)}`,
  'say:select.established-pain.decided': (f) =>
    `Décision de ${n(f, 'by')} : congeler malgré une douleur établie. ${nullTrial(f)}${because(f)}`,
  'say:select.established-pain.declined': (f) =>
    `Décision de ${n(f, 'by')} : ne pas congeler, douleur établie.${because(f)}`,
  'say:select.established-pain.revision': (f) =>
    `Une reprise : la douleur peut déjà être établie. ${nullTrial(f)}`,
  'say:select.established-pain.date-open': () => 'Le jour de l’amputation décide si la douleur est établie.',
  'say:select.test-block.ask': () => 'Qu’a montré le bloc test des nerfs cibles ?',
  'say:select.test-block.why': () =>
    'En cas de douleur établie, un bloc test positif précède toute congélation.',
  'say:select.test-block.open': () => 'Aucun bloc test positif n’est consigné.',
  'say:select.test-block.positive': (f) => `Bloc test positif${answered(f)}.`,
  'say:select.test-block.negative': (f) => `Bloc test négatif${answered(f)}.`,
};
const trialOnly: Words = {
  ...screened('pregnancy', {
    noun: 'grossesse (exclue des essais)',
    ask: 'La personne est-elle enceinte ?',
    why: 'Les essais ont exclu la grossesse.',
  }),
  ...screened('daily-opioids', {
    noun: 'opioïdes quotidiens depuis des semaines (exclus d’un essai)',
    ask: 'La personne prend-elle des opioïdes chaque jour depuis 4 semaines ou plus ?',
    why: 'Un essai a exclu les opioïdes quotidiens dès 4 semaines ; ils fixent aussi la base opioïde.',
  }),
  ...screened('report-pain', {
    noun: 'incapable de signaler la douleur (exclu des essais)',
    ask: 'Quelque chose empêche-t-il la personne de signaler la douleur ?',
    why: 'Le suivi et le traitement de secours reposent sur ce que la personne signale.',
  }),
  'say:select.body-mass.ask': () => 'Quel est l’indice de masse corporelle ?',
  'say:select.body-mass.why': () =>
    'Les essais ont exclu un indice de masse corporelle élevé ; les nerfs sont plus profonds.',
  'say:select.body-mass.present': (f) =>
    `IMC au-dessus de ${n(f, 'limit')} kg/m² (exclu des essais ; nerfs plus profonds).`,
};
export const selectScreenedWords: Words = {
  ...screened('cold-disease', {
    noun: 'une maladie déclenchée par le froid',
    ask: 'Une maladie déclenchée par le froid : cryoglobulinémie, cryofibrinogénémie, urticaire au froid, syndrome de Raynaud, hémoglobinurie paroxystique au froid ou maladie des agglutinines froides ?',
    why: 'Le froid peut déclencher ces maladies ; les essais et l’enseignement les excluent.',
  }),
  ...screened('probe-site-infection', {
    noun: 'infection au point d’entrée de la sonde',
    ask: 'Y a-t-il une infection à un point d’entrée de la sonde ? Un pied infecté seul ne compte pas.',
    why: 'Une sonde à travers une peau infectée porte l’infection au nerf.',
  }),
  ...screened('local-anaesthetic-allergy', {
    noun: 'allergie aux anesthésiques locaux de type amide',
    ask: 'Une allergie aux anesthésiques locaux de type amide (lidocaïne, bupivacaïne, ropivacaïne) ?',
    why: 'Le trajet de la sonde et le bloc sont anesthésiés avec l’un d’eux.',
  }),
  'say:select.local-anaesthetic-allergy.no-known': () =>
    'Le dossier indique qu’aucune allergie n’est connue.',
  ...bleeding,
  ...decided('arterial-disease', {
    noun: 'une artériopathie avancée ou une mauvaise cicatrisation',
    ask: 'Y a-t-il une artériopathie avancée ou une mauvaise cicatrisation là où entre la sonde ?',
    why: 'Une source d’enseignement conseille la prudence ; la plupart de ceux qui perdent une jambe par artériopathie en sont atteints.',
    decide: 'Congeler malgré une artériopathie ou une mauvaise cicatrisation du territoire ?',
  }),
  ...decided('nerve-deficit', {
    noun: 'un déficit d’un nerf cible',
    ask: 'Un nerf cible a-t-il déjà un déficit ? Examiner sensibilité et force.',
    why: 'Un déficit avant la congélation brouille son effet et son tort ; l’état initial doit être consigné.',
    decide: 'Congeler malgré un déficit d’un nerf cible ? Donner l’état initial examiné dans le motif.',
  }),
  ...decided('implanted-electronics', {
    noun: 'un dispositif électronique implanté',
    ask: 'Un dispositif électronique implanté (stimulateur cardiaque, défibrillateur, stimulateur, pompe) ?',
    why: 'La congélation ne fait passer aucun courant, mais le stimulateur nerveux de certaines sondes, si.',
    decide: 'Le spécialiste a-t-il donné son accord pour le dispositif implanté ?',
  }),
  ...decided('insensate-foot', {
    noun: 'un pied en appui sans sensibilité',
    ask: 'Le pied portera-t-il le poids du corps ?',
    why: 'Après une amputation partielle du pied, le pied congelé porte le poids pendant des mois sans sensibilité protectrice.',
    decide: 'Accepter un pied en appui sans sensibilité protectrice pendant des mois ?',
  }),
  ...established,
  ...screened('diabetes', {
    noun: 'diabète (repousse plus lente, neuropathie)',
    ask: 'La personne a-t-elle un diabète ?',
    why: 'Le diabète ralentit la repousse et émousse la sensibilité protectrice.',
  }),
  ...screened('sickle-cell', {
    noun: 'drépanocytose',
    ask: 'La personne a-t-elle une drépanocytose ?',
    why: 'Les notices des dispositifs de froid topiques conseillent la prudence.',
  }),
  ...screened('cold-injury', {
    noun: 'une lésion antérieure par le froid',
    ask: 'La personne a-t-elle eu une lésion par le froid, comme une gelure ?',
    why: 'Les notices des dispositifs de froid topiques conseillent la prudence.',
  }),
  ...trialOnly,
};
