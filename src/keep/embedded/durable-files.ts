/**
 * The files of the embedded PostgreSQL, which are on the disk when PostgreSQL means them to be. By itself it leaves that
 * to the system: a process that is killed loses nothing by that, but a machine that loses its power might.
 */
import { fsyncSync } from 'node:fs';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Started = Parameters<NodeFS['init']>[1];

/** As much of the WebAssembly module as is reached for here. */
interface Files {
  readonly NODEFS: { readonly stream_ops: { fsync?: (stream: { readonly nfd?: number }) => number } };
}

class DurableFiles extends NodeFS {
  override async init(postgres: PGlite, options: Started) {
    const { emscriptenOpts } = await super.init(postgres, options);
    const makeDurable = (files: unknown) => {
      (files as Files).NODEFS.stream_ops.fsync = ({ nfd }) => {
        if (nfd !== undefined) fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), makeDurable] } };
  }
}

/**
 * The call that PGlite passes on is fsync; the switch `-F` among its defaults turns all of it off. The log of what was
 * written would by itself grow to a gigabyte, many times what most libraries hold.
 */
const SETTINGS = ['fsync=on', 'wal_sync_method=fsync', 'max_wal_size=96MB', 'min_wal_size=32MB'];

/** Opens the data in a folder, which is made where it is not there, from `template` if one is given. */
export function openPostgres(folder: string, template?: Blob): Promise<PGlite> {
  const options: PGliteOptions = {
    fs: new DurableFiles(folder),
    startParams: [
      ...PGlite.defaultStartParams.filter((one) => one !== '-F'),
      ...SETTINGS.flatMap((one) => ['-c', one]),
    ],
    ...(template === undefined ? {} : { loadDataDir: template }),
  };
  return PGlite.create(options);
}
