import { Tag, TagGroup, ToggleButton } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ShowMore, usePaged } from '../../programmes/parts/paged.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { Section } from '../../ui/section.tsx';
import { PersonPicker } from '../person-picker.tsx';
import { useTextStyles } from '../text-styles.ts';
import { useWorkbenchWords } from '../words.ts';
import { entitiesOf, namedFirst, toggled } from './first-served.ts';
import type { Person, RulesPartProps } from './part-props.ts';

const ENTITIES = 12;
const PEOPLE = 20;

export interface FirstPartProps extends RulesPartProps {
  readonly mentees: readonly Person[];
  readonly nameOf: (id: string) => string;
}

/** Whom to serve first: everybody of an entity, or one person at a time. */
export function FirstPart({ form, onChange, mentees, nameOf }: FirstPartProps) {
  const texts = useTextStyles();
  const words = useWorkbenchWords().rules;
  const { formats, locale } = useLanguage();
  const entities = useMemo(
    () => entitiesOf(mentees, form.first, new Intl.Collator(locale).compare),
    [mentees, form.first, locale],
  );
  const paged = usePaged(entities, ENTITIES, 'first-entities');
  const named = namedFirst(form.first, entities);
  const people = usePaged(named, PEOPLE, 'first-people');
  const remove = (ids: readonly string[]): void =>
    onChange({ first: form.first.filter((id) => !ids.includes(id)) });
  return (
    <Section title={words.priority}>
      <p className={texts.quiet}>{words.priorityText}</p>
      {entities.length > 0 && (
        <>
          <div role="group" aria-label={words.entities} className={texts.row}>
            {paged.items.map(({ entity, ids, chosen }) => (
              <ToggleButton
                key={entity}
                size="small"
                shape="circular"
                checked={chosen}
                onClick={() => onChange({ first: toggled(form.first, ids, chosen) })}
              >
                {entity} ({formats.number(ids.length)})
              </ToggleButton>
            ))}
          </div>
          <ShowMore paged={paged} />
        </>
      )}
      <PersonPicker
        label={words.addPerson}
        people={mentees.filter(({ id }) => !form.first.includes(id))}
        onChoose={({ id }) => onChange({ first: [...form.first, id] })}
      />
      {named.length > 0 && (
        <TagGroup
          aria-label={words.people}
          className={texts.row}
          onDismiss={(_event, { value }) => remove([value])}
        >
          {people.items.map((id) => (
            <Tag
              key={id}
              value={id}
              dismissible
              dismissIcon={{ 'aria-label': words.remove(nameOf(id)) }}
            >
              {nameOf(id)}
            </Tag>
          ))}
        </TagGroup>
      )}
      <ShowMore paged={people} />
    </Section>
  );
}
