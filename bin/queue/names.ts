/** What stands where in Redis. Everything of one run has its name in it and goes with it; what runs share stands beside. */

/** BullMQ's queue of claims; its own keys begin with `bull:`. */
export const QUEUE = 'bonafide-claims';

const OURS = 'bonafide';

/** What an issuer answered, by canonical URL. */
export const answerKey = (canonical: string) => `${OURS}:answer:${canonical}`;

/** A document that was asked for a moment ago, by the hash of the question. */
export const documentKey = (hash: string) => `${OURS}:document:${hash}`;

/** Who is asking about a reference at the moment. */
export const turnKey = (canonical: string) => `${OURS}:turn:${canonical}`;

/** Manners towards a host: when it may be asked next, until when it rests. */
export const hostKey = (host: string) => `${OURS}:host:${host}`;

/** Requests under way to a host, by when they are given up for lost. */
export const leasesKey = (host: string) => `${OURS}:host:${host}:under-way`;

/** When the next job for a host is due, so that jobs for one host do not crowd out the others. */
export const laneKey = (host: string) => `${OURS}:lane:${host}`;

/** The names of all runs that were begun and not collected whole. */
export const RUNS = `${OURS}:runs`;

/** A run: how many rows were put in, whether that is all, how many were taken out, and what list it is of. */
export const runKey = (run: string) => `${OURS}:run:${run}`;

/** One bit a row: set when its verdict was delivered. */
export const doneKey = (run: string) => `${OURS}:run:${run}:done`;

/** A stream of verdicts, in the order in which they were reached. */
export const verdictsKey = (run: string) => `${OURS}:run:${run}:verdicts`;
