/** The words and sentences of verdicts, in Spanish. */
import type { Room } from '../catalogue.ts';

export const VERDICT: Room<'verdict', 'es'> = {
  word: {
    verified: 'Verificada',
    'unknown-issuer': 'Auténtica, emisor desconocido',
    'not-checkable': 'Para comprobar a mano',
    'could-not-check': 'No se pudo comprobar',
    'claim-differs': 'Dice otra cosa',
    'holder-differs': 'Otro nombre',
    expired: 'Caducada',
    'not-yet-valid': 'Aún no válida',
    revoked: 'Revocada',
    'not-found': 'No encontrada',
    'not-genuine': 'No auténtica',
  },
  suspended: 'Suspendida',
  ground: {
    signature: 'Se basa en la firma del propio emisor.',
    hosted: 'Se basa en el servidor del propio emisor, que la publica.',
    'issuer-api': 'Se basa en los datos que hay tras la página del emisor.',
    'issuer-page': 'Se leyó la página del emisor; eso es más débil que una prueba.',
    none: 'No se basa en nada que se haya podido comprobar.',
  },
  listed: 'Se encontró en una lista de credenciales que el perfil enlaza.',
  advice: {
    'not-checkable': 'Abra el enlace y compare usted el nombre, el título y la fecha.',
    'could-not-check': 'Que sepamos, no hay nada incorrecto. Compruébelo de nuevo más tarde o abra el enlace.',
    'unknown-issuer': 'Averigüe quién es el emisor; si confía en él, añádalo a su lista.',
    'holder-differs': 'La gente cambia de nombre; pregunte antes de juzgar.',
    'claim-differs': 'Compare ambos; los títulos suelen abreviarse.',
    'not-found': 'Pida a la persona el enlace actual.',
    expired: 'Pregunte si se renovó.',
  },
  adviceOnLink: {
    'describes-only': 'Pida a la persona el enlace a su propia insignia.',
    'a-form': 'Escriba lo que la persona le dé y compare el nombre, el título y la fecha.',
    'a-file': 'Pida a la persona un enlace al emisor.',
  },
  inForce: 'Auténtica y en vigor.',
  nameMatches: 'El nombre coincide.',
  pageRead: 'Se pudo leer la página del emisor, lo que es más débil que una prueba: compárela usted.',
  untold: 'No se pudo determinar.',
  between: ' ',
};
