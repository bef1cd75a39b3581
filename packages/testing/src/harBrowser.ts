/** The entry `@lading/testing/har` in a browser, where no file can be written. */
export function recordHar(): never {
  throw new Error(
    "recordHar writes a file, which a browser cannot. Record in Node, or with the browser's own developer tools.",
  );
}

export function writeHar(): never {
  throw new Error("writeHar writes a file, which a browser cannot. Call it in Node.");
}

export function harOfExchanges(): never {
  throw new Error("harOfExchanges needs the mock, which runs in Node. Call it there.");
}
