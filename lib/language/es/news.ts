/** The words of news, in Spanish. */
import type { Room } from '../catalogue.ts';

export const NEWS: Room<'news', 'es'> = {
  page: 'Bonafide: novedades',
  title: 'Novedades',
  version: 'Versión {version}',
  first: {
    marks:
      'Marcas junto a las insignias de los perfiles de LinkedIn y GitHub, y en cualquier página cuando usted lo pida.',
    popup:
      'Todo lo que declara un perfil, en la ventana del icono: agrupado por su estado, con filtro, para copiar y guardar.',
    side: 'Lo mismo al lado de la ventana, siguiendo a la pestaña.',
    ask: 'Compruebe cualquier enlace, imagen o selección desde el menú contextual, o una dirección tras «bf» en la barra de direcciones.',
    stack: 'Las credenciales de una persona en el tiempo, en una página para imprimir.',
    mine: 'Mis insignias: cómo ven otros su perfil, qué arreglar y qué más hay en su cartera.',
    ledger: 'Un registro de cada consulta que se hizo, solo en este dispositivo.',
  },
};
