import { route } from '../web/route.js';
import { decisionSchema, eventSchema, letterSchema, releaseSchema, serviceSchema, stepSchema } from './act-contract.js';
import type { FileFinding, RequestDetail, RequestList } from './case-contract.js';
import type { Applicant } from './intake-contract.js';
import type { Done } from './words-contract.js';

const at = (rest: string) => `/desk/api/requests/:id${rest}` as const;

/** The routes of one case of 依申请公开, and of the list of cases. */
export const requestRoutes = {
  /** `?filter=RequestFilter&q=&page=`, sorted by due day. */
  list: route<RequestList>()({ method: 'GET', path: '/desk/api/requests', act: 'readRequests', trace: 'none' }),
  detail: route<RequestDetail>()({ method: 'GET', path: at(''), act: 'readRequests', trace: 'none' }),
  handlers: route<{ people: readonly { id: string; name: string }[] }>()({
    method: 'GET',
    path: '/desk/api/request-handlers',
    act: 'readRequests',
    trace: 'none',
  }),
  identity: route<Applicant>()({ method: 'POST', path: at('/identity'), act: 'seeIdentity', trace: 'identitySeen' }),
  step: route<Done>()({
    method: 'POST',
    path: at('/steps'),
    act: 'readRequests',
    trace: 'requestStepped',
    body: stepSchema,
  }),
  event: route<Done>()({
    method: 'POST',
    path: at('/events'),
    act: 'readRequests',
    trace: 'requestEvent',
    body: eventSchema,
  }),
  decide: route<Done>()({
    method: 'POST',
    path: at('/decisions'),
    act: 'handleRequests',
    trace: 'requestItemDecided',
    body: decisionSchema,
  }),
  letter: route<Done>()({
    method: 'POST',
    path: at('/letters'),
    act: 'handleRequests',
    trace: 'letterIssued',
    body: letterSchema,
  }),
  /** The reply as it would be issued now, as PDF; the applicant's name stands in it only for those who may see it. */
  replyDraft: route<unknown>()({ method: 'GET', path: at('/reply-draft'), act: 'readRequests', trace: 'identitySeen' }),
  letterPdf: route<unknown>()({
    method: 'GET',
    path: at('/letters/:letter/pdf'),
    act: 'seeIdentity',
    trace: 'identitySeen',
  }),
  serve: route<Done>()({
    method: 'POST',
    path: at('/service'),
    act: 'handleRequests',
    trace: 'letterServed',
    body: serviceSchema,
  }),
  upload: route<Done>()({ method: 'POST', path: at('/files/:purpose'), act: 'registerRequest', trace: 'fileAdded' }),
  file: route<unknown>()({ method: 'GET', path: at('/files/:file'), act: 'seeIdentity', trace: 'identitySeen' }),
  /** A file that is to be given out, for whoever checks or approves the reply. */
  releasedFile: route<unknown>()({
    method: 'GET',
    path: at('/released/:file'),
    act: 'readRequests',
    trace: 'identitySeen',
  }),
  findings: route<{ findings: readonly FileFinding[]; notes: readonly string[] }>()({
    method: 'POST',
    path: at('/files/:file/findings'),
    act: 'handleRequests',
    trace: 'identitySeen',
  }),
  release: route<Done>()({
    method: 'POST',
    path: at('/files/:file/release'),
    act: 'handleRequests',
    trace: 'fileReleased',
    body: releaseSchema,
  }),
  bundle: route<unknown>()({ method: 'GET', path: at('/bundle'), act: 'seeIdentity', trace: 'identitySeen' }),
};
