// How the app looks: one accent colour, quiet greys, and the contrast required in light and dark.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const baton: MantineColorsTuple = [
  '#edf6f7',
  '#d9ebee',
  '#b2d7de',
  '#87c1cc',
  '#63aebc',
  '#4ba1b1',
  '#2c8798',
  '#1f7688',
  '#175f6e',
  '#0d4754',
];

// styles.css picks the Chinese fonts by the page's language.
const fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, var(--baton-chinese), sans-serif";

// The dark greys have a touch of the accent colour.
const dark: MantineColorsTuple = [
  '#c9d1d4',
  '#b4bfc4',
  '#818e94',
  '#67737a',
  '#434d52',
  '#363f43',
  '#272e31',
  '#1d2224',
  '#171b1d',
  '#111416',
];

export const theme = createTheme({
  colors: { baton, dark },
  primaryColor: 'baton',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  luminanceThreshold: 0.36,
  defaultRadius: 'md',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  fontFamily: fonts,
  headings: { fontFamily: fonts, fontWeight: '600' },
  // Closed, a choice among hundreds of people would keep an element for each.
  components: { Combobox: { defaultProps: { keepMounted: false } } },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.65', xl: '1.7' },
});

/** Mantine's greys for secondary text fail WCAG's contrast of 4.5 to 1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbfcfc',
    '--mantine-color-dimmed': '#59636b',
    '--mantine-color-placeholder': '#6a737b',
    '--mantine-color-error': '#c02626',
    '--mantine-color-anchor': '#196978',
    '--mantine-color-yellow-light-color': '#6b4300',
    '--mantine-color-orange-light-color': '#7a3300',
    '--mantine-color-green-light-color': '#1b5e2b',
    '--mantine-color-red-light-color': '#a51d1d',
    '--baton-surface': '#ffffff',
    '--baton-line': '#dfe4e6',
    '--baton-field-line': '#87929a',
    '--baton-row-hover': '#edf6f7',
    '--baton-row-chosen': '#d9ebee',
  },
  dark: {
    '--mantine-color-body': '#15191b',
    '--mantine-color-dimmed': '#a3adb3',
    '--mantine-color-placeholder': '#929ca3',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-anchor': '#87c1cc',
    '--baton-surface': '#1d2224',
    '--baton-line': '#353c40',
    '--baton-field-line': '#717b81',
    '--baton-row-hover': 'rgb(75 161 177 / 10%)',
    '--baton-row-chosen': 'rgb(75 161 177 / 20%)',
  },
});
