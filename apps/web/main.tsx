// The staff's web app starts here: puts around the router what every view needs.
import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/baseline.css';
import '@mantine/core/styles/global.css';
import './styles.css';
import { createRoot } from 'react-dom/client';
import { nonce } from './frame/nonce';
import { App } from './app';
import { startLanguage } from './languages/language';
import { router } from './routes';

// For a library whose style tags take the nonce from the bundler.
Object.assign(globalThis, { ['__webpack_nonce__']: nonce });

async function start(): Promise<void> {
  // The view's code and its first answer are on their way while the texts are.
  const { pathname, search } = router.latestLocation;
  void router.preloadRoute({ to: pathname, search });
  await startLanguage();
  const root = document.getElementById('app');
  if (root) createRoot(root).render(<App />);
}

void start();
