/**
 * Stands in for the package `setimmediate`, which rdf-canonize loads and which compiles strings into code; the extension's
 * content security policy forbids that, and reviewers ask about it.
 */
const { port1, port2 } = new MessageChannel();
const waiting = [];
port1.onmessage = () => waiting.shift()?.();

globalThis.setImmediate ??= (task, ...values) => {
  waiting.push(() => task(...values));
  port2.postMessage(undefined);
};
