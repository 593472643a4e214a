/** Plain sentences for what goes wrong on the way to a page. */
import { UnreadableError } from '../../model/errors.ts';

const SAVE = 'Save the page in your browser and give the file.';
const LATER = 'Try again later.';
const CERTIFICATE = 'Its certificate';
const DISTRUST = `so nobody can tell who answers. ${SAVE}`;

/** Codes of the system, of the TLS library and of undici. */
const FAILURES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'No server of that name is known. Check the spelling of the URL.',
  EAI_AGAIN: 'The name of the server could not be looked up. Check the connection to the internet.',
  EAI_FAIL: 'The name of the server could not be looked up. Check the connection to the internet.',
  ECONNREFUSED: `The server takes no connections. Check the URL, or try again later.`,
  ECONNRESET: `The connection broke off. ${LATER}`,
  EPIPE: `The connection broke off. ${LATER}`,
  UND_ERR_SOCKET: `The connection broke off. ${LATER}`,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: `The page broke off before its end. ${LATER}`,
  ETIMEDOUT: `The server could not be reached in time. ${LATER}`,
  UND_ERR_CONNECT_TIMEOUT: `The server could not be reached in time. ${LATER}`,
  EHOSTUNREACH: 'There is no way to the server. Check the connection to the internet.',
  ENETUNREACH: 'There is no way to the server. Check the connection to the internet.',
  UND_ERR_HEADERS_OVERFLOW: `Its headers are larger than any page needs. ${SAVE}`,
  CERT_HAS_EXPIRED: `${CERTIFICATE} has run out, ${DISTRUST}`,
  CERT_NOT_YET_VALID: `${CERTIFICATE} is not valid yet. Check the clock of this computer.`,
  DEPTH_ZERO_SELF_SIGNED_CERT: `${CERTIFICATE} is signed by nobody but itself, ${DISTRUST}`,
  SELF_SIGNED_CERT_IN_CHAIN: `${CERTIFICATE} is signed by nobody known, ${DISTRUST}`,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: `${CERTIFICATE} is signed by nobody known, ${DISTRUST}`,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: `${CERTIFICATE} is signed by nobody known, ${DISTRUST}`,
  ERR_TLS_CERT_ALTNAME_INVALID: `${CERTIFICATE} is for another server, ${DISTRUST}`,
  EPROTO: `The server does not speak TLS as it should. Check the URL, or whether it wants http.`,
};

/** The code of an error, or of the first that it is made of: several addresses of one server may all have failed. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error.cause === undefined ? null : codeOf(error.cause);
}

/**
 * What to throw for an error of the transport: an UnreadableError with the sentence for it; the error itself where it
 * is none that a server or a network can cause.
 */
export function explainFailure(error: unknown): unknown {
  if (error instanceof UnreadableError) return error;
  // undici leaves the code of some such errors out.
  if (error instanceof Error && error.name === 'HTTPParserError')
    return new UnreadableError('What answers there does not speak HTTP. Check the URL and its port.');
  const code = codeOf(error);
  if (code === null) return error;
  const known = FAILURES[code];
  if (known !== undefined) return new UnreadableError(known);
  if (/^(?:ERR_SSL_|ERR_TLS_|CERT_|UNABLE_TO_)/.test(code))
    return new UnreadableError(`No safe connection could be made (${code}). ${SAVE}`);
  if (code.startsWith('HPE_'))
    return new UnreadableError(
      `What answers there does not speak HTTP (${code}). Check the URL and its port.`,
    );
  if (/^E[A-Z]+$/.test(code) || code.startsWith('UND_ERR_'))
    return new UnreadableError(`It cannot be fetched: the system reports ${code}. ${LATER}`);
  return error;
}

const STATUSES: Readonly<Record<number, string>> = {
  401: `The server wants a login (HTTP 401). ${SAVE}`,
  402: `The server wants to be paid (HTTP 402). ${SAVE}`,
  403: `The server does not hand it out to programs, or not to everybody (HTTP 403). ${SAVE}`,
  404: 'There is no such page (HTTP 404). Check the URL.',
  406: `The server has it in no form that is read here (HTTP 406). ${SAVE}`,
  407: 'A proxy on the way wants a login (HTTP 407). Fetch it from another network.',
  410: 'The page was taken away for good (HTTP 410). Look for it in a web archive.',
  429: `The server was asked too often (HTTP 429). ${LATER}`,
  451: 'The page is withheld for legal reasons (HTTP 451). Look for it elsewhere.',
};

/** The sentence for an answer that is not the page. */
export function explainStatus(status: number): string {
  const known = STATUSES[status];
  if (known !== undefined) return known;
  if (status >= 500) return `The server has a fault of its own (HTTP ${status}). ${LATER}`;
  return `The server answered HTTP ${status} and no page. ${SAVE}`;
}
