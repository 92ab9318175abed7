/** The words of marks, card and panel that a page needs at hand, in Portuguese of Brazil. */
import type { Room } from '../catalogue.ts';

export const MARK: Room<'mark', 'pt-BR'> = {
  label: '{word}: {title}',
  close: 'Fechar',
  newTab: '(nova guia)',
  panel: 'Credenciais nesta página',
  fold: 'Mostrar ou ocultar a lista',
  done: 'Resultado: {word}',
  check: 'Verificar',
  notChecked: 'Ainda não verificada',
  onClick: 'Ainda não verificada. O emissor é consultado quando você pedir.',
  checking: 'Verificando',
  isChecking: 'O emissor está sendo consultado.',
  checkNow: 'Verificar agora',
};
