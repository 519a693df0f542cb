/** What a person reads when the rules of the trade refuse an act. Its screens come later, and so do these words. */
import { countingIn } from '../counting.ts';

const n = countingIn('es');

export const refusals = {
  'already-here': (since: string) => ({
    what: 'Este envío ya está recibido aquí.',
    why: since,
    next: 'No hay que recibirlo otra vez. Puede ubicarlo o entregarlo.',
  }),
  'needs-confirmation': {
    what: 'Hay dudas sobre este envío.',
    why: 'Nadie las ha leído todavía.',
    next: 'Lea las dudas y confirme.',
  },
  'not-held-here': (where: string) => ({
    what: 'Este envío no está en esta oficina.',
    why: where,
    next: 'Si lo tiene en la mano, recíbalo primero.',
  }),
  'shelf-missing': { what: 'Falta el estante.', why: '', next: 'Escriba dónde queda el envío, o déjelo sin estante.' },
  'shelf-too-long': (longest: number) => ({
    what: 'El nombre del estante es demasiado largo.',
    why: n(longest, 'Cabe # letra.', 'Caben # letras.'),
    next: 'Escríbalo más corto.',
  }),
  'already-on-that-shelf': (shelf: string) => ({
    what: `El envío ya está en ${shelf}.`,
    why: '',
    next: 'No hay nada que cambiar.',
  }),
  'no-parcels': { what: 'No hay ningún envío en esta entrega.', why: '', next: 'Escanee el envío que se entrega.' },
  'name-missing': { what: 'Falta el nombre de quien recibe.', why: '', next: 'Escríbalo como está en el documento.' },
  'name-too-long': (longest: number) => ({
    what: 'El nombre es demasiado largo.',
    why: n(longest, 'Cabe # letra.', 'Caben # letras.'),
    next: 'Acórtelo sin quitar los apellidos.',
  }),
  'signature-missing': {
    what: 'Falta la firma.',
    why: 'El cuadro está vacío o tiene solo un punto.',
    next: 'Pida que firme, o elija «No puede firmar».',
  },
  'witness-missing': {
    what: 'Faltan datos del testigo.',
    why: 'Hacen falta su nombre y su documento.',
    next: 'Complete los dos.',
  },
  'unknown-act': { what: 'Ese acto no está en este equipo.', why: '', next: 'Búsquelo por el número del envío.' },
  'not-reversible': {
    what: 'Ese hecho no se anula.',
    why: 'Una resolución se corrige con otra; una anulación, haciendo el acto otra vez.',
    next: 'Haga el acto correcto.',
  },
  'another-office': {
    what: 'Ese acto es de otra oficina.',
    why: 'Cada oficina anula solo lo suyo.',
    next: 'Llame a esa oficina.',
  },
  'another-clerk': (who: string) => ({
    what: 'Ese acto es de otra persona.',
    why: `Lo hizo ${who}.`,
    next: 'Lo puede anular esa persona o el jefe de oficina.',
  }),
  'already-reversed': { what: 'Ese acto ya está anulado.', why: '', next: 'No hay nada más que hacer.' },
  'something-came-after': (later: string) => ({
    what: 'Después de ese acto se hizo otro.',
    why: later,
    next: 'Anule primero el último.',
  }),
  'no-open-case': {
    what: 'Este envío no tiene ningún caso abierto.',
    why: 'Otra persona pudo resolverlo ya.',
    next: 'Vuelva a la lista de casos.',
  },
  'manager-only': { what: 'Los casos los resuelve el jefe de oficina.', why: '', next: 'Pídale que entre con su PIN.' },
  'not-a-side': {
    what: 'Ese hecho no es parte del caso.',
    why: 'El caso cambió mientras lo miraba.',
    next: 'Mírelo otra vez.',
  },
  documents: {
    blank: { what: 'Falta el número del documento.', why: '', next: 'Escríbalo como está en el documento.' },
    length: { what: 'El número del documento no tiene el largo correcto.', why: '', next: 'Revíselo.' },
    carneLength: { what: 'El carné tiene 11 cifras.', why: '', next: 'Revise el número.' },
    characters: { what: 'El número tiene signos que no van.', why: '', next: 'Escriba solo letras y cifras.' },
    carneCharacters: { what: 'El carné lleva solo cifras.', why: '', next: 'Revise el número.' },
    date: {
      what: 'Ese carné no puede ser correcto.',
      why: 'Sus seis primeras cifras son la fecha de nacimiento y esa fecha no existe.',
      next: 'Compárelo con el documento.',
    },
  },
};

export type RefusalWords = typeof refusals;
