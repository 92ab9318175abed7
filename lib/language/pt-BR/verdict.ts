/** The words and sentences of verdicts, in Portuguese of Brazil. */
import type { Room } from '../catalogue.ts';

export const VERDICT: Room<'verdict', 'pt-BR'> = {
  word: {
    verified: 'Confirmada',
    'unknown-issuer': 'Autêntica, emissor desconhecido',
    'not-checkable': 'Para você conferir',
    'could-not-check': 'Não foi possível verificar',
    'claim-differs': 'Diz outra coisa',
    'holder-differs': 'Outro nome',
    expired: 'Expirada',
    'not-yet-valid': 'Ainda não válida',
    revoked: 'Revogada',
    'not-found': 'Não encontrada',
    'not-genuine': 'Não autêntica',
  },
  suspended: 'Suspensa',
  ground: {
    signature: 'Isso se baseia na assinatura do próprio emissor.',
    hosted: 'Isso se baseia no servidor do próprio emissor, que a publica.',
    'issuer-api': 'Isso se baseia nos dados por trás da página do emissor.',
    'issuer-page': 'A página do emissor foi lida; isso é mais fraco que uma prova.',
    none: 'Isso não se baseia em nada que se pudesse verificar.',
  },
  listed: 'Ela foi encontrada em uma lista de credenciais para a qual o perfil aponta.',
  advice: {
    'not-checkable': 'Abra o link e compare você mesmo nome, título e data.',
    'could-not-check': 'Até onde se sabe, nada está errado. Verifique mais tarde ou abra o link.',
    'unknown-issuer': 'Descubra quem é o emissor; se confiar nele, adicione-o à sua lista.',
    'holder-differs': 'As pessoas mudam de nome; pergunte antes de julgar.',
    'claim-differs': 'Compare os dois; títulos costumam ser abreviados.',
    'not-found': 'Peça à pessoa o link atual.',
    expired: 'Pergunte se foi renovada.',
  },
  adviceOnLink: {
    'describes-only': 'Peça à pessoa o link do próprio badge.',
    'a-form': 'Digite o que a pessoa lhe der e compare nome, título e data.',
    'a-file': 'Peça à pessoa um link para o emissor.',
  },
  inForce: 'Autêntica e em vigor.',
  nameMatches: 'O nome coincide.',
  pageRead: 'A página do emissor pôde ser lida, o que é mais fraco que uma prova: compare você mesmo.',
  untold: 'Não foi possível determinar.',
  between: ' ',
};
