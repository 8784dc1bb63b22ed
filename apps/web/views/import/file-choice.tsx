// The files of an export: chosen or dropped, and compared with those that the mapping reads.
import { Button, FileButton, Group, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFileUpload, IconX } from '@tabler/icons-react';
import { useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import classes from './file-choice.module.css';

interface FileChoiceProps {
  /** Without one, any file is accepted. */
  mapping: Schemas['MappingView'] | undefined;
  files: File[];
  onChange: (files: File[]) => void;
}

export function FileChoice({ mapping, files, onChange }: FileChoiceProps) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  const reset = useRef<() => void>(null);
  // A file replaces an earlier one of the same name.
  const add = (more: File[]) =>
    onChange([...files.filter(({ name }) => more.every((each) => each.name !== name)), ...more]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add([...event.dataTransfer.files]);
  };
  return (
    <Stack gap="sm">
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconFileUpload size={28} stroke={1.4} aria-hidden />
        <Text size="sm">{t('import.drop')}</Text>
        <FileButton
          onChange={(more) => {
            add(more);
            // So that the same file can be chosen again after it was fixed.
            reset.current?.();
          }}
          resetRef={reset}
          accept=".csv,text/csv,text/plain"
          multiple
          inputProps={{ 'aria-label': t('import.files') }}
        >
          {(props) => (
            <Button {...props} variant="default">
              {t('import.chooseFiles')}
            </Button>
          )}
        </FileButton>
        {files.length > 0 && (
          <Button variant="subtle" leftSection={<IconX size={14} aria-hidden />} onClick={() => onChange([])}>
            {t('import.removeFiles')}
          </Button>
        )}
      </div>
      {mapping ? <Wanted mapping={mapping} files={files} /> : <Chosen files={files} />}
    </Stack>
  );
}

function Chosen({ files }: { files: File[] }) {
  return (
    <Group gap="md" component="ul" p={0} m={0} className={classes.files}>
      {files.map(({ name }) => (
        <Group key={name} component="li" gap={4}>
          <IconCircleCheck size={16} aria-hidden />
          <Text size="sm">{name}</Text>
        </Group>
      ))}
    </Group>
  );
}

function Wanted({ mapping, files }: { mapping: Schemas['MappingView']; files: File[] }) {
  const { t } = useTranslation();
  const names = new Set(files.map(({ name }) => name));
  const known = new Set([...mapping.files.map(({ name }) => name), ...mapping.ignored]);
  const strangers = files.filter(({ name }) => !known.has(name));
  return (
    <>
      <Text size="sm">{t('import.wanted')}</Text>
      <Group gap="md" component="ul" p={0} m={0} className={classes.files}>
        {mapping.files.map(({ name }) => {
          const isThere = names.has(name);
          const Icon = isThere ? IconCircleCheck : IconAlertTriangle;
          const isMissing = !isThere && files.length > 0;
          return (
            <Group key={name} component="li" gap={4} c={isMissing ? 'var(--mantine-color-error)' : undefined}>
              {(isThere || isMissing) && <Icon size={16} aria-hidden />}
              <Text size="sm">
                {name}
                {isMissing && ` · ${t('import.missing')}`}
              </Text>
            </Group>
          );
        })}
      </Group>
      {strangers.length > 0 && (
        <List size="sm">
          {strangers.map(({ name }) => (
            <List.Item key={name}>{t('import.stranger', { name })}</List.Item>
          ))}
        </List>
      )}
    </>
  );
}
