// `npm run pictures:temporal -- [FOLDER]`: pictures of Temporal's own UI for the operator's part of the guide: a list
// with a filter, a handover that waits, what was done in it, and what is tried again.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import type { Page } from 'playwright-core';
import { apiClient, type Api } from '../../apps/local/rehearsal/api-client';
import { nextMove } from '../../apps/local/rehearsal/persons';
import { startTestSmtp } from '../smtp';
import { eventually, startStack, type Stack } from '../stack';
import { openBrowser } from './browser';

type Take = (name: string, clip?: typeof BELOW_THE_INPUT) => Promise<void>;

const SIZE = { width: 1440, height: 900 };
const JOINT_VISITS = 'BatonStage = "joint-visit" AND ExecutionStatus = "Running"';
/** The columns that the guide advises; Temporal's UI keeps them in the browser. */
const COLUMNS = ['Workflow ID', 'Status', 'BatonStage', 'BatonTier', 'BatonDeparture', 'BatonOverdue'];
const SHOWN = JSON.stringify({ default: COLUMNS.map((label) => ({ label })) });
/** On a page twice as high: the timeline, without the story's input above it. */
const BELOW_THE_INPUT = { x: 260, y: 740, width: 1180, height: 410 };
/** The failure's stack names the folders of this machine. */
const ABOVE_THE_STACK = { x: 260, y: 0, width: 1180, height: 588 };
const SETTLES_MS = 4_000;
const MANY_ATTEMPTS = 3;
/** The stage in Temporal may be half a minute behind, and the rehearsal has just made its moves. */
const STAGE_SHOWN_WITHIN_MS = 90_000;

async function main(): Promise<void> {
  const [folder = path.resolve(__dirname, '../../docs/guide/pictures')] = process.argv.slice(2);
  mkdirSync(folder, { recursive: true });
  const smtp = await startTestSmtp();
  const stack = await startStack({ args: [], env: { BATON_TIME_ZONE: 'Asia/Taipei', SMTP_URL: smtp.url } });
  const browser = await openBrowser();
  try {
    await eventually('the rehearsal is over', 200_000, async () => stack.output().includes('Baton is up.'));
    const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light', timezoneId: 'UTC', locale: 'en-GB' });
    const take: Take = async (name, clip) => {
      await page.screenshot({
        path: path.join(folder, `temporal-${name}.png`),
        animations: 'disabled',
        ...(clip && { clip }),
      });
      console.log(`temporal-${name}.png`);
    };
    await takeAll(page, stack, take);
    smtp.failNext(Infinity);
    await takePending(page, stack, take);
  } finally {
    await browser.close();
    await stack.stop();
    await smtp.stop();
  }
}

async function takeAll(page: Page, stack: Stack, take: Take): Promise<void> {
  const { temporal } = stack.local();
  const list = `${temporal.ui}/namespaces/default/workflows`;
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection });
  const first = async (query: string) => {
    for await (const { workflowId, runId } of client.workflow.list({ query })) return { workflowId, runId };
    return undefined;
  };
  const open = async (address: string) => {
    await page.goto(`${list}${address}`);
    await page.waitForTimeout(SETTLES_MS);
  };
  try {
    await page.addInitScript(`localStorage.setItem('namespace-workflow-table-columns', ${JSON.stringify(SHOWN)})`);
    const waiting = await eventually('a joint visit', STAGE_SHOWN_WITHIN_MS, () => first(JOINT_VISITS));
    await open(`?query=${encodeURIComponent(JOINT_VISITS)}`);
    await take('list');
    const handover = `/${waiting.workflowId}/${waiting.runId}`;
    await open(`${handover}/user-metadata`);
    await take('handover');
    await open(`${handover}/timeline`);
    await page.setViewportSize({ ...SIZE, height: 2 * SIZE.height });
    await page.waitForTimeout(SETTLES_MS);
    await take('history', BELOW_THE_INPUT);
    await page.setViewportSize(SIZE);
  } finally {
    await connection.close();
  }
}

/** The mail server refuses everything, and people go on until a mail is owed. */
async function takePending(page: Page, stack: Stack, take: Take): Promise<void> {
  const { temporal, api: url } = stack.local();
  const api = apiClient(url);
  const connection = await Connection.connect({ address: temporal.address });
  const client = new Client({ connection });
  try {
    const stuck = await eventually('something is tried again', 200_000, async () => {
      await goOn(api);
      for await (const { workflowId, runId } of client.workflow.list({ query: `ExecutionStatus = "Running"` })) {
        const { raw } = await client.workflow.getHandle(workflowId).describe();
        if (raw.pendingActivities?.some(({ attempt }) => (attempt ?? 0) > MANY_ATTEMPTS)) return { workflowId, runId };
      }
      return undefined;
    });
    const list = `${temporal.ui}/namespaces/default/workflows`;
    await page.goto(`${list}/${stuck.workflowId}/${stuck.runId}/pending-activities`);
    await page.waitForTimeout(SETTLES_MS);
    await take('pending', ABOVE_THE_STACK);
  } finally {
    await connection.close();
  }
}

/** The next move in every open handover, and an address for everybody. */
async function goOn(api: Api): Promise<void> {
  const people = await api.get<Listed>('hr', '/v1/representatives?limit=200');
  const { items } = await api.get<Listed>('hr', '/v1/handovers?status=open&limit=50');
  for (const { id, email } of people.items)
    if (!email)
      await api.post('hr', `/v1/representatives/${id}/correct`, { details: { email: `${id}@northwind.example` } });
  for (const { id } of items)
    await nextMove(
      api,
      id,
      people.items.map((person) => person.id),
    );
}

interface Listed {
  items: { id: string; email?: string | null }[];
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
