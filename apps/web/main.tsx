// The staff's web app starts here: what every view needs is put around the router.
import { createRoot } from 'react-dom/client';
import { nonce } from './frame/nonce';
import { App } from './app';
import { startLanguage } from './languages/language';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './styles.css';

// Style tags of a library that asks its bundler for the nonce.
Object.assign(globalThis, { ['__webpack_nonce__']: nonce });

async function start(): Promise<void> {
  await startLanguage();
  const root = document.getElementById('app');
  if (root) createRoot(root).render(<App />);
}

void start();
