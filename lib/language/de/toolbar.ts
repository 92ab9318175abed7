/** What the toolbar's icon says of a page, in German. */
import type { Room } from '../catalogue.ts';

export const TOOLBAR: Room<'toolbar', 'de'> = {
  name: 'Bonafide',
  off: 'Bonafide: auf dieser Seite ausgeschaltet',
  title: 'Bonafide: {parts}',
  family: {
    problem: {
      one: '{count} mit einem Problem',
      other: '{count} mit einem Problem',
    },
    differs: {
      one: '{count} sagt etwas anderes',
      other: '{count} sagen etwas anderes',
    },
    'out-of-date': {
      one: '{count} nicht in Kraft',
      other: '{count} nicht in Kraft',
    },
    'issuer-unknown': {
      one: '{count} mit unbekanntem Aussteller',
      other: '{count} mit unbekanntem Aussteller',
    },
    'could-not-check': {
      one: '{count} konnte nicht geprüft werden',
      other: '{count} konnten nicht geprüft werden',
    },
    'open-to-check': {
      one: '{count} zum Selbstprüfen',
      other: '{count} zum Selbstprüfen',
    },
    'not-checked': {
      one: '{count} nicht geprüft',
      other: '{count} nicht geprüft',
    },
    verified: {
      one: '{count} bestätigt',
      other: '{count} bestätigt',
    },
  },
};
