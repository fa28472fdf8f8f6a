import { idOf, isStaff, nameOf } from '../../domain/lms/claims.ts';
import { ok, refuse } from '../../domain/result.ts';
import type { Lms, Member } from '../../usecases/lms-port.ts';
import { serviceCause } from './gradebook.ts';
import { fieldsOf, jsonOf, textIn } from './json.ts';
import { nextPage } from './paging.ts';
import type { Services } from './platform-services.ts';

export const ROSTER_SCOPE =
  'https://purl.imsglobal.org/spec/lti-nrps/scope/contextmembership.readonly';
const MEMBERS = 'application/vnd.ims.lti-nrps.v2.membershipcontainer+json';
/** 500 pages of the usual 50 are more than any course. */
const MOST_PAGES = 500;

/** Names and Role Provisioning Services 2.0: every page, in order; nothing unless all were read. */
export function roster(services: Services): Lms['roster'] {
  return async (platform, url) => {
    const members = new Map<string, Member>();
    let next: string | undefined = url;
    for (let page = 0; next !== undefined; page++) {
      if (page === MOST_PAGES) return refuse('too_large');
      const headers = { Accept: MEMBERS };
      const answer = await services.ask(platform, [ROSTER_SCOPE], next, { headers });
      if (!answer.ok) return answer;
      const refused = serviceCause(answer.value);
      if (refused !== undefined) return refuse(refused);
      const listed = fieldsOf(jsonOf(answer.value.text))['members'];
      if (!Array.isArray(listed)) return refuse('unreadable');
      for (const item of listed as readonly unknown[]) {
        const member = memberOf(fieldsOf(item));
        if (member !== undefined) members.set(member.userId, member);
      }
      const more = nextPage(answer.value, next);
      // Half a roster would tell that everybody on the other half has left.
      if (more === null) return refuse('unreadable');
      next = more;
    }
    return ok([...members.values()]);
  };
}

function memberOf(fields: Readonly<Record<string, unknown>>): Member | undefined {
  const userId = idOf(fields['user_id']);
  if (userId === undefined) return undefined;
  const name = nameOf(fields);
  const mail = textIn(fields, 'email')?.trim().toLowerCase();
  return {
    userId,
    ...(name === undefined ? {} : { name }),
    ...(mail === undefined ? {} : { mail }),
    staff: isStaff(fields['roles']),
    active: (textIn(fields, 'status') ?? 'Active').toLowerCase() === 'active',
  };
}
