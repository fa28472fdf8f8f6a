import type { Action, ActionExecute, AdaptiveCard, Element } from './adaptive-card.ts';

/** The name under which a card's delivery comes back with whatever is tapped on it. */
export const MARK = 'delivery';

/** The same card, each of its actions carrying the name of the delivery that brought it. */
export function marked(card: AdaptiveCard, mark: string): AdaptiveCard {
  const execute = (action: ActionExecute): ActionExecute => ({
    ...action,
    data: { ...action.data, [MARK]: mark },
  });
  const act = (action: Action): Action => {
    switch (action.type) {
      case 'Action.Execute':
        return execute(action);
      case 'Action.ShowCard': {
        const { body, actions } = action.card;
        return {
          ...action,
          card: { ...action.card, body: body.map(element), actions: actions.map(execute) },
        };
      }
      case 'Action.OpenUrl':
      case 'Action.Submit':
        return action;
    }
  };
  const element = (one: Element): Element => {
    if (one.type === 'ActionSet') return { ...one, actions: one.actions.map(act) };
    return one.type === 'Container' ? { ...one, items: one.items.map(element) } : one;
  };
  return {
    ...card,
    body: card.body.map(element),
    ...(card.actions === undefined ? {} : { actions: card.actions.map(act) }),
    ...(card.refresh === undefined
      ? {}
      : { refresh: { ...card.refresh, action: execute(card.refresh.action) } }),
  };
}

/** The same card, which asks by itself how things stand whenever this person sees it again. */
export function refreshedFor(card: AdaptiveCard, userId: string | undefined): AdaptiveCard {
  if (card.refresh === undefined || userId === undefined) return card;
  return { ...card, refresh: { ...card.refresh, userIds: [userId] } };
}
