/** The words of credential, in French. */
import type { Room } from '../catalogue.ts';

export const CREDENTIAL: Room<'credential', 'fr'> = {
  page: 'Bonafide : une attestation',
  several: 'Attestations',
  gone: 'Il n’y a plus rien ici.',
  goneWhy:
    'Ce qui a été demandé est gardé jusqu’à la fermeture du navigateur. Demandez à nouveau depuis l’endroit d’où vous venez.',
  nothing: 'Aucune adresse n’y figure.',
  nothingWhy: 'Un lien, ou une image qui a sa propre adresse, peut être vérifié.',
  trustTitle: 'Connaissez-vous cet émetteur ?',
  trustWhat:
    'Elle est authentique, mais personne en qui vous avez confiance ne dit qui est l’émetteur. Si vous le connaissez sous {id}, dites-le : ses attestations authentiques seront alors dites confirmées.',
  trust: 'Faire confiance à {name}',
  trustSure:
    'Quiconque détient la clé de {id} pourra alors faire apparaître n’importe quoi comme confirmé. Vous pouvez revenir là-dessus dans les options.',
  trustYes: 'Oui, faire confiance',
  trusted: 'Confiance accordée. Vous trouvez l’émetteur dans les options.',
  ledgerTitle: 'Son reçu figure-t-il dans le registre public ?',
  ledgerWhat:
    'Elle correspond à son reçu. {explorer} peut dire si ce reçu figure dans le registre public, et apprend alors quelle attestation vous regardez.',
  ledgerWhatIssuer:
    'Elle correspond à son reçu. {explorer} peut dire si ce reçu figure dans le registre public, et {issuer} si l’émetteur l’y a inscrit. Les deux apprennent alors que vous la regardez.',
  ledgerAsk: 'Interroger {explorer}',
  ledgerNotAsked: 'Personne n’a été interrogé.',
  wrongTitle: 'Ce verdict est-il faux ?',
  wrongWhat:
    'Rien n’est envoyé. Un fichier est créé sur cet appareil, que vous pouvez joindre à un signalement : le lien, le verdict et les codes des vérifications, sans le nom du titulaire.',
  wrongNote: 'Qu’est-ce qui serait juste ? (facultatif)',
  wrongSave: 'Enregistrer le signalement',
  wrongSaved: 'Enregistré.',
};
