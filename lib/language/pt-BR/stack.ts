/** The words of stack, in Portuguese of Brazil. */
import type { Room } from '../catalogue.ts';

export const STACK: Room<'stack', 'pt-BR'> = {
  page: 'Bonafide: ao longo do tempo',
  title: '{name}: credenciais ao longo do tempo',
  untitled: 'Credenciais ao longo do tempo',
  shown: {
    one: 'Uma credencial provada.',
    other: '{count} credenciais provadas.',
  },
  notShown: {
    one: 'Mais uma não é mostrada: não está provada.',
    other: 'Mais {count} não são mostradas: não estão provadas.',
  },
  none: 'Ainda não há nada provado aqui.',
  noneWhy: 'As credenciais aparecem aqui depois que os emissores as confirmam.',
  by: 'Agrupar por',
  issuer: 'Emissor',
  skill: 'Habilidade',
  noIssuer: 'Emissor não indicado',
  noSkill: 'Nenhuma habilidade indicada',
  print: 'Imprimir',
  fromTo: 'de {from} a {to}',
  from: 'desde {from}',
  expired: 'expirada',
  needs: 'apoia-se em {titles}',
  asOf: 'Em {day}',
  list: 'Como está cada uma',
};
