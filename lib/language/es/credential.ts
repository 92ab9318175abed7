/** The words of credential, in Spanish. */
import type { Room } from '../catalogue.ts';

export const CREDENTIAL: Room<'credential', 'es'> = {
  page: 'Bonafide: una credencial',
  several: 'Credenciales',
  gone: 'Aquí ya no hay nada.',
  goneWhy: 'Lo que se preguntó se conserva hasta que se cierra el navegador. Pregunte de nuevo desde donde vino.',
  nothing: 'No contiene ninguna dirección.',
  nothingWhy: 'Se puede comprobar un enlace o una imagen con dirección propia.',
  trustTitle: '¿Conoce a este emisor?',
  trustWhat:
    'Es auténtica, pero nadie en quien usted confíe dice quién es el emisor. Si lo conoce por {id}, dígalo: desde entonces sus credenciales auténticas se llaman verificadas.',
  trust: 'Confiar en {name}',
  trustSure:
    'Quien tenga la clave de {id} podrá entonces hacer que cualquier cosa se llame verificada. Puede retirarlo en las opciones.',
  trustYes: 'Sí, confiar',
  trusted: 'De confianza. Lo encuentra en las opciones.',
  ledgerTitle: '¿Está su recibo en el libro público?',
  ledgerWhat:
    'Coincide con su recibo. {explorer} puede decir si ese recibo está en el libro público, y entonces sabe qué credencial mira usted.',
  ledgerWhatIssuer:
    'Coincide con su recibo. {explorer} puede decir si ese recibo está en el libro público, y {issuer}, si lo puso allí el emisor. Ambos saben entonces que usted la mira.',
  ledgerAsk: 'Preguntar a {explorer}',
  ledgerNotAsked: 'No se preguntó a nadie.',
  wrongTitle: '¿Es erróneo este veredicto?',
  wrongWhat:
    'No se envía nada. En este dispositivo se crea un archivo que puede adjuntar a un aviso: el enlace, el veredicto y los códigos de las comprobaciones, sin el nombre del titular.',
  wrongNote: '¿Qué sería lo correcto? (opcional)',
  wrongSave: 'Guardar el aviso',
  wrongSaved: 'Guardado.',
};
