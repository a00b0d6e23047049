/** The subprotocols of a `Sec-WebSocket-Protocol` header, in the station's order of preference. */
export function offeredSubprotocols(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name !== '');
}

/** The first of the station's subprotocols that we support: the station lists by preference (OCPP-J 2.1 §3.1.2). */
export function chooseSubprotocol<T extends string>(options: {
  offered: readonly string[];
  supported: readonly T[];
}): T | undefined {
  for (const name of options.offered) {
    const protocol = options.supported.find(supported => supported === name);
    if (protocol) {
      return protocol;
    }
  }
  return undefined;
}
