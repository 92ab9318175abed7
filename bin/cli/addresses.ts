/**
 * Mends `URL.canParse` of Node 20: once it has been called often, it says no to every address with a letter beyond ASCII
 * (its fast path reads Latin-1 as UTF-8). Browsers are not affected. Imported first by whatever runs on Node.
 */
URL.canParse = (address: string | URL, base?: string | URL): boolean => {
  try {
    new URL(address, base);
    return true;
  } catch {
    return false;
  }
};
