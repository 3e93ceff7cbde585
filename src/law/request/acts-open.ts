import { decideRequest } from './procedure.js';
import { actRules } from './request-acts.js';
import type { RequestAct, RequestActor, RequestState } from './request-state.js';

const filled = '待填写';

/** The kinds of act that this person could do now, once what they ask for is filled in: for offering them on a page. */
export function actsOpen(state: RequestState, who: RequestActor): readonly RequestAct['kind'][] {
  const kinds = Object.keys(actRules) as RequestAct['kind'][];
  return kinds.filter((kind) => samples(kind, state).some((act) => decideRequest(state, act, who).ok));
}

function samples(kind: RequestAct['kind'], { items }: RequestState): readonly RequestAct[] {
  switch (kind) {
    case 'assign':
      return [{ kind, to: filled }];
    case 'transfer':
      return [{ kind, to: filled, reason: filled }];
    case 'returnAssignment':
      return [{ kind, reason: filled }];
    case 'returnCheck':
    case 'returnApproval':
      return [{ kind, opinion: filled }];
    case 'decideItem':
      return items.map(({ no }) => ({ kind, item: no }));
    case 'reopenItem':
      return items.map(({ no }) => ({ kind, item: no, reason: filled }));
    case 'consult':
    case 'takeAnswer':
      return [
        { kind, whom: 'thirdParty' },
        { kind, whom: 'agency' },
      ];
    case 'lapse':
      return [
        { kind, reason: 'correction' },
        { kind, reason: 'fee' },
      ];
    default:
      return [{ kind }];
  }
}
