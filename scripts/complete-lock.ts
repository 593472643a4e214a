/**
 * `npm run lock`: names in `package-lock.json` the optional packages of every platform. npm leaves out those that its
 * registry does not give it at the moment, and `npm ci` then refuses the lock file on every machine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface Package {
  readonly version?: string;
  readonly dev?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly [field: string]: unknown;
}

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8')) as { packages: Record<string, Package> };
const packages: Record<string, Package> = { ...lock.packages };
for (const { optionalDependencies = {}, dev } of Object.values(lock.packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const path = `node_modules/${name}`;
    const platform = /-(android|darwin|linux|win32)-(arm64|x64)(-musl)?$/.exec(name);
    if (packages[path] !== undefined || platform === null || !/^\d/.test(version)) continue;
    const [, os, cpu, musl] = platform;
    packages[path] = {
      version,
      cpu: [cpu],
      ...(dev ? { dev } : {}),
      ...(musl ? { libc: ['musl'] } : {}),
      optional: true,
      os: [os],
    };
  }
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
