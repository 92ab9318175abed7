/** The words of the welcome page, in Spanish. */
import type { Room } from '../catalogue.ts';

export const WELCOME: Room<'welcome', 'es'> = {
  page: 'Bonafide: bienvenida',
  title: '¿Es auténtica esta insignia?',
  what: 'Bonafide lee las insignias y los certificados que un perfil declara, consulta a cada emisor y dice junto al enlace qué respondió.',
  example: 'Una línea de un perfil con su marca: Verificada',
  profile: 'Fundamentos de la nube',
  issuer: 'Academia Ejemplo · Emitida: mar. 2026',
  link: 'Mostrar credencial',
  word: 'Verificada',
  sentence: 'Auténtica y en vigor. El nombre coincide.',
  sentTitle: 'Qué se envía y a quién',
  sent: 'Para comprobar una insignia, su dirección se envía al emisor que ella nombra y a nadie más; sin cookies, nada sobre usted.',
  demoTitle: 'Pruébelo aquí',
  demoNote:
    'La persona, las insignias y las respuestas son inventadas y están en esta página; no se consulta a nadie. Pulse una marca, o pase de una a otra con las flechas.',
  mayTitle: 'Qué puede hacer',
  may: {
    read: 'Leer perfiles en los sitios nombrados para encontrar sus insignias. Cualquier otra página, solo cuando pulse su icono.',
    ask: 'Consultar los servidores de emisores conocidos sobre esas insignias, después de su sí. Cualquier otro servidor, solo cuando usted lo permita.',
    keep: 'Guardar las respuestas y sus opciones en este dispositivo. Sin cuenta, sin servidor nuestro, sin contar lo que usted hace.',
  },
  yes: 'Sí, consultar a los emisores',
  later: 'Puede retirarlo en las opciones en cualquier momento. Hasta que acepte, nada sale de este navegador.',
  thanks: 'Gracias. Abra un perfil: sus insignias se comprueban a medida que aparecen.',
  options: 'Opciones',
};
