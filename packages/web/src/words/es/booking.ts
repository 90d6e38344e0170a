import type { BookingWords } from '../../clinician/booking/booking-words.js';

export const booking: BookingWords = {
  title: 'Reservado para',
  loading: 'Abriendo la reserva',
  none: 'No hay ninguna hora reservada.',
  booked: (day, from, until) => `${day}, de ${from} a ${until}`,
  today: 'hoy',
  outside: 'Está fuera de los días en que el plan dice que se congele.',
  book: 'Reservar una hora',
  change: 'Cambiar',
  cancel: 'Cancelar la reserva',
  cancelSure: '¿Cancelar la hora reservada de este procedimiento?',
  day: 'Día',
  from: 'Desde',
  until: 'Hasta',
  save: 'Reservar',
  leave: 'Dejarlo como está',
  needed: 'Hace falta.',
  later: 'Tiene que ser después del comienzo.',
  overtaken: 'Mientras tanto alguien reservó otra hora; ahora se muestra. No se guardó nada de lo suyo.',
};
