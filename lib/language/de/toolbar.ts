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
      one: '{count}, der etwas anderes sagt',
      other: '{count}, die etwas anderes sagen',
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
      one: '{count}, der nicht geprüft werden konnte',
      other: '{count}, die nicht geprüft werden konnten',
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
