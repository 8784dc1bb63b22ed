// Publishes policies, and reads what was published.
import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { dueInstant } from '#libs/calendar';
import { builtInPolicy, NOUNS, streamOf, type PolicyDocument, type PolicyState, type Language } from '#libs/domain';
import type { Caller, CommandAnswer, HistoryItem, Moment } from '../caller';
import { Commands } from '../commands';
import { History } from '../history';

/** The policy that every Baton starts with has the same id everywhere. */
export const BUILT_IN_POLICY_ID = '01900000-0000-7000-8000-000000000001';

interface PolicyView {
  id: string;
  /** The stream's version, which is also the number of the newest published version. */
  version: number;
  document: PolicyDocument;
  policy: PolicyState;
}

@Injectable()
export class PoliciesService {
  constructor(
    private readonly commands: Commands,
    private readonly facts: History,
  ) {}

  /** A new policy. */
  add(document: PolicyDocument, caller: Caller): Promise<CommandAnswer> {
    return this.publish(newId(), document, caller);
  }

  /** The next version of a policy; running handovers keep the version they were opened with. */
  publish(id: string, document: PolicyDocument, caller: Caller): Promise<CommandAnswer> {
    const command = { name: 'publish', data: { document } } as const;
    return this.commands.executeOn('policy', id, command, caller, async (read, context) =>
      NOUNS.policy.decide({ id, policy: await read('policy', id) }, command, context),
    );
  }

  /** Publishes the built-in policy where the log has none yet, for this zone; safe in any number of processes. */
  async ensureBuiltIn(timeZone?: string): Promise<string> {
    if (await this.get(BUILT_IN_POLICY_ID)) return BUILT_IN_POLICY_ID;
    const caller = { actor: 'system', key: 'publish/built-in-policy', request: 'built-in' };
    await this.publish(BUILT_IN_POLICY_ID, builtInPolicy(dueInstant, timeZone), caller);
    return BUILT_IN_POLICY_ID;
  }

  /** The rules that give a client its tier before any departure: those of the built-in policy, as published now. */
  async tiers(): Promise<PolicyDocument['tiers']> {
    const view = await this.get(await this.ensureBuiltIn());
    return view?.document.tiers ?? [];
  }

  async get(id: string, at?: Moment): Promise<PolicyView | undefined> {
    const { state, version } = await this.facts.load('policy', id, at);
    const document = state.versions.at(-1);
    return document ? { id, version, document, policy: state } : undefined;
  }

  history(id: string, language?: Language): Promise<HistoryItem[]> {
    return this.facts.told(streamOf('policy', id), language);
  }
}
