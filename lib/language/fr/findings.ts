/** Findings by their codes, in French. */
import type { FindingTexts } from '../../verdict/texts.ts';
import { PHRASES } from './phrases.ts';

export const FINDINGS: FindingTexts = {
  found: {
    document: {
      'wrong-shape': 'Elle enfreint une règle de son propre format : {why}.',
      'undefined-term':
        'Elle emploie un mot qu’aucun de ses vocabulaires ne définit ({term}) ; cette partie pourrait donc être changée sans qu’on le voie.',
      'context-redefined':
        'Elle donne un autre sens à des mots normalisés ({term}) ; ce qu’elle dit n’est donc pas ce qui a été signé.',
      unreadable: 'La réponse de l’émetteur n’a pas pu être lue : {why}.',
      'too-large': 'La réponse est plus grande ou plus profonde qu’il n’est sûr de lire ({why}).',
      'unknown-context':
        'Elle repose sur un vocabulaire qui n’est pas connu ici ({context}) ; son sens n’a donc pas pu être vérifié.',
      'unsupported-format': 'Ce genre de document ne peut pas encore être vérifié ici : {why}.',
      'not-found': '{who} dit qu’une telle attestation n’existe pas.',
      private: 'Le titulaire la garde privée ; demandez un lien public.',
      offline: '{who} n’a pas pu être joint.',
      outdated: 'La dernière réponse est trop ancienne pour s’y fier, et l’émetteur n’a pas été interrogé de nouveau.',
      limited: '{who} demande moins de questions ; un nouvel essai aura lieu plus tard.',
      blocked: '{who} a refusé la question ; ouvrez le lien pour voir vous-même.',
      'timed-out': '{who} n’a pas répondu à temps ; un nouvel essai aura lieu plus tard.',
      redirected: '{who} a renvoyé la question à un autre site, qui n’a pas été suivi.',
      'server-error': '{who} a lui-même un problème ; un nouvel essai aura lieu plus tard.',
      'refused-address': 'Le lien mène à une adresse qu’il ne faut pas interroger (privée, ou non sûre).',
      'not-permitted': '{who} n’a pas été interrogé : vous ne l’avez pas encore autorisé.',
      'not-followed': 'Ce lien ne désigne aucune attestation.',
      'no-link': 'Le profil n’en donne pas de lien ; il n’y a donc rien à vérifier.',
      'not-in-wallets':
        'Le profil n’en donne pas de lien, et la liste d’attestations à laquelle il renvoie ne montre rien de ce nom.',
      'link-out': 'Elle doit être ouverte et lue à la main : {why}.',
      'describes-only':
        'Le lien mène à une page qui décrit le badge et ne le décerne à personne ; il ne montre donc aucune remise.',
      'a-form':
        'Le lien mène à un formulaire qui demande un nom ou un numéro ; à lui seul, il ne désigne aucune remise.',
      'a-file': 'Le lien mène à un fichier que quelqu’un a déposé là ; quoi qu’il montre, aucun émetteur n’en répond.',
      'no-credential': 'Aucune attestation n’y figure : {why}.',
      'validity-not-shown':
        'Une partie n’est pas montrée ; elle pourrait dire jusqu’à quand l’attestation est valable ou qu’elle a été retirée. Demandez à la personne de tout montrer.',
      'class-unreachable': 'Ce pour quoi elle a été décernée n’a pas pu être récupéré ({url}).',
      unsigned:
        'Personne ne l’a signée et aucun serveur d’émetteur n’en répond ; à elle seule, elle ne prouve donc rien.',
      'duplicate-member': 'Elle dit deux fois la même chose ({member}) ; la dernière compte.',
      'date-without-zone':
        'Une de ses dates n’a pas de fuseau horaire ({date}) ; elle peut donc être décalée d’un jour.',
      incomplete: 'Elle omet ce que son format demande ({what}).',
      'baked-twice': 'L’image contient plus d’une attestation ; la première compte.',
      'id-differs': 'Elle se désigne par une autre adresse que celle où elle a été trouvée ({found}).',
      'part-not-genuine': 'Une attestation qu’elle contient n’est pas authentique : {why}.',
      'part-not-checked': 'Une attestation qu’elle contient n’a pas pu être vérifiée : {why}.',
      refreshed: 'L’émetteur en a une édition plus récente, qui est montrée ici.',
      'inline-context': 'Elle apporte un vocabulaire à elle, que les lecteurs ne peuvent pas connaître.',
      'nested-context': 'Elle change de vocabulaire en cours de route, ce que les lecteurs ne peuvent pas voir.',
      'vocabulary-term': 'Elle emploie un mot qu’aucun vocabulaire n’explique ({term}).',
      'odd-member': 'Elle a un champ dont le nom fait trébucher les programmes ({member}).',
      'not-all-looked-at': 'Elle contient plus de {what} qu’on n’en regarde ici ({most}).',
      'related-differs': 'Une chose sur laquelle elle repose n’est plus celle que son émetteur voulait ({url}).',
      'related-not-compared':
        'Une chose sur laquelle elle repose n’a pas été comparée à ce que son émetteur voulait ({url}).',
    },
    proof: {
      'signature-wrong': 'Elle a été changée après avoir été signée, ou la signature n’est pas celle de l’émetteur.',
      'algorithm-refused': 'Elle est signée d’une façon qui n’est pas sûre ou ne convient pas à sa clé ({algorithm}).',
      'base-proof': 'Elle porte une preuve destinée à son titulaire seul, pas à être montrée.',
      'proof-expired': 'Sa signature n’était valable que jusqu’au {date}.',
      'hosted-copy-differs': 'L’exemplaire de l’émetteur dit autre chose.',
      'claims-differ-from-token': 'Ce que déclare le jeton et l’attestation qu’il contient diffèrent ({member}).',
      'malformed-proof': 'Sa preuve enfreint les règles des preuves : {why}.',
      'not-canonical': 'On ne peut pas établir ce que couvre sa signature : {why}.',
      'pieces-do-not-fit': 'Ce qu’elle montre ne va pas avec ce qui a été signé : {why}.',
      'key-binding-wrong':
        'Elle est inchangée, mais la personne qui la montre n’a pas pu prouver qu’elle en est titulaire.',
      'created-ahead': 'Elle est inchangée, mais sa signature porte une date à venir ({date}).',
      'time-stamp-wrong': 'Elle est inchangée, mais elle seule dit quand elle a été scellée : {why}.',
      'token-of-another-kind': 'Ce qui la signe se dit un jeton d’un autre genre ({type}).',
      'token-kind-unknown': 'Elle est inchangée, mais son jeton est d’un genre qui n’est pas connu ici ({type}).',
      'other-proof-wrong': 'Une de ses signatures est bonne, une autre ne l’est pas : {why}.',
      'suite-unsupported': 'Elle est signée d’une façon qui ne peut pas être vérifiée ici ({suite}).',
      'not-computed': 'Sa signature n’a pas pu être vérifiée : {why}.',
      'anchor-differs': 'Selon {explorer}, le registre public ({chain}) contient autre chose que son reçu.',
      'anchor-unreachable': 'Le registre public ({chain}) n’a pas pu être interrogé par {explorer}.',
      'anchor-not-checked':
        'Elle concorde avec son reçu, mais il n’est pas vérifié ici si le reçu figure dans le registre public ({chain}).',
    },
    key: {
      'controller-differs': 'La clé de signature appartient à quelqu’un d’autre que l’émetteur nommé ({controller}).',
      'not-for-assertion': 'L’émetteur n’indique pas cette clé pour émettre des attestations.',
      'outside-issuer-scope': 'Elle est hébergée là où son émetteur n’a jamais dit qu’il émet ({host}).',
      'issuer-differs': 'La réponse concerne une autre attestation ou nomme un autre émetteur que le lien ({found}).',
      'key-unreachable':
        'La clé de l’émetteur n’a pas pu être récupérée ({url}) ; la signature n’a donc pas pu lui être rattachée.',
      'key-unreadable': 'La clé de l’émetteur est d’un genre qui ne peut pas servir ici ({type}).',
      'key-revoked': 'L’émetteur a retiré la clé qui a signé ({date}).',
      'key-expired': 'La clé qui a signé n’était bonne que jusqu’au {date}.',
      'issuer-unreachable':
        'Qui l’a émise n’a pas pu être interrogé ({url}) ; son serveur n’a donc pas pu être rattaché à l’émetteur.',
      'issuer-not-proven': 'La signature est bonne, mais rien ne rattache sa clé à l’émetteur nommé.',
    },
    status: {
      revoked: 'L’émetteur l’a retirée[ : {reason}].',
      suspended: 'L’émetteur l’a suspendue[ : {reason}].',
      'list-unreachable': 'La liste d’attestations retirées de l’émetteur n’a pas pu être récupérée.',
      'list-not-genuine': 'La liste d’attestations retirées n’est pas authentique : {why}.',
      'list-expired': 'La liste d’attestations retirées est périmée.',
      'index-out-of-range': 'La liste d’attestations retirées n’a pas de place pour celle-ci.',
      'index-unclear': 'La liste d’attestations retirées se lit de deux façons, qui diffèrent ici.',
      'status-unsupported': 'Elle nomme une façon de demander si elle a été retirée qui n’est pas connue ici ({type}).',
      'status-message': 'La liste de l’émetteur en dit : {text}.',
      'list-id-differs':
        'L’émetteur ne l’a pas retirée, selon une liste qui se désigne par une autre adresse ({found}).',
      'status-not-shown':
        'Dans ce qui en est montré, elle ne nomme aucune liste d’attestations retirées ; certaines de ses parties ne sont pas montrées.',
    },
    dates: {
      expired: 'Elle a expiré[ le {on}].',
      'not-yet-valid': 'Elle n’est valable qu’à partir du {date}.',
      'date-unclear': 'Ses dates ne peuvent pas être lues ({date}).',
      'expires-soon': 'Elle expire le {date}.',
    },
    schema: {
      'schema-unreachable': 'Le schéma qu’elle nomme n’a pas pu être récupéré.',
      'schema-failed': 'Elle ne convient pas au schéma qu’elle nomme : {why}.',
      'schema-violated': 'Elle enfreint le schéma qu’elle nomme : {why}.',
      'schema-unsupported': 'Le schéma qu’elle nomme ne peut pas être appliqué ici ({why}).',
    },
    endorsements: {
      'endorsement-not-genuine': 'Une recommandation qu’elle contient n’est pas authentique : {why}.',
      'endorsement-elsewhere': 'Une recommandation qu’elle contient porte sur autre chose ({found}).',
      'endorsement-not-checked': 'Une recommandation qu’elle contient n’a pas pu être vérifiée : {why}.',
    },
    issuer: {
      'registry-unreachable':
        'Aucune plateforme ni aucune de vos listes ne dit qui est {issuer}, et certains registres publics n’ont pas pu être interrogés ({registers}).',
      'issuer-unknown': 'Aucune plateforme, aucun registre ni aucune de vos listes ne dit qui est {issuer}.',
    },
    holder: {
      'name-differs': 'Elle a été émise pour {holder} ; le profil dit {person}.',
      'cannot-compare': 'Elle ne peut pas être comparée au profil : {why}.',
      'name-likely': 'Émise pour {holder}, probablement le nom du profil ({person}).',
      'name-weak': 'Émise pour {holder} : une partie seulement du nom du profil ({person}).',
      'address-differs': 'Elle a été émise pour une autre adresse que celle que vous avez donnée.',
    },
    claim: {
      'title-differs': 'Le profil dit « {claimed} » ; ce qui a été émis est « {issued} ».',
      'level-differs':
        'Le profil dit « {claimed} » ; ce qui a été émis est d’un autre niveau ou d’une autre version : « {issued} ».',
      'not-in-list':
        'La liste à laquelle mène le lien ne montre rien qui s’appelle « {claimed} »[ ; elle montre « {nearest} »].',
      'one-of-several':
        'Le profil nomme plusieurs attestations sur cette ligne (« {claimed} ») ; le lien montre l’une d’elles : « {issued} ».',
      'issuer-differs': 'Le profil nomme {claimed} comme émetteur ; elle a été émise par {issued}.',
      'date-differs': 'Le profil dit : {claimed} ; l’émetteur dit : {issued}.',
      'expiry-hidden': 'Le profil dit qu’elle n’expire jamais ; elle expire : {date}.',
    },
  },
  passed: {
    document: 'Elle peut être lue et a la forme de son format.',
    proof: 'Elle est inchangée depuis que l’émetteur l’a faite.',
    key: 'La clé, ou le serveur, appartient à l’émetteur nommé.',
    status: 'L’émetteur ne l’a pas retirée.',
    dates: 'Elle est valable aujourd’hui.',
    schema: 'Elle convient au schéma qu’elle nomme.',
    endorsements: 'Les recommandations qu’elle contient sont authentiques.',
    issuer: 'L’émetteur est connu.',
    holder: 'Le nom correspond.',
    claim: 'Le profil dit ce qui a été émis.',
  },
  nothing: {
    document: 'Il n’y a pas de document.',
    proof: 'Elle ne porte pas de signature.',
    key: 'Il n’y a pas de clé à vérifier.',
    status: 'Elle ne nomme aucune liste d’attestations retirées.',
    dates: 'Elle ne porte pas de dates.',
    schema: 'Elle ne nomme aucun schéma.',
    endorsements: 'Elle ne porte pas de recommandations.',
    issuer: 'Elle ne nomme aucun émetteur.',
    holder: 'Il n’y a pas de nom à comparer.',
    claim: 'Le profil ne déclare rien à comparer.',
  },
  said: {
    'same-as-hosted': 'Elle dit la même chose que l’exemplaire de l’émetteur.',
    'made-for': 'Elle est inchangée depuis que l’émetteur l’a faite, pour servir chez {domain}.',
    'in-ledger': 'Elle est inchangée, et son reçu figure dans le registre public ({chain}), selon {explorer}.',
    'own-host': 'Le serveur appartient à l’émetteur nommé.',
    'own-server': '{who} : son propre serveur a répondu, au sujet de l’attestation même qui était demandée.',
    'still-served': 'Le serveur de l’émetteur la publie toujours.',
    'known-as': 'Connu comme {name}, selon {by}.',
    'known-id': 'Son émetteur est connu, selon {by} ; « {issuer} » est le nom qu’il se donne.',
    vouched: '{by} garantit l’émission par {issuer}, non que cet émetteur soit ce qu’il dit être.',
    'address-fits': 'Elle a été émise pour l’adresse que vous avez donnée.',
    'name-hash-fits': 'Le nom correspond, par son empreinte.',
    'name-fits': 'Le nom correspond : elle a été émise pour {holder}.',
    'needs-no-signature': 'Elle n’a pas besoin de signature : le serveur de son émetteur la publie lui-même.',
  },
  linked: {
    'at-issuer': 'Le profil renvoie à la page du titulaire chez l’émetteur.',
    'by-issuer': 'L’émetteur nomme ce profil, ou un autre auquel celui-ci renvoie.',
  },
  unnamed: {
    who: 'L’émetteur',
    why: 'aucune raison n’est donnée',
  },
  phrases: PHRASES,
};
