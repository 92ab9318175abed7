/** A storage area in memory, as much of it as is used. */
export function area(items: Record<string, unknown> = {}) {
  return {
    items,
    get: async (key: string) => (key in items ? { [key]: items[key] } : {}),
    set: async (given: Record<string, unknown>) => void Object.assign(items, structuredClone(given)),
    remove: async (key: string) => void delete items[key],
  };
}
