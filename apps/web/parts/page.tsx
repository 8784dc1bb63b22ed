// The frame of every view: where it is (breadcrumbs), what it is (its only h1, and the tab's title), what it offers.
//   <Page title={t('board.title')} crumbs={[{ to: '/handovers', label: t('place.handovers') }]} actions={…}>…</Page>
import { Anchor, Box, Breadcrumbs, Group, Stack, Text, Title } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

type Crumb = LinkProps & { label: string };

interface PageProps {
  title: string;
  /** Below the title, in one muted line. */
  about?: ReactNode;
  /** The path to this page, without the page itself. */
  crumbs?: Crumb[];
  /** Buttons to the right of the title. */
  actions?: ReactNode;
  children: ReactNode;
}

export function Page({ title, about, crumbs = [], actions, children }: PageProps) {
  return (
    <Stack gap="lg" maw={1280} mx="auto" w="100%">
      <title>{`${title} · Baton`}</title>
      <Box>
        {crumbs.length > 0 && <Trail crumbs={crumbs} here={title} />}
        <Group justify="space-between" align="flex-start" gap="sm">
          <Box style={{ flex: '1 1 20rem', minWidth: 0 }}>
            <Title order={1} size="h2">
              {title}
            </Title>
            {about && (
              <Text c="dimmed" component="div">
                {about}
              </Text>
            )}
          </Box>
          {actions && (
            <Group gap="xs" className="baton-no-print">
              {actions}
            </Group>
          )}
        </Group>
      </Box>
      {children}
    </Stack>
  );
}

function Trail({ crumbs, here }: { crumbs: Crumb[]; here: string }) {
  const { t } = useTranslation();
  return (
    <Box component="nav" aria-label={t('frame.trail')} mb="xs" className="baton-no-print">
      <Breadcrumbs style={{ flexWrap: 'wrap' }}>
        {crumbs.map(({ label, ...link }) => (
          <Anchor
            key={label}
            size="sm"
            truncate
            lh="md"
            maw="min(20rem, 75vw)"
            renderRoot={(props) => <Link {...link} {...props} />}
          >
            {label}
          </Anchor>
        ))}
        <Text size="sm" c="dimmed" aria-current="page" truncate lh="md" maw={320}>
          {here}
        </Text>
      </Breadcrumbs>
    </Box>
  );
}
