/** What is said of a claim wherever it stands, in Portuguese of Brazil. */
import type { Room } from '../catalogue.ts';

export const CLAIM: Room<'claim', 'pt-BR'> = {
  nothing: 'Nada a verificar',
  switchedOff: 'Você desativou este site.',
  askConsent: 'Nada foi consultado ainda. O Bonafide pergunta a você uma vez antes de consultar qualquer emissor.',
  askHost: 'Ainda não verificada. Permita que o Bonafide consulte {host} pelo ícone na barra de ferramentas.',
  untitled: 'Credencial sem título',
  credential: 'Credencial',
  claimed: 'O perfil diz',
  by: 'Emitida por',
  again: 'Verificar de novo',
  start: 'Abrir o Bonafide',
  whole: 'Abrir no Bonafide',
  allow: 'Permitir {host}',
  open: 'Abrir em {host}',
};
