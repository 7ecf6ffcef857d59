import type { Preview } from '@storybook/react-vite'
import { configure } from 'storybook/test'
import { CustomerInsightsProvider } from '../packages/customer-insights/src/provider/index.ts'
import { NOW } from './backend/databases.ts'
import { ROLES } from './backend/people.ts'
import { type InsightsParameters, type Stage, setStage } from './backend/stage.ts'
import { checkOtherLooks } from './everyLook.ts'
import { isRightToLeft, LANGUAGES } from './languages.ts'
import '../packages/customer-insights/src/styles/index.css'
import './brands/arcade.css'
import './brands/harbour.css'
import './brands/ledger.css'
import './host.css'

// What is loaded when it is first opened comes within moments on a quiet machine, and later on a busy one.
configure({ asyncUtilTimeout: 10_000 })

/** What everything is a multiple of. Where a component has a density of its own, it follows. */
const SPACES = { comfortable: undefined, compact: '0.1875rem' } as const

const WIDTHS = { full: 'none', tablet: '768px', phone: '360px', narrow: '320px' } as const

// A skeleton's words are stand-ins that nobody is to read, in the colour of their background.
// Base UI's focus guards take the focus only to hand it on.
const NOT_CHECKED = ['.ci-Skeleton-root', '[data-base-ui-focus-guard]']

const preview: Preview = {
  tags: ['autodocs'],
  loaders: [
    async ({ parameters, args }) => ({
      stage: await setStage((parameters.insights ?? {}) as InsightsParameters, args),
    }),
  ],
  decorators: [
    (Story, { parameters, args, argTypes, globals, loaded, viewMode }) => {
      const own = (parameters.insights ?? {}) as InsightsParameters
      const { currency = 'USD', components } = own
      const { supabase, queryClient, customerId } = loaded.stage as Stage
      const { theme, width, accent, brand, density } = globals
      const locale = globals.locale || own.locale || 'en-US'
      const direction = isRightToLeft(locale) ? 'rtl' : globals.direction
      const space = SPACES[density as keyof typeof SPACES]
      const chosen = {
        ...args,
        ...(customerId && { customerId }),
        ...(space && 'density' in argTypes && { density }),
      }
      return (
        <div className="host" data-theme={theme} data-brand={brand} data-view={viewMode} lang={locale} dir={direction}>
          {accent && <style>{`.host .ci-root { --ci-accent: ${accent} }`}</style>}
          {space && <style>{`.host .ci-root { --ci-space: ${space} }`}</style>}
          <div className="host-page" style={{ maxInlineSize: WIDTHS[width as keyof typeof WIDTHS] }}>
            <CustomerInsightsProvider
              client={supabase}
              queryClient={queryClient}
              locale={locale}
              messages={LANGUAGES[locale]}
              timeZone="UTC"
              currency={currency}
              now={NOW}
              components={components}
            >
              <Story args={chosen} />
            </CustomerInsightsProvider>
          </div>
        </div>
      )
    },
  ],
  afterEach: async ({ parameters, viewMode }) => {
    const isTest = import.meta.env.VITEST_STORYBOOK !== undefined
    if (isTest && viewMode === 'story' && parameters.a11y.test === 'error') await checkOtherLooks(NOT_CHECKED)
  },
  argTypes: {
    customerId: { control: 'select', options: ROLES, if: { arg: 'customerId', exists: true } },
    className: { table: { disable: true } },
    style: { table: { disable: true } },
  },
  parameters: {
    layout: 'fullscreen',
    controls: { expanded: true },
    a11y: {
      test: 'error',
      context: { exclude: NOT_CHECKED },
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
    options: {
      storySort: { order: ['Guides', ['Getting started'], 'Customers', 'Customer', 'Segments', '*', 'Parts'] },
    },
  },
  globalTypes: {
    theme: {
      toolbar: { title: 'Theme', icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true },
    },
    direction: {
      toolbar: { title: 'Direction', icon: 'transfer', items: ['ltr', 'rtl'], dynamicTitle: true },
    },
    width: {
      toolbar: { title: 'Width', icon: 'mobile', items: Object.keys(WIDTHS), dynamicTitle: true },
    },
    locale: {
      toolbar: {
        title: 'Locale',
        icon: 'globe',
        items: [{ value: '', title: "The story's locale" }, ...Object.keys(LANGUAGES)],
        dynamicTitle: true,
      },
    },
    brand: {
      toolbar: {
        title: 'Brand',
        icon: 'component',
        items: [
          { value: '', title: 'No brand' },
          { value: 'harbour', title: 'Harbour' },
          { value: 'arcade', title: 'Arcade' },
          { value: 'ledger', title: 'Ledger' },
        ],
        dynamicTitle: true,
      },
    },
    density: {
      toolbar: { title: 'Density', icon: 'listunordered', items: Object.keys(SPACES), dynamicTitle: true },
    },
    accent: {
      toolbar: {
        title: 'Accent',
        icon: 'paintbrush',
        items: [
          { value: '', title: 'Default accent' },
          { value: '#0f766e', title: 'Teal' },
          { value: '#be185d', title: 'Pink' },
          { value: '#ca8a04', title: 'Gold' },
        ],
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {
    theme: 'light',
    direction: 'ltr',
    width: 'full',
    density: 'comfortable',
    locale: '',
    brand: '',
    accent: '',
  },
}

export default preview
