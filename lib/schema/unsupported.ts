/** Thrown inside the interpreter only: the schema asks for what it cannot do. It never leaves validate(). */
export class Unsupported extends Error {}
