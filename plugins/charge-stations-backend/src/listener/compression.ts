import { PerMessageDeflateOptions } from 'ws';

/**
 * permessage-deflate (RFC 7692) for very many mostly idle sockets: without context takeover no
 * zlib state outlives a message, a window of 2^10 fits OCPP frames, and short frames go as they
 * are. The library's defaults cost several times the memory per connection.
 */
export const leanCompression: PerMessageDeflateOptions = {
  threshold: 1024,
  serverNoContextTakeover: true,
  clientNoContextTakeover: true,
  serverMaxWindowBits: 10,
  concurrencyLimit: 10,
};
