/**
 * Stands in for parts of jsonld and rdf-canonize that nothing here calls (compacting, framing, flattening, reading RDF, waiting
 * for nobody) and that a bundler cannot tell from those that are. To call one would be a fault of ours, and throws. CommonJS,
 * as what it replaces.
 */
module.exports = {};
