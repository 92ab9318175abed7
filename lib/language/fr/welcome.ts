/** The words of the welcome page, in French. */
import type { Room } from '../catalogue.ts';

export const WELCOME: Room<'welcome', 'fr'> = {
  page: 'Bonafide : bienvenue',
  title: 'Ce badge est-il authentique ?',
  what: 'Bonafide lit les badges et certificats qu’un profil déclare, interroge chaque émetteur et dit à côté du lien ce qui est revenu.',
  example: 'Une ligne d’un profil avec sa marque : Confirmée',
  profile: 'Notions de cloud',
  issuer: 'Académie Exemple · Émise : mars 2026',
  link: 'Voir l’attestation',
  word: 'Confirmée',
  sentence: 'Authentique et en vigueur. Le nom correspond.',
  sentTitle: 'Ce qui est envoyé, et à qui',
  sent: 'Pour vérifier un badge, son adresse est envoyée à l’émetteur qu’elle nomme, et à personne d’autre ; pas de cookies, rien sur vous.',
  demoTitle: 'Essayez ici',
  demoNote:
    'La personne, les badges et les réponses sont inventés et se trouvent dans cette page ; personne n’est interrogé. Appuyez sur une marque, ou passez de l’une à l’autre avec les flèches.',
  mayTitle: 'Ce qu’il peut faire',
  may: {
    read: 'Lire les profils des sites nommés pour y trouver les badges. Toute autre page seulement quand vous appuyez sur son icône.',
    ask: 'Interroger les serveurs des émetteurs connus sur ces badges, après votre oui. Tout autre serveur seulement quand vous l’autorisez.',
    keep: 'Garder les réponses et vos choix sur cet appareil. Pas de compte, pas de serveur à nous, aucun comptage de ce que vous faites.',
  },
  yes: 'Oui, interroger les émetteurs',
  later:
    'Vous pouvez revenir là-dessus à tout moment dans les options. Tant que vous n’avez pas accepté, rien ne quitte ce navigateur.',
  thanks: 'Merci. Ouvrez un profil : ses badges sont vérifiés à mesure qu’ils apparaissent.',
  options: 'Options',
};
