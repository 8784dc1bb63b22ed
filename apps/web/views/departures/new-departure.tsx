// Announces a departure in three steps: who, when and why; what it will do; and the announcement itself.
import { Button, Group, Stepper, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePersonName } from '../../api/names';
import { useDraft } from '../../drafts/use-draft';
import { dayInWords } from '../../parts/text/date-text';
import { Page } from '../../parts/page';
import { Announcement } from './announcement';
import { bodyOf, EMPTY, isComplete } from './departure-draft';
import { Effects } from './effects';
import { WhoForm } from './who-form';

const STEPS = ['who', 'effects', 'announce'] as const;

export function NewDeparture() {
  const { t, i18n } = useTranslation();
  const { step: asked } = useSearch({ from: '/staff/departures/new' });
  const navigate = useNavigate({ from: '/departures/new' });
  const personName = usePersonName();
  const isPhone = useMediaQuery('(max-width: 36em)');
  const draft = useDraft('departures/new', EMPTY);
  const isReady = isComplete(draft.value);
  // A link to a later step leads to the first while nothing is filled in.
  const step = isReady ? (STEPS.find((each) => each === asked) ?? 'who') : 'who';
  const go = (to: (typeof STEPS)[number]) => {
    window.scrollTo({ top: 0 });
    void navigate({ search: { step: to } });
  };
  const who = isReady ? personName(draft.value.representativeId) : undefined;
  return (
    <Page
      title={t('departure.new.title')}
      about={
        who
          ? t('departure.new.of', { who, day: dayInWords(draft.value.lastWorkingDay, i18n.language) })
          : t('departure.new.about')
      }
      crumbs={[{ to: '/departures', label: t('place.departures') }]}
    >
      <Stepper
        active={STEPS.indexOf(step)}
        onStepClick={(index) => go(STEPS[index] ?? 'who')}
        orientation={isPhone ? 'vertical' : 'horizontal'}
        size="sm"
        styles={{ stepBody: { height: 'var(--stepper-icon-size)', justifyContent: 'center' } }}
        allowNextStepsSelect={isReady}
        aria-label={t('departure.new.steps')}
      >
        {STEPS.map((each) => (
          <Stepper.Step
            key={each}
            label={t(`departure.new.step.${each}`)}
            aria-current={each === step ? 'step' : undefined}
          />
        ))}
      </Stepper>
      {draft.restored && step === 'who' && (
        <Group gap="xs">
          <Text size="sm">{t('draft.restored')}</Text>
          <Button size="compact-sm" variant="subtle" onClick={draft.discard}>
            {t('draft.discard')}
          </Button>
        </Group>
      )}
      {step === 'who' && <WhoForm value={draft.value} onChange={draft.change} onNext={() => go('effects')} />}
      {step === 'effects' && (
        <Effects body={bodyOf(draft.value)} onBack={() => go('who')} onNext={() => go('announce')} />
      )}
      {step === 'announce' && (
        <Announcement body={bodyOf(draft.value)} onBack={() => go('effects')} onAnnounced={draft.discard} />
      )}
    </Page>
  );
}
