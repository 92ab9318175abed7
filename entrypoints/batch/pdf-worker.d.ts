/** The half of pdf.js that is loaded for its effect: it comes without types. */
declare module 'pdfjs-dist/build/pdf.worker.mjs';
