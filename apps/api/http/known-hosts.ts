// Refuses requests under a host name that is not ours. A web page can point a name of its own at this machine (DNS
// rebinding); it would then share our origin, and in the local mode could sign in as anybody.
import type { NextFunction, Request, Response } from 'express';
import type { Config } from '#libs/config';
import { saying } from '#libs/telling';
import { answer, Problem } from '../problems/problem';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
/** Listen addresses that name no machine. */
const ANY = ['0.0.0.0', '::'];

type Settings = Pick<Config, 'localKey' | 'hosts' | 'host'>;

/** Runs before everything else, so that it covers files, the documentation, health and metrics too. */
export function knownHosts({ localKey, hosts = [], host }: Settings) {
  const isGuarded = localKey !== undefined || hosts.length > 0;
  const own = ANY.includes(host) ? LOOPBACK : [...LOOPBACK, host.includes(':') ? `[${host}]` : host.toLowerCase()];
  return (request: Request, response: Response, next: NextFunction): void => {
    const asked = request.headers.host?.toLowerCase() ?? '';
    const [, name = '', port = '80'] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(asked) ?? [];
    const isOwn = own.includes(name) && Number(port) === request.socket.localPort;
    if (!isGuarded || isOwn || hosts.includes(asked) || hosts.includes(name)) return next();
    answer(new Problem(421, saying('unknown-host')), request, response);
  };
}
