import type { Words } from '../words.js';
import { because, celsius, n, percent } from './voice.js';

export const doseReasonWords: Words = {
  'say:dose.reason.cannot-cover': (f) =>
    `${n(f, 'label')} : ne peut pas être couvert avec « ${n(f, 'probe')} » (probabilité ${percent(f['chance'] ?? 0)}, ${n(f, 'minutes')} min).`,
  'say:dose.reason.below-goal': (f) =>
    `${n(f, 'label')} : probabilité de recouvrement complet ${percent(f['chance'] ?? 0)}, objectif ${percent(f['goal'] ?? 0)}.`,
  'say:dose.reason.artery-uncovers': (f) =>
    `${n(f, 'label')} : près du vaisseau chaud (${n(f, 'artery')}), ${percent(f['fraction'] ?? 0)} de sa section atteint ${celsius(f['thresholdC'])} sur les ${n(f, 'neededLengthMm')} mm nécessaires.`,
  'say:dose.reason.artery-in-the-way': (f) =>
    `${n(f, 'label')} : tel que prévu, la sonde rencontrerait le vaisseau (${n(f, 'artery')}).`,
  'say:dose.reason.margin': (f) =>
    Number(f['skinC']) < Number(f['skinLimitC'])
      ? `${n(f, 'label')} : la peau peut atteindre ${celsius(f['skinC'])} (limite ${celsius(f['skinLimitC'])}).`
      : `${n(f, 'label')} : le nerf peut atteindre ${celsius(f['coldestC'])} (froid maximal admis ${celsius(f['ceilingC'])}).`,
  'say:dose.shallow.ask': (f) =>
    `${n(f, 'label')} : à ${n(f, 'depthMm')} mm de profondeur${f['measured'] === true ? '' : ' (typique)'}. Congeler à moins de ${n(f, 'limitMm')} mm de la peau ?`,
  'say:dose.shallow.why': () =>
    'Un froid si proche peut laisser une cicatrice ou décolorer la peau. Du liquide entre nerf et peau, ou un réchauffement, peut la protéger.',
  'say:dose.shallow.undecided': (f) =>
    `Exige une décision consignée : ${n(f, 'label')}, à ${n(f, 'depthMm')} mm de profondeur, à moins de ${n(f, 'limitMm')} mm de la peau.`,
  'say:dose.shallow.decided': (f) =>
    `Décision de ${n(f, 'by')} : congeler à ${n(f, 'depthMm')} mm (${n(f, 'label')}).${because(f)}`,
  'say:dose.shallow.declined': (f) =>
    `Décision de ${n(f, 'by')} : ne pas congeler, trop près de la peau (${n(f, 'label')}).${because(f)}`,
  'say:dose.probe-assumed': (f) => `Aucune sonde n’est nommée ; prévu avec : ${n(f, 'label')}.`,
  'say:dose.probe.ask': () => 'Quelle sonde sera utilisée ?',
  'say:dose.probe.why': () => 'La taille et le froid de la sonde décident jusqu’où va la zone létale.',
  'say:dose.measure-area.ask': (f) => `${n(f, 'label')} : surface de sa section à l’échographie ?`,
  'say:dose.measure-area.why': () => 'La dose convient alors à ce nerf et non à un nerf typique.',
  'say:dose.measure-depth.ask': (f) => `${n(f, 'label')} : profondeur de son milieu sous la peau ?`,
  'say:dose.measure-artery-gap.ask': (f) =>
    `${n(f, 'label')} : écart entre son bord et la paroi de l’artère ?`,
  'say:dose.measure-artery-gap.why': () =>
    'Le sang réchauffe le nerf de ce côté, et la paroi ne doit pas geler ; les deux dépendent de l’écart.',
  'say:dose.measure-depth.why': () =>
    'La profondeur décide de la marge avec la peau et du trajet de l’aiguille.',
};
