import type { ProblemWords } from '../../api/problem-words.js';
import { number } from '../../format/number.js';

export const problem: ProblemWords = {
  titles: {
    'bad-input': 'La saisie ne peut pas être lue',
    'bad-answer': 'Une réponse ne peut pas être acceptée',
    'not-found': 'Il n’y a rien ici',
    conflict: 'Le cas a changé entre-temps ; rechargez-le',
    'plan-changed': 'Quelqu’un a enregistré ce plan entre-temps ; rien de vous n’a été enregistré',
    'not-signable': 'Cette version ne peut pas être signée',
    'nothing-to-undo': 'Il ne reste aucune réponse à annuler',
    'other-content': 'Autre chose a été enregistré sous cet identifiant',
    'too-large': 'La saisie est trop grande',
    'not-json': 'Seul application/json est lu',
    'sign-in': 'Connectez-vous',
    'not-accepted': 'Cela n’a pas été accepté. Vérifiez votre saisie',
    forbidden: 'Votre rôle ne permet pas cela',
    forged: 'Cette page n’est plus à jour ; rechargez-la',
    taken: 'Quelqu’un d’autre l’a déjà',
    'in-course': 'Ce cas est déjà un suivi',
    followed: 'Un suivi existe pour ce cas ; il reste',
    'consent-needed': 'La personne n’a pas accepté de faire des rapports',
    'report-differs': 'Un autre rapport a cet identifiant',
    'last-way-in': 'Plus personne ne pourrait alors se connecter',
    'link-over': 'Ce lien a servi ou est trop ancien ; demandez-en un nouveau',
    locked: 'Trop d’essais ; attendez, puis réessayez',
    'wrong-host': 'Ce serveur ne répond que sous son propre nom',
    'too-many': 'Trop de demandes ; attendez une minute',
    busy: 'Le serveur ne peut pas le faire maintenant ; réessayez',
    fault: 'Le serveur a échoué ; rien n’a été enregistré',
  },
  answered: (status) => `Le serveur a répondu ${number(status)}`,
};
