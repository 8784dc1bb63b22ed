// The staff's web app starts here: puts around the router what every view needs.
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import './styles.css';
import { createRoot } from 'react-dom/client';
import { nonce } from './frame/nonce';
import { App } from './app';
import { startLanguage } from './languages/language';

// For a library whose style tags take the nonce from the bundler.
Object.assign(globalThis, { ['__webpack_nonce__']: nonce });

async function start(): Promise<void> {
  await startLanguage();
  const root = document.getElementById('app');
  if (root) createRoot(root).render(<App />);
}

void start();
