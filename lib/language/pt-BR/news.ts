/** The words of news, in Portuguese of Brazil. */
import type { Room } from '../catalogue.ts';

export const NEWS: Room<'news', 'pt-BR'> = {
  page: 'Bonafide: novidades',
  title: 'Novidades',
  version: 'Versão {version}',
  first: {
    marks: 'Marcas ao lado dos badges de perfis do LinkedIn e do GitHub, e em qualquer página quando você pedir.',
    popup: 'Tudo o que um perfil declara, na janela do ícone: agrupado por veredito, com filtro, para copiar e salvar.',
    side: 'O mesmo ao lado da janela, acompanhando a guia.',
    ask: 'Verifique qualquer link, imagem ou seleção pelo menu de contexto, ou um endereço depois de “bf” na barra de endereço.',
    stack: 'As credenciais de uma pessoa ao longo do tempo, em uma página para imprimir.',
    mine: 'Meus badges: como outros veem seu perfil, o que corrigir e o que mais há na sua carteira.',
    ledger: 'Um registro de cada consulta que foi feita, só neste dispositivo.',
  },
};
