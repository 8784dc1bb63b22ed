// The staff's web app starts here: what every view needs is put around the router.
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import './styles.css';
import { createRoot } from 'react-dom/client';
import { nonce } from './frame/nonce';
import { App } from './app';
import { startLanguage } from './languages/language';

// Style tags of a library that asks its bundler for the nonce.
Object.assign(globalThis, { ['__webpack_nonce__']: nonce });

async function start(): Promise<void> {
  await startLanguage();
  const root = document.getElementById('app');
  if (root) createRoot(root).render(<App />);
}

void start();
