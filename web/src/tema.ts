/** The look: tokens of the design, given to Mantine. Components of ours read the same variables (`estilo.css`). */
import i18n from 'i18next';
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';
import { createElement } from 'react';
import { DevolverElFoco } from './vocabulario/devolver-el-foco';

const acento: MantineColorsTuple = [
  '#EAF3F3',
  '#D3E6E7',
  '#A8CCCF',
  '#7CC4CA',
  '#4E9AA1',
  '#2C727C',
  '#0B5A63',
  '#084850',
  '#063A41',
  '#042C31',
];

/** Warm greys. 4 is the edge of a control (4.1:1 on white), 6 the lightest text allowed (6.4:1). */
const gris: MantineColorsTuple = [
  '#F8F6F2',
  '#F2EFE9',
  '#E6E1D8',
  '#D2CBBF',
  '#857D71',
  '#746C61',
  '#655E55',
  '#4A453E',
  '#36322C',
  '#211E1A',
];

const oscuro: MantineColorsTuple = [
  '#EFEBE4',
  '#D9D3C9',
  '#B3AA9D',
  '#A1978A',
  '#8F867A',
  '#3D3833',
  '#2D2A26',
  '#24211E',
  '#1A1816',
  '#121110',
];

const rojo: MantineColorsTuple = [
  '#FBECE8',
  '#F6D8D1',
  '#EDB4A9',
  '#F2A093',
  '#D9705F',
  '#BB4535',
  '#9A2B1F',
  '#7E2219',
  '#651B14',
  '#4D150F',
];

const ambar: MantineColorsTuple = [
  '#FAF3E2',
  '#F3E4BF',
  '#EBD196',
  '#E5B968',
  '#C9953A',
  '#9E6B14',
  '#774A00',
  '#623D00',
  '#4D3000',
  '#3A2400',
];

export const tema = createTheme({
  primaryColor: 'acento',
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  colors: { acento, gray: gris, dark: oscuro, red: rojo, yellow: ambar },
  black: '#211E1A',
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.3334', sm: '1.5385', md: '1.4286', lg: '1.5', xl: '1.3334' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  // The phone ends at 720 px, the desk begins at 1080.
  breakpoints: { xs: '30em', sm: '45em', md: '67.5em', lg: '80em', xl: '90em' },
  shadows: {
    xs: 'none',
    sm: 'none',
    md: '0 4px 16px rgb(33 30 26 / .10), 0 1px 3px rgb(33 30 26 / .08)',
    lg: '0 4px 16px rgb(33 30 26 / .10), 0 1px 3px rgb(33 30 26 / .08)',
    xl: '0 4px 16px rgb(33 30 26 / .10), 0 1px 3px rgb(33 30 26 / .08)',
  },
  headings: {
    fontWeight: '600',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '2.25rem' },
      h2: { fontSize: '1.125rem', lineHeight: '1.5rem' },
      h3: { fontSize: '1rem', lineHeight: '1.5rem' },
      h4: { fontSize: '0.875rem', lineHeight: '1.25rem' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // The cross of a message that goes by itself has a name too, in the language of the moment.
    Notification: {
      defaultProps: () => ({ closeButtonProps: { 'aria-label': i18n.t('accion.cerrar') } }),
    },
    Button: {
      defaultProps: { size: 'sm' },
      styles: { label: { fontWeight: 500 } },
      // On a dark screen the accent is light and its text dark (8.9:1).
      vars: (_: unknown, { variant, color }: { variant?: string; color?: string }) =>
        (variant ?? 'filled') === 'filled' && color === undefined
          ? { root: { '--button-color': 'var(--sobre-acento)' } }
          : { root: {} },
    },
    InputWrapper: {
      styles: {
        label: { fontSize: '0.875rem', fontWeight: 500, marginBottom: 4 },
        description: {
          fontSize: '0.8125rem',
          lineHeight: '1.25rem',
          marginBottom: 6,
          color: 'var(--tinta-3)',
        },
        error: { fontSize: '0.8125rem', lineHeight: '1.25rem' },
      },
    },
    Input: { defaultProps: { size: 'sm' }, styles: { input: { fontSize: '0.875rem' } } },
    // 24 px: the least a target may be.
    Radio: {
      defaultProps: { size: 'md' },
      styles: { label: { fontSize: '0.875rem' }, description: { fontSize: '0.8125rem' } },
    },
    Checkbox: {
      defaultProps: { size: 'md' },
      styles: { label: { fontSize: '0.875rem' }, description: { fontSize: '0.8125rem' } },
    },
    // What is not done yet is fainter than what is, on both grounds.
    Progress: { styles: { root: { backgroundColor: 'var(--linea)' } } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 300 } },
    // The head of a dialog is not the banner of the page. A press beside it, or the second half of the one that opened it,
    // throws away neither what was being written nor a secret that is shown once.
    Modal: {
      defaultProps: {
        closeOnClickOutside: false,
        centered: true,
        radius: 'lg',
        overlayProps: { opacity: 0.45, children: createElement(DevolverElFoco) },
        attributes: { header: { role: 'presentation' } },
      },
    },
    Drawer: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    Popover: { defaultProps: { radius: 'lg', shadow: 'md' } },
    // Beside its button in the page, so that it belongs to the same landmark.
    Menu: {
      defaultProps: {
        radius: 'lg',
        shadow: 'md',
        withinPortal: false,
        withInitialFocusPlaceholder: false,
      },
    },
  },
});

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#FFFFFF',
    '--mantine-color-text': '#211E1A',
    '--mantine-color-dimmed': '#655E55',
    '--mantine-color-placeholder': '#655E55',
    '--mantine-color-error': '#9A2B1F',
    '--mantine-color-anchor': '#0B5A63',
    '--mantine-color-default-border': '#D2CBBF',
    '--mantine-color-default-hover': '#F8F6F2',
  },
  dark: {
    '--mantine-color-body': '#24211E',
    '--mantine-primary-color-contrast': '#16201F',
    '--mantine-color-text': '#EFEBE4',
    '--mantine-color-dimmed': '#B3AA9D',
    '--mantine-color-placeholder': '#B3AA9D',
    '--mantine-color-error': '#F2A093',
    '--mantine-color-anchor': '#7CC4CA',
    '--mantine-color-default-border': '#57504A',
    // A quiet button stands out from the ground instead of sinking into it.
    '--mantine-color-acento-light': '#2B484C',
    '--mantine-color-acento-light-hover': '#335559',
    '--mantine-color-acento-light-color': '#A8DCE0',
  },
});
