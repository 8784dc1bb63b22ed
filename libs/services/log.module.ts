// The connections, and the two ways to the log that every noun uses: its history and commands.
import { Global, Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { Clock } from './clock';
import { Commands } from './commands';
import { History } from './history';
import { Connections, type BatonSettings } from './connections/connections';
import { APPENDER, CODEC, NOTARY, POOL, READ_MODELS, SETTINGS, VAULT } from './connections/tokens';

/** Where the settings come from. */
export type SettingsFrom = Pick<FactoryProvider<BatonSettings>, 'inject' | 'useFactory'>;

const part = (provide: symbol, name: keyof Connections): FactoryProvider => ({
  provide,
  inject: [Connections],
  useFactory: (connections: Connections) => connections[name],
});
const PARTS = [
  part(POOL, 'pool'),
  part(CODEC, 'codec'),
  part(APPENDER, 'appender'),
  part(READ_MODELS, 'readModels'),
  part(VAULT, 'vault'),
  part(NOTARY, 'notary'),
];
const machineTime = () => new Date().toISOString();

@Global()
@Module({})
export class LogModule {
  static with(settings: SettingsFrom): DynamicModule {
    return {
      module: LogModule,
      providers: [
        { provide: SETTINGS, ...settings },
        { provide: Connections, inject: [SETTINGS], useFactory: (given: BatonSettings) => Connections.open(given) },
        { provide: Clock, inject: [SETTINGS], useFactory: ({ now }: BatonSettings) => new Clock(now ?? machineTime) },
        ...PARTS,
        History,
        Commands,
      ],
      exports: [SETTINGS, Connections, Clock, ...PARTS, History, Commands],
    };
  }
}
