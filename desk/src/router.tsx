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
          path: 'documents/:id/edit',
          lazy: async () => ({ Component: (await import('./publishing/draft-page.js')).EditDraftPage }),
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
