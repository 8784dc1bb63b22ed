// What surrounds every view: colours, language, data, notifications, and the router in the middle.
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { I18nextProvider } from 'react-i18next';
import { queryClient } from './api/queries';
import { nonce } from './frame/nonce';
import { i18n } from './languages/language';
import { router } from './routes';
import { cssVariables, theme } from './theme';
import { whenIdle } from './when-idle';

// The first view does not need it; messages sent before it is loaded are shown afterwards.
const Messages = lazy(async () => {
  await new Promise<void>(whenIdle);
  return import('./frame/messages');
});

export function App() {
  return (
    <I18nextProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        cssVariablesResolver={cssVariables}
        getStyleNonce={() => nonce}
      >
        <Suspense>
          <Messages />
        </Suspense>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>
  );
}
