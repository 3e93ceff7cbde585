import { createBrowserRouter } from 'react-router';
import { NotFound, PageBroken } from './shell/page-states.js';
import { Shell } from './shell/shell.js';
import { Starting } from './shell/starting.js';

/** Every screen of the desk. Those with heavy parts (editor, report) are fetched when they are opened. */
export const router = createBrowserRouter(
  [
    {
      path: '/',
      element: <Shell />,
      hydrateFallbackElement: <Starting />,
      errorElement: <PageBroken />,
      children: [
        {
          index: true,
          lazy: async () => ({ Component: (await import('./publishing/worklist-page.js')).WorklistPage }),
        },
        {
          path: 'documents',
          lazy: async () => ({ Component: (await import('./publishing/list-page.js')).ListPage }),
        },
        {
          path: 'documents/new',
          lazy: async () => ({ Component: (await import('./publishing/draft-page.js')).NewDraftPage }),
        },
        {
          path: 'documents/:id',
          lazy: async () => ({ Component: (await import('./publishing/document-page.js')).DocumentPage }),
        },
        {
          path: 'documents/:id/review-sheet',
          lazy: async () => ({ Component: (await import('./publishing/review-sheet-page.js')).ReviewSheetPage }),
        },
        {
          path: 'review-rules',
          lazy: async () => ({ Component: (await import('./publishing/review-settings-page.js')).ReviewSettingsPage }),
        },
        {
          path: 'documents/:id/edit',
          lazy: async () => ({ Component: (await import('./publishing/draft-page.js')).EditDraftPage }),
        },
        {
          path: 'documents/import',
          lazy: async () => ({ Component: (await import('./publishing/import-items-page.js')).ImportItemsPage }),
        },
        {
          path: 'documents/repost',
          lazy: async () => ({ Component: (await import('./publishing/repost-page.js')).RepostPage }),
        },
        {
          path: 'schedules',
          lazy: async () => ({ Component: (await import('./publishing/schedules-page.js')).SchedulesPage }),
        },
        {
          path: 'deliveries',
          lazy: async () => ({ Component: (await import('./channels/deliveries-page.js')).DeliveriesPage }),
        },
        {
          path: 'handovers',
          lazy: async () => ({ Component: (await import('./channels/handovers-page.js')).HandoversPage }),
        },
        {
          path: 'settings/channels',
          lazy: async () => ({ Component: (await import('./channels/settings-page.js')).ChannelSettingsPage }),
        },
        {
          path: 'closed-register',
          lazy: async () => ({ Component: (await import('./publishing/closed-register-page.js')).ClosedRegisterPage }),
        },
        {
          path: 'settings/publishing',
          lazy: async () => ({ Component: (await import('./publishing/settings-page.js')).PublishingSettingsPage }),
        },
        { path: 'rescan', lazy: async () => ({ Component: (await import('./publishing/rescan-page.js')).RescanPage }) },
        {
          path: 'catalogue',
          lazy: async () => ({ Component: (await import('./catalogue/catalogue-page.js')).CataloguePage }),
        },
        {
          path: 'catalogue/print',
          lazy: async () => ({ Component: (await import('./catalogue/print-page.js')).PrintPage }),
        },
        {
          path: 'heartbeat',
          lazy: async () => ({ Component: (await import('./heartbeat/heartbeat-page.js')).HeartbeatPage }),
        },
        {
          path: 'heartbeat/self-check',
          lazy: async () => ({ Component: (await import('./heartbeat/self-check-page.js')).SelfCheckPage }),
        },
        { path: 'reports', lazy: async () => ({ Component: (await import('./reporting/years-page.js')).YearsPage }) },
        {
          path: 'reports/:year',
          lazy: async () => ({ Component: (await import('./reporting/report-page.js')).ReportPage }),
        },
        { path: 'imports', lazy: async () => ({ Component: (await import('./reporting/import-page.js')).ImportPage }) },
        {
          path: 'business',
          lazy: async () => ({ Component: (await import('./reporting/business-page.js')).BusinessPage }),
        },
        {
          path: 'requests',
          lazy: async () => ({ Component: (await import('./requests/list-page.js')).RequestsPage }),
        },
        {
          path: 'requests/new',
          lazy: async () => ({ Component: (await import('./requests/register-page.js')).RegisterPage }),
        },
        {
          path: 'requests/mail',
          lazy: async () => ({ Component: (await import('./requests/mail-page.js')).MailPage }),
        },
        {
          path: 'requests/submissions',
          lazy: async () => ({ Component: (await import('./requests/submissions-page.js')).SubmissionsPage }),
        },
        {
          path: 'requests/remedies',
          lazy: async () => ({ Component: (await import('./requests/remedies-page.js')).RemediesPage }),
        },
        {
          path: 'requests/templates',
          lazy: async () => ({ Component: (await import('./requests/templates-page.js')).TemplatesPage }),
        },
        { path: 'requests/:id', lazy: async () => ({ Component: (await import('./requests/case-page.js')).CasePage }) },
        {
          path: 'settings/office',
          lazy: async () => ({ Component: (await import('./settings/office-page.js')).OfficePage }),
        },
        {
          path: 'guide',
          lazy: async () => ({ Component: (await import('./settings/guide-page.js')).GuidePage }),
        },
        { path: 'rules', lazy: async () => ({ Component: (await import('./settings/rules-page.js')).RulesPage }) },
        {
          path: 'settings/calendar',
          lazy: async () => ({ Component: (await import('./settings/calendar-page.js')).CalendarPage }),
        },
        { path: 'ledger', lazy: async () => ({ Component: (await import('./ledger/ledger-page.js')).LedgerPage }) },
        { path: '*', element: <NotFound /> },
      ],
    },
  ],
  { basename: '/desk' },
);
