/**
 * The graph that the tables make of a document (walk.ts). What makes it easy to label: no blank node has a name in a document
 * that the tables take, so each is the object of one statement at most and no two ways lead to it.
 */

/** A blank node is a number; everything else is already written as in N-Quads. */
export type Node = number | string;

export interface Statement {
  /** With the spaces around it. */
  readonly predicate: string;
  readonly object: Node;
}

/** A node as one object of the document describes it. Several may describe the same one, if it has a name. */
export interface Described {
  readonly subject: Node;
  readonly statements: Statement[];
}

export interface Graph {
  readonly nodes: readonly Described[];
  /** How many blank nodes there are; they are numbered from 0. */
  readonly blanks: number;
  /** Whether each type is called by a term and not by its IRI. */
  readonly isTermed: boolean;
}
