/** The words and sentences of verdicts, in French. */
import type { Room } from '../catalogue.ts';

export const VERDICT: Room<'verdict', 'fr'> = {
  word: {
    verified: 'Confirmée',
    'unknown-issuer': 'Authentique, émetteur inconnu',
    'not-checkable': 'À vérifier vous-même',
    'could-not-check': 'Vérification impossible',
    'claim-differs': 'Dit autre chose',
    'holder-differs': 'Autre nom',
    expired: 'Expirée',
    'not-yet-valid': 'Pas encore valide',
    revoked: 'Révoquée',
    'not-found': 'Introuvable',
    'not-genuine': 'Non authentique',
  },
  suspended: 'Suspendue',
  ground: {
    signature: 'Cela repose sur la signature de l’émetteur lui-même.',
    hosted: 'Cela repose sur le serveur de l’émetteur lui-même, qui la publie.',
    'issuer-api': 'Cela repose sur les données qui sont derrière la page de l’émetteur.',
    'issuer-page': 'La page de l’émetteur a été lue ; c’est plus faible qu’une preuve.',
    none: 'Cela ne repose sur rien qui ait pu être vérifié.',
  },
  listed: 'Elle a été trouvée dans une liste d’attestations à laquelle le profil renvoie.',
  advice: {
    'not-checkable': 'Ouvrez le lien et comparez vous-même le nom, le titre et la date.',
    'could-not-check':
      'Pour autant que l’on sache, il n’y a rien d’anormal. Vérifiez à nouveau plus tard, ou ouvrez le lien.',
    'unknown-issuer': 'Cherchez qui est l’émetteur ; si vous lui faites confiance, ajoutez-le à votre liste.',
    'holder-differs': 'On peut changer de nom ; demandez avant de juger.',
    'claim-differs': 'Comparez les deux ; les titres sont souvent abrégés.',
    'not-found': 'Demandez à la personne le lien actuel.',
    expired: 'Demandez si elle a été renouvelée.',
  },
  adviceOnLink: {
    'describes-only': 'Demandez à la personne le lien vers son propre badge.',
    'a-form': 'Saisissez ce que la personne vous donne et comparez le nom, le titre et la date.',
    'a-file': 'Demandez à la personne un lien vers l’émetteur.',
  },
  inForce: 'Authentique et en vigueur.',
  nameMatches: 'Le nom correspond.',
  pageRead: 'La page de l’émetteur a pu être lue, ce qui est plus faible qu’une preuve : comparez vous-même.',
  untold: 'Cela n’a pas pu être établi.',
  between: ' ',
};
