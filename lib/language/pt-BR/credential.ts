/** The words of credential, in Portuguese of Brazil. */
import type { Room } from '../catalogue.ts';

export const CREDENTIAL: Room<'credential', 'pt-BR'> = {
  page: 'Bonafide: uma credencial',
  several: 'Credenciais',
  gone: 'Não há mais nada aqui.',
  goneWhy: 'O que foi perguntado fica guardado até o navegador ser fechado. Pergunte de novo de onde você veio.',
  nothing: 'Nenhum endereço encontrado aqui.',
  nothingWhy: 'Um link, ou uma imagem com endereço próprio, pode ser verificado.',
  trustTitle: 'Você conhece este emissor?',
  trustWhat:
    'Ela é autêntica, mas ninguém em quem você confia diz quem é o emissor. Se você o conhece por {id}, diga: dali em diante as credenciais autênticas dele são chamadas de confirmadas.',
  trust: 'Confiar em {name}',
  trustSure:
    'Quem tiver a chave de {id} poderá então fazer qualquer coisa ser chamada de confirmada. Você pode voltar atrás nas opções.',
  trustYes: 'Sim, confiar',
  trusted: 'De confiança. Está nas opções.',
  ledgerTitle: 'O recibo está no registro público?',
  ledgerWhat:
    'Ela corresponde ao recibo. {explorer} pode dizer se o recibo está no registro público e, então, fica sabendo qual credencial você está vendo.',
  ledgerWhatIssuer:
    'Ela corresponde ao recibo. {explorer} pode dizer se o recibo está no registro público, e {issuer}, se o emissor o colocou lá. Ambos ficam sabendo que você está vendo a credencial.',
  ledgerAsk: 'Perguntar a {explorer}',
  ledgerNotAsked: 'Ninguém foi consultado.',
  wrongTitle: 'Este veredito está errado?',
  wrongWhat:
    'Nada é enviado. Neste dispositivo é criado um arquivo que você pode anexar a um aviso: o link, o veredito e os códigos das verificações, sem o nome do titular.',
  wrongNote: 'O que seria certo? (opcional)',
  wrongSave: 'Salvar o aviso',
  wrongSaved: 'Salvo.',
};
