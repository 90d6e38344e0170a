import type { ProblemWords } from '../../api/problem-words.js';
import { number } from '../../format/number.js';

export const problem: ProblemWords = {
  titles: {
    'bad-input': 'No se puede leer la entrada',
    'bad-answer': 'No se puede aceptar una respuesta',
    'not-found': 'Aquí no hay nada',
    conflict: 'El caso cambió entretanto; cárguelo de nuevo',
    'plan-changed': 'Alguien guardó este plan entretanto; no se guardó nada suyo',
    'not-signable': 'Esta versión no se puede firmar',
    'nothing-to-undo': 'No queda ninguna respuesta que deshacer',
    'other-content': 'Con este identificador se guardó otra cosa',
    'too-large': 'La entrada es demasiado grande',
    'not-json': 'Solo se lee application/json',
    'sign-in': 'Inicie sesión',
    'not-accepted': 'No se aceptó. Revise lo que ha escrito',
    forbidden: 'Su función no puede hacer esto',
    forged: 'Esta página está anticuada; cárguela de nuevo',
    taken: 'Otra persona ya lo tiene',
    'in-course': 'Este caso ya es un curso',
    followed: 'Un curso sigue este caso; se queda',
    'consent-needed': 'La persona no ha aceptado informar',
    'report-differs': 'Otro informe tiene este identificador',
    'last-way-in': 'Así nadie podría iniciar sesión',
    'link-over': 'Este enlace ya se usó o es demasiado antiguo; pida uno nuevo',
    locked: 'Demasiados intentos; espere e inténtelo de nuevo',
    'wrong-host': 'Este servidor solo responde con su propio nombre',
    'too-many': 'Demasiadas peticiones; espere un minuto',
    busy: 'El servidor no puede hacerlo ahora; inténtelo de nuevo',
    fault: 'El servidor falló; no se guardó nada',
  },
  answered: (status) => `El servidor respondió ${number(status)}`,
};
