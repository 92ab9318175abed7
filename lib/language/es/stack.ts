/** The words of stack, in Spanish. */
import type { Room } from '../catalogue.ts';

export const STACK: Room<'stack', 'es'> = {
  page: 'Bonafide: en el tiempo',
  title: '{name}: credenciales en el tiempo',
  untitled: 'Credenciales en el tiempo',
  shown: {
    one: 'Una credencial probada.',
    other: '{count} credenciales probadas.',
  },
  notShown: {
    one: 'Otra no se muestra: no está probada.',
    other: 'Otras {count} no se muestran: no están probadas.',
  },
  none: 'Aquí todavía no hay nada probado.',
  noneWhy: 'Las credenciales aparecen aquí cuando sus emisores las han confirmado.',
  by: 'Agrupar por',
  issuer: 'Emisor',
  skill: 'Aptitud',
  noIssuer: 'Emisor no indicado',
  noSkill: 'Ninguna aptitud indicada',
  print: 'Imprimir',
  fromTo: 'del {from} al {to}',
  from: 'desde el {from}',
  expired: 'caducada',
  needs: 'se apoya en {titles}',
  asOf: 'A {day}',
  list: 'Cómo está cada una',
};
