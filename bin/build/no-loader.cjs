/**
 * Stands in for jsonld's own XMLHttpRequest loader in the built extension: nothing but lib/net fetches. CommonJS, as what it
 * replaces; an ES module in its place breaks in Firefox, where jsonld picks this loader by itself.
 */
module.exports = () => async (url) => {
  throw new Error(`Not loaded: ${url}. Contexts come with the build.`);
};
