/** The words of news, in French. */
import type { Room } from '../catalogue.ts';

export const NEWS: Room<'news', 'fr'> = {
  page: 'Bonafide : nouveautés',
  title: 'Nouveautés',
  version: 'Version {version}',
  first: {
    marks: 'Des marques à côté des badges des profils LinkedIn et GitHub, et sur toute page quand vous le demandez.',
    popup:
      'Tout ce qu’un profil déclare, dans la fenêtre de l’icône : groupé par verdict, avec un filtre, à copier et à enregistrer.',
    side: 'La même chose sur le côté de la fenêtre, en suivant l’onglet.',
    ask: 'Vérifiez un lien, une image ou une sélection depuis le menu contextuel, ou une adresse après « bf » dans la barre d’adresse.',
    stack: 'Les attestations d’une personne dans le temps, sur une page à imprimer.',
    mine: 'Mes badges : comment d’autres voient votre profil, quoi corriger, et ce que contient encore votre portefeuille.',
    ledger: 'Un journal de chaque demande qui a été faite, sur cet appareil seulement.',
  },
};
