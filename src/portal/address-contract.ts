import { route } from '../web/route.js';

export const addressRoutes = {
  /** By which address the public reaches the portal; null where nobody has said it. */
  portalAddress: route<{ readonly address: string | null }>()({
    method: 'GET',
    path: '/desk/api/portal-address',
    act: 'signedIn',
    trace: 'none',
  }),
};
