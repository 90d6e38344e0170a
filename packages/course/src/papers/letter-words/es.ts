import type { LetterWords } from './letter-words.js';

export const es: LetterWords = {
  language: 'es',
  notReviewed: 'Ningún profesional clínico ha revisado aún estas palabras.',
  title: 'Su tratamiento de los nervios',
  standing: {
    draft: 'BORRADOR: no entregar todavía',
    signed: 'Plan firmado por {by}, {on}',
    newer: 'el plan ha cambiado desde entonces',
  },
  limbs: {
    'left-leg': 'pierna izquierda',
    'right-leg': 'pierna derecha',
    'left-arm': 'brazo izquierdo',
    'right-arm': 'brazo derecho',
    limb: 'extremidad',
  },
  planned: {
    heading: 'Qué está previsto',
    before: 'Su equipo piensa congelar algunos nervios de su {limb} antes de su operación.',
    after: 'Su equipo piensa congelar algunos nervios en la parte que le queda de su {limb}.',
    how: [
      'Primero le duermen la piel. Luego pasan una sonda fina por la piel, al lado del nervio.',
      'La ven en la pantalla de ecografía. La punta se pone muy fría unos minutos, más de una vez.',
    ],
    operation: 'Su operación está prevista para el {on}.',
    freeze: 'Los nervios se van a congelar entre el {from} y el {to}.',
  },
  effect: {
    heading: 'Qué puede hacer y qué no',
    may: 'Puede calmar parte de su dolor durante un tiempo.',
    unsure:
      'Todavía no sabemos bien si funciona. Solo hay estudios pequeños e iniciales. Sus resultados son mixtos.',
    noHelpLate: 'No ayudó a personas que llevaban mucho tiempo con dolor en una extremidad que ya no tienen.',
    mayNot: 'Puede que no le ayude. No quita todo el dolor.',
    choice: 'Usted elige. Puede decir que no, y recibirá la misma atención.',
  },
  lasts: {
    heading: 'Cuánto dura',
    numb: 'Los nervios congelados dejan de funcionar un tiempo. La piel de esa zona queda dormida.',
    weak: 'Los músculos también pueden quedar débiles.',
    weeks: 'Esto puede durar de {low} a {high} semanas. También puede ser menos o más.',
    unknown: 'Aún no podemos decir cuánto durará.',
    returns: 'Después los nervios vuelven a crecer. La sensación vuelve, y el dolor también puede volver.',
    bridge: 'En la cirugía también se piensa unir los nervios cortados a un músculo. Tarda meses en ayudar.',
  },
  safe: {
    heading: 'Cuídese',
    protect: {
      falls: 'Podría caerse. No se levante ni camine sin ayuda. Llame antes.',
      heel: 'Puede que su pie no sienta la presión. Mantenga el talón en el aire. Deje que le miren la piel.',
      heat: 'Nada de calor, hielo ni vendas apretadas donde se congeló. Puede que no note que le hacen daño.',
      arm: 'Use el cabestrillo. Nada de calor ni bordes cortantes en el brazo congelado. Deje que le miren la piel.',
    },
  },
  now: {
    heading: 'Llame ya al {number} si',
    headingNoNumber: 'Pida ayuda enseguida si',
    'emergency:hard-to-wake': 'cuesta mucho despertarle',
    'emergency:breathing': 'respira despacio o con dificultad',
    'emergency:heavy-bleeding': 'la herida sangra mucho y no para',
    'emergency:self-harm': 'piensa en hacerse daño',
    'emergency:head-injury': 'se cayó y se golpeó la cabeza',
  },
  today: {
    heading: 'Llame a su equipo el mismo día si',
    pain: 'el dolor vuelve o empeora mucho',
    'call:infection': 'tiene fiebre, pus, mal olor o un enrojecimiento que se extiende',
    'call:open-wound': 'la herida se abre',
    'call:skin': 've una ampolla, piel oscura o una llaga donde entró la sonda',
    'call:weakness': 'su pierna o su brazo pierde fuerza, o tiene menos que antes',
  },
  call: {
    heading: 'A quién llamar',
    contact: '{label}: {telephone}',
    fill: ['Su equipo', 'De noche', 'En una emergencia'],
  },
  ask: 'Esta carta no sustituye una conversación. Pregunte a su equipo todo lo que quiera saber.',
  name: ['Su nombre', 'Hablado con', 'Fecha'],
  more: 'y {count} más',
  foot: 'Caso {id}',
  pageOf: 'Página {page} de {pages}',
};
