/** Types for what jsonld and rdf-canonize export without any: only as much as is used here. */
declare module 'rdf-canonize' {
  export function canonize(dataset: readonly object[], options: object): Promise<string>;
}

declare module 'jsonld/lib/ContextResolver.js' {
  export default class ContextResolver {
    constructor(options: { sharedCache: { get(key: string): unknown; set(key: string, value: unknown): void } });
  }
}
