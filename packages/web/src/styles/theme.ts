import { Button, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one accent. Shade 7 carries white text at more than 6:1. */
const accent: MantineColorsTuple = [
  '#eef4fb',
  '#dbe8f5',
  '#b9d2ea',
  '#8fb6dc',
  '#6299cc',
  '#3d7fbb',
  '#276db0',
  '#1c5fa6',
  '#174f8b',
  '#113d6c',
];

/** Quiet buttons speak in the page's accent in light and in dark. */
const outlined = {
  '--button-color': 'var(--accent)',
  '--button-hover': 'color-mix(in srgb, var(--accent) 10%, transparent)',
};
/** White on the accent in light; in the dark the accent is pale, and dark ink stands on it. */
const filled = { '--button-color': 'var(--on-accent)' };

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  colors: { accent },
  fontFamily: 'var(--font)',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Code", "Source Code Pro", Menlo, Consolas, monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '8px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '4px', sm: '8px', md: '10px', lg: '10px', xl: '10px' },
  defaultRadius: 'md',
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    // Forms say what may stay empty instead.
    InputWrapper: { defaultProps: { withAsterisk: false } },
    Button: Button.extend({
      vars: (_, { variant = 'filled', color }) => ({
        root:
          variant === 'outline' || variant === 'subtle'
            ? outlined
            : variant === 'filled' && color === undefined
              ? filled
              : {},
      }),
    }),
  },
});
