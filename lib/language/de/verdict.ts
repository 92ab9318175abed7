/** The words and sentences of verdicts, in German. */
import type { Room } from '../catalogue.ts';

export const VERDICT: Room<'verdict', 'de'> = {
  word: {
    verified: 'Bestätigt',
    'unknown-issuer': 'Echt, Aussteller unbekannt',
    'not-checkable': 'Selbst prüfbar',
    'could-not-check': 'Prüfung nicht möglich',
    'claim-differs': 'Sagt etwas anderes',
    'holder-differs': 'Anderer Name',
    expired: 'Abgelaufen',
    'not-yet-valid': 'Noch nicht gültig',
    revoked: 'Widerrufen',
    'not-found': 'Nicht gefunden',
    'not-genuine': 'Nicht echt',
  },
  suspended: 'Ausgesetzt',
  ground: {
    signature: 'Das stützt sich auf die Signatur des Ausstellers selbst.',
    hosted: 'Das stützt sich auf den Server des Ausstellers, der es bereithält.',
    'issuer-api': 'Das stützt sich auf die Daten hinter der Seite des Ausstellers.',
    'issuer-page': 'Die Seite des Ausstellers wurde gelesen; das ist schwächer als ein Beweis.',
    none: 'Das stützt sich auf nichts, was geprüft werden konnte.',
  },
  listed: 'Es stand in einer Liste von Nachweisen, auf die das Profil verlinkt.',
  advice: {
    'not-checkable': 'Öffnen Sie den Link und vergleichen Sie Name, Titel und Datum selbst.',
    'could-not-check': 'Soweit bekannt, ist nichts falsch. Prüfen Sie später noch einmal oder öffnen Sie den Link.',
    'unknown-issuer':
      'Finden Sie heraus, wer der Aussteller ist; wenn Sie ihm vertrauen, nehmen Sie ihn in Ihre Liste auf.',
    'holder-differs': 'Namen ändern sich; fragen Sie nach, bevor Sie urteilen.',
    'claim-differs': 'Vergleichen Sie beides; Titel werden oft gekürzt.',
    'not-found': 'Fragen Sie die Person nach dem aktuellen Link.',
    expired: 'Fragen Sie, ob es verlängert wurde.',
  },
  adviceOnLink: {
    'describes-only': 'Fragen Sie die Person nach dem Link zu ihrem eigenen Abzeichen.',
    'a-form': 'Geben Sie ein, was die Person Ihnen nennt, und vergleichen Sie Name, Titel und Datum.',
    'a-file': 'Fragen Sie die Person nach einem Link zum Aussteller.',
  },
  inForce: 'Echt und in Kraft.',
  nameMatches: 'Name stimmt überein.',
  pageRead: 'Die Seite des Ausstellers war lesbar, was schwächer ist als ein Beweis: Vergleichen Sie selbst.',
  untold: 'Das ließ sich nicht feststellen.',
  between: ' ',
};
