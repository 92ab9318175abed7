/** Findings by their codes, in German. */
import type { FindingTexts } from '../../verdict/texts.ts';
import { PHRASES } from './phrases.ts';

export const FINDINGS: FindingTexts = {
  found: {
    document: {
      'wrong-shape': 'Es verletzt eine Regel seines eigenen Formats: {why}.',
      'undefined-term':
        'Es verwendet ein Wort, das keines seiner Vokabulare definiert ({term}); dieser Teil könnte also unbemerkt geändert werden.',
      'context-redefined':
        'Es gibt Standardwörtern eine andere Bedeutung ({term}); was es sagt, ist also nicht, was signiert wurde.',
      unreadable: 'Die Antwort des Ausstellers war nicht lesbar: {why}.',
      'too-large': 'Die Antwort ist größer oder tiefer, als sich sicher lesen lässt ({why}).',
      'unknown-context':
        'Es stützt sich auf ein Vokabular, das hier nicht bekannt ist ({context}); seine Bedeutung konnte also nicht geprüft werden.',
      'unsupported-format': 'Diese Art von Dokument kann hier noch nicht geprüft werden: {why}.',
      'not-found': '{who} sagt, dass es einen solchen Nachweis nicht gibt.',
      private: 'Der Inhaber hält es privat; bitten Sie um einen öffentlichen Link.',
      offline: '{who} war nicht erreichbar.',
      outdated:
        'Die letzte Antwort ist zu alt, um sich darauf zu verlassen, und der Aussteller wurde nicht erneut gefragt.',
      limited: '{who} bittet um weniger Anfragen; später wird es noch einmal versucht.',
      blocked: '{who} hat die Anfrage abgewiesen; öffnen Sie den Link, um selbst nachzusehen.',
      'timed-out': '{who} hat nicht rechtzeitig geantwortet; später wird es noch einmal versucht.',
      redirected: '{who} hat die Anfrage an eine andere Website weitergeleitet; dem wurde nicht gefolgt.',
      'server-error': '{who} hat selbst eine Störung; später wird es noch einmal versucht.',
      'refused-address': 'Der Link führt zu einer Adresse, die nicht angefragt werden darf (privat oder nicht sicher).',
      'not-permitted': '{who} wurde nicht angefragt: Sie haben das noch nicht erlaubt.',
      'not-followed': 'Dieser Link nennt keinen Nachweis.',
      'no-link': 'Das Profil gibt dazu keinen Link an; es gibt also nichts zu prüfen.',
      'not-in-wallets':
        'Das Profil gibt dazu keinen Link an, und die Liste von Nachweisen, auf die es verlinkt, zeigt nichts dieses Namens.',
      'link-out': 'Das muss von Hand geöffnet und gelesen werden: {why}.',
      'describes-only':
        'Der Link führt zu einer Seite, die das Abzeichen beschreibt und es niemandem verleiht; er belegt also keine Auszeichnung.',
      'a-form':
        'Der Link führt zu einem Formular, in das ein Name oder eine Nummer einzugeben ist; für sich allein nennt er keine Auszeichnung.',
      'a-file':
        'Der Link führt zu einer Datei, die jemand dort abgelegt hat; was immer sie zeigt, kein Aussteller steht dahinter.',
      'no-credential': 'Darin ist kein Nachweis: {why}.',
      'validity-not-shown':
        'Ein Teil davon wird nicht gezeigt; dort könnte stehen, bis wann es gilt oder dass es zurückgenommen wurde. Bitten Sie die Person, alles zu zeigen.',
      'class-unreachable': 'Wofür es verliehen wurde, konnte nicht abgerufen werden ({url}).',
      unsigned:
        'Niemand hat es signiert, und kein Server eines Ausstellers steht dahinter; für sich allein beweist es nichts.',
      'duplicate-member': 'Es sagt dasselbe zweimal ({member}); das Letzte zählt.',
      'date-without-zone': 'Einem Datum darin fehlt die Zeitzone ({date}); es kann also um einen Tag abweichen.',
      incomplete: 'Es lässt weg, was sein Format verlangt ({what}).',
      'baked-twice': 'Das Bild enthält mehr als einen Nachweis; der erste zählt.',
      'id-differs': 'Es nennt sich mit einer anderen Adresse als der, unter der es gefunden wurde ({found}).',
      'part-not-genuine': 'Ein Nachweis darin ist nicht echt: {why}.',
      'part-not-checked': 'Ein Nachweis darin konnte nicht geprüft werden: {why}.',
      refreshed: 'Der Aussteller hat eine neuere Ausgabe davon; sie wird hier gezeigt.',
      'inline-context': 'Es bringt ein eigenes Vokabular mit, das Leser nicht kennen können.',
      'nested-context': 'Es wechselt mittendrin das Vokabular, was Leser nicht sehen können.',
      'vocabulary-term': 'Es verwendet ein Wort, das kein Vokabular erklärt ({term}).',
      'odd-member': 'Es hat ein Feld mit einem Namen, über den Programme stolpern ({member}).',
      'not-all-looked-at': 'Es enthält mehr {what}, als hier angesehen werden ({most}).',
      'related-differs': 'Etwas, worauf es sich stützt, ist nicht mehr das, was sein Aussteller meinte ({url}).',
      'related-not-compared':
        'Ob etwas, worauf es sich stützt, noch das ist, was sein Aussteller meinte, wurde nicht verglichen ({url}).',
    },
    proof: {
      'signature-wrong': 'Es wurde nach dem Signieren geändert, oder die Signatur ist nicht die des Ausstellers.',
      'algorithm-refused':
        'Es ist auf eine Weise signiert, die nicht sicher ist oder nicht zum Schlüssel passt ({algorithm}).',
      'base-proof': 'Es trägt einen Beweis, der nur für seinen Inhaber gedacht war, nicht zum Vorzeigen.',
      'proof-expired': 'Seine Signatur war nur bis {date} gültig.',
      'hosted-copy-differs': 'Das Exemplar des Ausstellers sagt etwas anderes.',
      'claims-differ-from-token': 'Die Angaben des Tokens und der Nachweis darin weichen voneinander ab ({member}).',
      'malformed-proof': 'Sein Beweis verletzt die Regeln für Beweise: {why}.',
      'not-canonical': 'Was seine Signatur abdeckt, lässt sich nicht feststellen: {why}.',
      'pieces-do-not-fit': 'Was es zeigt, passt nicht zu dem, was signiert wurde: {why}.',
      'key-binding-wrong': 'Es ist unverändert, aber wer es vorzeigt, konnte nicht beweisen, sein Inhaber zu sein.',
      'created-ahead': 'Es ist unverändert, aber seine Signatur ist vordatiert ({date}).',
      'time-stamp-wrong': 'Es ist unverändert, aber wann es gesiegelt wurde, sagt nur es selbst: {why}.',
      'token-of-another-kind': 'Was es signiert, bezeichnet sich als Token anderer Art ({type}).',
      'token-kind-unknown':
        'Es ist unverändert, aber sein Token ist von einer Art, die hier nicht bekannt ist ({type}).',
      'other-proof-wrong': 'Eine seiner Signaturen ist gut, eine andere nicht: {why}.',
      'suite-unsupported': 'Es ist auf eine Weise signiert, die hier nicht geprüft werden kann ({suite}).',
      'not-computed': 'Seine Signatur konnte nicht geprüft werden: {why}.',
      'anchor-differs': 'Im öffentlichen Register ({chain}) steht laut {explorer} etwas anderes als auf seinem Beleg.',
      'anchor-unreachable': 'Das öffentliche Register ({chain}) konnte über {explorer} nicht angefragt werden.',
      'anchor-not-checked':
        'Es stimmt mit seinem Beleg überein; ob der Beleg im öffentlichen Register ({chain}) steht, wird hier nicht geprüft.',
    },
    key: {
      'controller-differs':
        'Der Schlüssel, mit dem signiert wurde, gehört jemand anderem als dem genannten Aussteller ({controller}).',
      'not-for-assertion': 'Der Aussteller führt diesen Schlüssel nicht zum Ausstellen von Nachweisen.',
      'outside-issuer-scope':
        'Es liegt auf einem Server, von dem der Aussteller nie sagte, dass er dort ausstellt ({host}).',
      'issuer-differs':
        'Die Antwort betrifft einen anderen Nachweis oder nennt einen anderen Aussteller als der Link ({found}).',
      'key-unreachable':
        'Der Schlüssel des Ausstellers konnte nicht abgerufen werden ({url}); die Signatur ließ sich ihm also nicht zuordnen.',
      'key-unreadable':
        'Der Schlüssel des Ausstellers ist von einer Art, die hier nicht verwendet werden kann ({type}).',
      'key-revoked': 'Der Aussteller hat den Schlüssel zurückgezogen, mit dem signiert wurde ({date}).',
      'key-expired': 'Der Schlüssel, mit dem signiert wurde, galt nur bis {date}.',
      'issuer-unreachable':
        'Wer es ausgestellt hat, konnte nicht angefragt werden ({url}); der Server ließ sich dem Aussteller also nicht zuordnen.',
      'issuer-not-proven':
        'Die Signatur ist in Ordnung, aber nichts verbindet ihren Schlüssel mit dem genannten Aussteller.',
    },
    status: {
      revoked: 'Der Aussteller hat es zurückgenommen[: {reason}].',
      suspended: 'Der Aussteller hat es ausgesetzt[: {reason}].',
      'list-unreachable': 'Die Liste zurückgenommener Nachweise des Ausstellers konnte nicht abgerufen werden.',
      'list-not-genuine': 'Die Liste zurückgenommener Nachweise ist nicht echt: {why}.',
      'list-expired': 'Die Liste zurückgenommener Nachweise ist veraltet.',
      'index-out-of-range': 'Die Liste zurückgenommener Nachweise hat keinen Platz für diesen.',
      'index-unclear':
        'Die Liste zurückgenommener Nachweise lässt sich auf zwei Arten lesen, die hier voneinander abweichen.',
      'status-unsupported':
        'Es nennt einen Weg zu fragen, ob es zurückgenommen wurde, der hier nicht bekannt ist ({type}).',
      'status-message': 'Die Liste des Ausstellers sagt dazu: {text}.',
      'list-id-differs':
        'Der Aussteller hat es nicht zurückgenommen; so sagt es eine Liste, die sich mit einer anderen Adresse nennt ({found}).',
      'status-not-shown':
        'Soweit es gezeigt wird, nennt es keine Liste zurückgenommener Nachweise; einige Teile werden nicht gezeigt.',
    },
    dates: {
      expired: 'Es ist[ am {on}] abgelaufen.',
      'not-yet-valid': 'Es ist erst ab {date} gültig.',
      'date-unclear': 'Seine Daten sind nicht lesbar ({date}).',
      'expires-soon': 'Es läuft am {date} ab.',
    },
    schema: {
      'schema-unreachable': 'Das Schema, das es nennt, konnte nicht abgerufen werden.',
      'schema-failed': 'Es passt nicht zu dem Schema, das es nennt: {why}.',
      'schema-violated': 'Es verletzt das Schema, das es nennt: {why}.',
      'schema-unsupported': 'Das Schema, das es nennt, kann hier nicht angewendet werden ({why}).',
    },
    endorsements: {
      'endorsement-not-genuine': 'Eine Empfehlung darin ist nicht echt: {why}.',
      'endorsement-elsewhere': 'Eine Empfehlung darin gilt etwas anderem ({found}).',
      'endorsement-not-checked': 'Eine Empfehlung darin konnte nicht geprüft werden: {why}.',
    },
    issuer: {
      'registry-unreachable':
        'Keine Plattform und keine Ihrer Listen sagt, wer {issuer} ist, und nicht jedes öffentliche Register konnte angefragt werden ({registers}).',
      'issuer-unknown': 'Keine Plattform, kein Register und keine Ihrer Listen sagt, wer {issuer} ist.',
    },
    holder: {
      'name-differs': 'Es wurde für {holder} ausgestellt; im Profil steht {person}.',
      'cannot-compare': 'Es lässt sich nicht mit dem Profil vergleichen: {why}.',
      'name-likely': 'Ausgestellt für {holder}, wahrscheinlich der Name im Profil ({person}).',
      'name-weak': 'Ausgestellt für {holder}: nur ein Teil des Namens im Profil ({person}).',
      'address-differs': 'Es wurde für eine andere Adresse ausgestellt als die, die Sie angegeben haben.',
    },
    claim: {
      'title-differs': 'Im Profil steht „{claimed}“; ausgestellt wurde „{issued}“.',
      'level-differs': 'Im Profil steht „{claimed}“; ausgestellt wurde eine andere Stufe oder Fassung: „{issued}“.',
      'not-in-list': 'Die Liste, zu der der Link führt, zeigt nichts namens „{claimed}“[; sie zeigt „{nearest}“].',
      'one-of-several':
        'Das Profil nennt in dieser Zeile mehrere Nachweise („{claimed}“); der Link zeigt einen davon: „{issued}“.',
      'issuer-differs': 'Das Profil nennt {claimed} als Aussteller; ausgestellt hat es {issued}.',
      'date-differs': 'Laut Profil {claimed}, laut Aussteller {issued}.',
      'expiry-hidden': 'Das Profil sagt, dass es nie abläuft; es läuft ab: {date}.',
    },
  },
  passed: {
    document: 'Es ist lesbar und hat die Form seines Formats.',
    proof: 'Es ist unverändert, seit der Aussteller es gemacht hat.',
    key: 'Der Schlüssel oder der Server gehört dem genannten Aussteller.',
    status: 'Der Aussteller hat es nicht zurückgenommen.',
    dates: 'Heute liegt innerhalb seiner Gültigkeit.',
    schema: 'Es passt zu dem Schema, das es nennt.',
    endorsements: 'Die Empfehlungen darin sind echt.',
    issuer: 'Der Aussteller ist bekannt.',
    holder: 'Der Name stimmt überein.',
    claim: 'Im Profil steht, was ausgestellt wurde.',
  },
  nothing: {
    document: 'Es gibt kein Dokument.',
    proof: 'Es trägt keine Signatur.',
    key: 'Es gibt keinen Schlüssel zu prüfen.',
    status: 'Es nennt keine Liste zurückgenommener Nachweise.',
    dates: 'Es trägt keine Daten.',
    schema: 'Es nennt kein Schema.',
    endorsements: 'Es trägt keine Empfehlungen.',
    issuer: 'Es nennt keinen Aussteller.',
    holder: 'Es gibt keinen Namen zu vergleichen.',
    claim: 'Das Profil macht keine Angabe, die sich vergleichen ließe.',
  },
  said: {
    'same-as-hosted': 'Es sagt dasselbe wie das Exemplar des Ausstellers.',
    'made-for': 'Es ist unverändert, seit der Aussteller es gemacht hat, zur Verwendung bei {domain}.',
    'in-ledger': 'Es ist unverändert, und sein Beleg steht im öffentlichen Register ({chain}), wie {explorer} sagt.',
    'own-host': 'Der Server gehört dem genannten Aussteller.',
    'own-server': '{who}: Der eigene Server hat geantwortet, und zwar zu genau dem Nachweis, nach dem gefragt wurde.',
    'still-served': 'Der Server des Ausstellers hält es weiterhin bereit.',
    'known-as': 'Bekannt als {name}, laut {by}.',
    'known-id': 'Sein Aussteller ist bekannt, laut {by}; „{issuer}“ nennt er sich selbst.',
    vouched: '{by} bürgt dafür, dass {issuer} es ausgestellt hat, nicht dafür, dass der Name zutrifft.',
    'address-fits': 'Es wurde für die Adresse ausgestellt, die Sie angegeben haben.',
    'name-hash-fits': 'Name stimmt überein, nach seinem Hashwert.',
    'name-fits': 'Name stimmt überein: Es wurde für {holder} ausgestellt.',
    'needs-no-signature': 'Es braucht keine Signatur: Der Server seines Ausstellers hält es selbst bereit.',
  },
  linked: {
    'at-issuer': 'Das Profil verlinkt die Seite des Inhabers beim Aussteller.',
    'by-issuer': 'Der Aussteller nennt dieses Profil oder eines, auf das es verlinkt.',
  },
  unnamed: {
    who: 'Der Aussteller',
    why: 'ein Grund ist nicht angegeben',
  },
  phrases: PHRASES,
};
