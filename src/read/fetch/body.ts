/** The body of an answer: unpacked, and never more of it than was agreed. */
import { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { UnreadableError } from '../../model/errors.ts';
import { type Bytes, peekBytes } from '../bytes.ts';
import type { Reply } from './transport.ts';

/** Pages shrink to a tenth or twentieth; a body that grows this much was made to fill memory. */
const MAX_RATIO = 200;
/** Below this, ratios mean nothing: a page of empty table cells is no attack. */
const RATIO_FROM = 2 * 1024 * 1024;

/** The method of compression that the first byte of zlib's wrapping names (RFC 1950). */
const DEFLATED = 8;

const DOWNLOAD = 'Download it and give the file.';

const megabytes = (bytes: number) => `${Math.max(1, Math.floor(bytes / 1024 / 1024))} MB`;

function tooLarge(limit: number): UnreadableError {
  return new UnreadableError(
    `It is larger than ${megabytes(limit)}, which is as much as is fetched. ${DOWNLOAD}`,
  );
}

async function createEngine(encoding: string, body: Bytes) {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return { engine: createGunzip(), packed: body };
    case 'br':
      return { engine: createBrotliDecompress(), packed: body };
    case 'deflate': {
      // By the standard it is wrapped as zlib has it; some servers send it bare.
      const { head, whole } = await peekBytes(body, 1);
      const wrapped = ((head[0] ?? DEFLATED) & 0x0f) === DEFLATED;
      return { engine: wrapped ? createInflate() : createInflateRaw(), packed: whole };
    }
    default:
      throw new UnreadableError(
        `It is packed in a way that was not asked for (${encoding.slice(0, 40)}). ${DOWNLOAD}`,
      );
  }
}

async function* unpack(body: Bytes, encoding: string, limit: number): AsyncGenerator<Uint8Array> {
  const { engine, packed } = await createEngine(encoding, body);
  let taken = 0;
  let given = 0;
  async function* counted() {
    for await (const chunk of packed) {
      taken += chunk.length;
      // Packed data may go on for ever and unpack to nothing.
      if (taken > limit) throw tooLarge(limit);
      yield chunk;
    }
  }
  const source = Readable.from(counted(), { objectMode: false });
  let failure: unknown = null;
  source.on('error', (error) => {
    failure = error;
    engine.destroy(error);
  });
  source.pipe(engine);
  try {
    for await (const chunk of engine as AsyncIterable<Buffer>) {
      given += chunk.length;
      if (given > RATIO_FROM && given > taken * MAX_RATIO)
        throw new UnreadableError(
          `It grows to more than ${MAX_RATIO} times its size when it is unpacked, as no page does. It was not read.`,
        );
      yield chunk;
    }
  } catch (error) {
    if (failure !== null) throw failure;
    if (error instanceof Error && 'code' in error && /^Z_|^ERR_.*BROTLI|^ERR__ERROR/.test(String(error.code)))
      throw new UnreadableError(`Its ${encoding} packing is damaged or ends too early. Try again later.`);
    throw error;
  } finally {
    source.destroy();
    engine.destroy();
  }
}

const encodingsOf = (reply: Reply) =>
  (reply.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'identity');

/** The first `limit` bytes as they come, unpacked; `overflow` decides what happens at the byte behind them. */
async function collect(reply: Reply, limit: number, overflow: () => void): Promise<Buffer> {
  const encodings = encodingsOf(reply);
  if (encodings.length > 1)
    throw new UnreadableError(
      `It is packed more than once (${encodings.join(', ').slice(0, 40)}). ${DOWNLOAD}`,
    );
  const [encoding] = encodings;
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of encoding === undefined ? reply.body : unpack(reply.body, encoding, limit)) {
    length += chunk.length;
    if (length > limit) {
      chunks.push(chunk.subarray(0, chunk.length - (length - limit)));
      overflow();
      break;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * The whole body, unpacked as its `Content-Encoding` says.
 * @throws UnreadableError for more than `limit` bytes, packed or unpacked, for a bomb and for a damaged body.
 */
export async function readBody(reply: Reply, limit: number): Promise<Buffer> {
  const announced = Number(reply.headers['content-length'] ?? 0);
  if (announced > limit) throw tooLarge(limit);
  return collect(reply, limit, () => {
    throw tooLarge(limit);
  });
}

/** The body up to `limit` bytes; what stands behind them is left. */
export async function readBodyStart(reply: Reply, limit: number): Promise<Buffer> {
  return collect(reply, limit, () => {});
}
