import type { Facts, Words } from '../words.js';
import { coded, isTold, say } from './speech.js';

const feminine = { left: 'izquierda', right: 'derecha' };
const masculine = { left: 'izquierdo', right: 'derecho' };

const endOf: Readonly<Record<string, string>> = { surgery: 'la cirugía', recovery: 'la recuperación' };
const ends = (f: Facts) => endOf[String(f['until'])] ?? `el ${say(f, 'until')}`;

export const timeWords: Words = {
  'say:time.surgery-date.open': (f) =>
    `No se conoce el día de la cirugía.${isTold(f, 'seen') ? ` Consta: ${say(f, 'seen')}.` : ''}`,
  'say:time.surgery-date.in-conflict': (f) =>
    `Las fuentes no coinciden en el día de la cirugía: ${say(f, 'seen')}.`,
  'say:time.window.ask': (f) =>
    `¿Cuántos días antes de la cirugía, como máximo, puede hacerse la congelación? Ahora: ${say(f, 'days')}.`,
  'say:time.window.why': () =>
    'No se conoce el intervalo óptimo antes de la amputación; fíjelo según la práctica local.',
  'say:time.window.note': (f) =>
    `Congelar entre el ${say(f, 'from')} y el ${say(f, 'to')} (como máximo ${say(f, 'days')} días antes de la cirugía; no se conoce el intervalo óptimo).`,
  'say:time.before': () => 'Congelar antes de la cirugía: el nervio está cubierto cuando se corta.',
  'say:time.at': () =>
    'La cirugía es hoy: congelar en las horas previas o en quirófano, por encima del corte previsto. Mantener el bloqueo regional como estaba previsto.',
  'say:time.after': (f) =>
    `La cirugía ya se hizo: el nervio se cortó sin cobertura. El dolor fantasma suele empezar en ${say(f, 'first')} a ${say(f, 'last')} días; el ${say(f, 'wakingPercent')} % lo tenía al despertar. Congelar por encima del muñón, lejos de la herida; un piloto antes de la cirugía no vale como prueba para esto.`,
  'say:time.established': () =>
    'El dolor está establecido: un ensayo controlado con procedimiento simulado no mostró beneficio en esta fase.',
  'say:time.unknown': () => 'No se conoce el día de la amputación y, por tanto, tampoco la fase.',
  'say:time.protect.falls': (f) =>
    `Protección contra caídas hasta ${ends(f)}: no caminar sin compañía con la pierna ${coded(f['side'], feminine)} congelada, ortesis o andador, avisar antes de ponerse de pie. Con bloqueo femoral, se cayó el ${say(f, 'fellPercent')} %.`,
  'say:time.protect.heel': (f) =>
    `Protección del talón hasta ${ends(f)}: el pie ${coded(f['side'], masculine)} no siente la presión; talón en el aire, mirar la piel en cada turno.`,
  'say:time.protect.heat': (f) =>
    `Sin calor, hielo ni vendaje apretado en la pierna ${coded(f['side'], feminine)} congelada hasta ${ends(f)}.`,
  'say:time.protect.arm': (f) =>
    `Proteger el brazo ${coded(f['side'], masculine)} congelado hasta ${ends(f)}: cabestrillo, sin calor ni bordes cortantes, mirar la piel en cada turno.`,
};
