/** The words of stack, in French. */
import type { Room } from '../catalogue.ts';

export const STACK: Room<'stack', 'fr'> = {
  page: 'Bonafide : dans le temps',
  title: '{name} : attestations dans le temps',
  untitled: 'Attestations dans le temps',
  shown: {
    one: 'Une attestation prouvée.',
    other: '{count} attestations prouvées.',
  },
  notShown: {
    one: 'Une autre n’est pas montrée : elle n’est pas prouvée.',
    other: '{count} autres ne sont pas montrées : elles ne sont pas prouvées.',
  },
  none: 'Rien n’est encore prouvé ici.',
  noneWhy: 'Les attestations figurent ici quand leurs émetteurs les ont confirmées.',
  by: 'Grouper par',
  issuer: 'Émetteur',
  skill: 'Compétence',
  noIssuer: 'Émetteur non indiqué',
  noSkill: 'Aucune compétence indiquée',
  print: 'Imprimer',
  fromTo: 'du {from} au {to}',
  from: 'depuis le {from}',
  expired: 'expirée',
  needs: 's’appuie sur {titles}',
  asOf: 'Au {day}',
  list: 'Où en est chacune',
};
