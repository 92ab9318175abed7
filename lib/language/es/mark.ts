/** The words of marks, card and panel that a page needs at hand, in Spanish. */
import type { Room } from '../catalogue.ts';

export const MARK: Room<'mark', 'es'> = {
  label: '{word}: {title}',
  close: 'Cerrar',
  newTab: '(pestaña nueva)',
  panel: 'Credenciales de esta página',
  fold: 'Mostrar u ocultar la lista',
  done: 'Resultado: {word}',
  check: 'Comprobar',
  notChecked: 'Sin comprobar',
  onClick: 'Todavía sin comprobar. Se consulta al emisor cuando usted lo diga.',
  checking: 'Comprobando',
  isChecking: 'Se está consultando al emisor.',
  checkNow: 'Comprobar ahora',
};
