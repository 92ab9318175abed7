/** What the toolbar's icon says of a page, in French. */
import type { Room } from '../catalogue.ts';

export const TOOLBAR: Room<'toolbar', 'fr'> = {
  name: 'Bonafide',
  off: 'Bonafide : désactivé sur cette page',
  title: 'Bonafide : {parts}',
  family: {
    problem: {
      one: '{count} avec un problème',
      other: '{count} avec un problème',
    },
    differs: {
      one: '{count} qui dit autre chose',
      other: '{count} qui disent autre chose',
    },
    'out-of-date': {
      one: '{count} hors validité',
      other: '{count} hors validité',
    },
    'issuer-unknown': {
      one: '{count} d’un émetteur inconnu',
      other: '{count} d’un émetteur inconnu',
    },
    'could-not-check': {
      one: '{count} qui n’a pas pu être vérifiée',
      other: '{count} qui n’ont pas pu être vérifiées',
    },
    'open-to-check': {
      one: '{count} à vérifier vous-même',
      other: '{count} à vérifier vous-même',
    },
    'not-checked': {
      one: '{count} pas encore vérifiée',
      other: '{count} pas encore vérifiées',
    },
    verified: {
      one: '{count} confirmée',
      other: '{count} confirmées',
    },
  },
};
