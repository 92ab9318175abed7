/** The words of the welcome page, in Portuguese of Brazil. */
import type { Room } from '../catalogue.ts';

export const WELCOME: Room<'welcome', 'pt-BR'> = {
  page: 'Bonafide: boas-vindas',
  title: 'Este badge é autêntico?',
  what: 'O Bonafide lê os badges e certificados que um perfil declara, consulta cada emissor e diz ao lado do link o que ele respondeu.',
  example: 'Uma linha de um perfil com sua marca: Confirmada',
  profile: 'Fundamentos de nuvem',
  issuer: 'Academia Exemplo · Emitida em mar. de 2026',
  link: 'Mostrar credencial',
  word: 'Confirmada',
  sentence: 'Autêntica e em vigor. O nome coincide.',
  sentTitle: 'O que é enviado, e a quem',
  sent: 'Para verificar um badge, o endereço dele é enviado ao emissor que ele indica, e a mais ninguém; sem cookies, nada sobre você.',
  demoTitle: 'Experimente aqui',
  demoNote:
    'A pessoa, os badges e as respostas são inventados e estão nesta página; ninguém é consultado. Pressione uma marca, ou vá de uma a outra com as setas.',
  mayTitle: 'O que ele pode fazer',
  may: {
    read: 'Ler perfis nos sites indicados para encontrar os badges neles. Qualquer outra página só quando você pressionar o ícone.',
    ask: 'Consultar os servidores de emissores conhecidos sobre esses badges, depois do seu sim. Qualquer outro servidor só quando você permitir.',
    keep: 'Guardar as respostas e suas escolhas neste dispositivo. Sem conta, sem servidor nosso, sem contagem do que você faz.',
  },
  yes: 'Sim, consultar os emissores',
  later: 'Você pode voltar atrás nas opções a qualquer momento. Até você concordar, nada sai deste navegador.',
  thanks: 'Obrigado. Abra um perfil: os badges são verificados conforme aparecem.',
  options: 'Opções',
};
