/** What is said of a claim wherever it stands, in Spanish. */
import type { Room } from '../catalogue.ts';

export const CLAIM: Room<'claim', 'es'> = {
  nothing: 'Nada que comprobar',
  switchedOff: 'Usted desactivó este sitio.',
  askConsent: 'Todavía no se ha preguntado nada. Bonafide le pregunta una vez antes de consultar a ningún emisor.',
  askHost: 'Sin comprobar. Permita que Bonafide consulte a {host} desde su icono en la barra de herramientas.',
  untitled: 'Credencial sin título',
  credential: 'Credencial',
  claimed: 'El perfil dice',
  by: 'Emitida por',
  again: 'Comprobar de nuevo',
  start: 'Abrir Bonafide',
  whole: 'Abrir en Bonafide',
  allow: 'Permitir {host}',
  open: 'Abrir en {host}',
};
