import {
  Avatar,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  SearchBox,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PeopleSearchRegular } from '@fluentui/react-icons';
import { useDeferredValue, useState } from 'react';
import { KINDS, type Persona } from './local-api.ts';
import { useFrameWords } from './words.ts';

const useStyles = makeStyles({
  trigger: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
  shown: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    minWidth: 0,
    textAlign: 'start',
    marginInlineStart: tokens.spacingHorizontalS,
  },
  name: {
    maxWidth: '180px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    lineHeight: tokens.lineHeightBase300,
  },
  kind: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightRegular,
  },
  item: { display: 'flex', flexDirection: 'column' },
  people: {
    height: '360px',
    overflowY: 'auto',
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    listStyleType: 'none',
  },
  person: { justifyContent: 'flex-start', width: '100%', textAlign: 'start', fontWeight: 'normal' },
  search: { width: '100%', maxWidth: 'none' },
});

interface PersonaMenuProps {
  readonly people: readonly Persona[];
  readonly persona: Persona;
  readonly onChoose: (oid: string) => void;
  /** Somebody opens the menu: an import may have brought new people since. */
  readonly onLook: () => void;
}

export function PersonaMenu({ people, persona, onChoose, onLook }: PersonaMenuProps) {
  const styles = useStyles();
  const { persona: words } = useFrameWords();
  const [searching, setSearching] = useState(false);
  const featured = KINDS.flatMap((kind) =>
    people.filter((person) => person.featured && person.kind === kind),
  );
  return (
    <>
      <Menu
        onOpenChange={(_event, { open }) => {
          if (open) onLook();
        }}
        checkedValues={{ persona: [persona.oid] }}
        onCheckedValueChange={(_event, { checkedItems: [oid] }) => {
          if (oid !== undefined) onChoose(oid);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            className={styles.trigger}
            aria-label={words.switchTo(persona.name)}
          >
            <Avatar name={persona.name} color="colorful" size={32} aria-hidden />
            <span className={styles.shown}>
              <span className={styles.name}>{persona.name}</span>
              <span className={styles.kind}>{words.kind[persona.kind]}</span>
            </span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {featured.map((person) => (
              <MenuItemRadio key={person.oid} name="persona" value={person.oid}>
                <span className={styles.item}>
                  {person.name}
                  <span className={styles.kind}>{person.hint ?? words.kind[person.kind]}</span>
                </span>
              </MenuItemRadio>
            ))}
            <MenuDivider />
            <MenuItem icon={<PeopleSearchRegular />} onClick={() => setSearching(true)}>
              {words.another}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      {searching && (
        <PeopleDialog people={people} onChoose={onChoose} onClose={() => setSearching(false)} />
      )}
    </>
  );
}

interface PeopleDialogProps {
  readonly people: readonly Persona[];
  readonly onChoose: (oid: string) => void;
  readonly onClose: () => void;
}

function PeopleDialog({ people, onChoose, onClose }: PeopleDialogProps) {
  const styles = useStyles();
  const { persona: words } = useFrameWords();
  const [text, setText] = useState('');
  const wanted = folded(useDeferredValue(text));
  const found = people.filter(({ name, mail }) => folded(`${name} ${mail}`).includes(wanted));
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.another}</DialogTitle>
          <DialogContent>
            <SearchBox
              className={styles.search}
              placeholder={words.search}
              aria-label={words.search}
              value={text}
              onChange={(_event, data) => setText(data.value)}
            />
            <span role="status" className={styles.kind}>
              {found.length === 0 ? words.none : words.count(found.length)}
            </span>
            <ul className={styles.people}>
              {found.map((person) => (
                <li key={person.oid}>
                  <Button
                    appearance="subtle"
                    className={styles.person}
                    onClick={() => {
                      onChoose(person.oid);
                      onClose();
                    }}
                  >
                    <Avatar name={person.name} color="colorful" size={28} aria-hidden />
                    <span className={styles.shown}>
                      {person.name}
                      <span className={styles.kind}>
                        {words.kind[person.kind]} · {person.mail}
                      </span>
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.close}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** « Émilie » is found by « emilie ». */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
