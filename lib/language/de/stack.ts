/** The words of stack, in German. */
import type { Room } from '../catalogue.ts';

export const STACK: Room<'stack', 'de'> = {
  page: 'Bonafide: Zeitverlauf',
  title: '{name}: Nachweise im Zeitverlauf',
  untitled: 'Nachweise im Zeitverlauf',
  shown: {
    one: 'Ein bewiesener Nachweis.',
    other: '{count} bewiesene Nachweise.',
  },
  notShown: {
    one: 'Ein weiterer ist nicht gezeigt: Er ist nicht bewiesen.',
    other: '{count} weitere sind nicht gezeigt: Sie sind nicht bewiesen.',
  },
  none: 'Hier ist noch nichts bewiesen.',
  noneWhy: 'Nachweise stehen hier, sobald ihre Aussteller sie bestätigt haben.',
  by: 'Gruppieren nach',
  issuer: 'Aussteller',
  skill: 'Fähigkeit',
  noIssuer: 'Aussteller nicht genannt',
  noSkill: 'Keine Fähigkeit genannt',
  print: 'Drucken',
  fromTo: '{from} bis {to}',
  from: 'seit {from}',
  expired: 'abgelaufen',
  needs: 'baut auf: {titles}',
  asOf: 'Stand {day}',
  list: 'Wie es um jeden steht',
};
