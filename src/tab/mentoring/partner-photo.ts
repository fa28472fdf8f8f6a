import { useEffect, useState } from 'react';
import type { MyPairWire } from '../../wire/mentoring.ts';
import { PhotoShape } from '../../wire/office.ts';
import { useApi } from '../ui/resources.ts';

/** Faces seen in this visit, by pair: one is asked for once. */
const seen = new Map<string, string | undefined>();

/** The other half's face as the directory shows it; initials stand in while, and where, there is none. */
export function usePartnerPhoto({ programmeId, pairId, status }: MyPairWire): string | undefined {
  const api = useApi();
  const [photo, setPhoto] = useState(() => seen.get(pairId));
  const isUnderWay = status === 'accepted' || status === 'active' || status === 'paused';
  useEffect(() => {
    if (!isUnderWay || seen.has(pairId)) return;
    seen.set(pairId, undefined);
    void api.get(`/programmes/${programmeId}/pairs/${pairId}/photo`, PhotoShape).then((reply) => {
      if (!reply.ok) return;
      seen.set(pairId, reply.value.photo);
      setPhoto(reply.value.photo);
    });
  }, [api, isUnderWay, pairId, programmeId]);
  return photo;
}
