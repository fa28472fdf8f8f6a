import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { Link } from 'wouter';
import { WhoSeesShape, type WhoSeesWire } from '../../wire/who-sees.ts';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { useMe } from '../shell/me.tsx';
import { Folded } from '../ui/folded.tsx';
import { useLanguage } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { Loaded } from '../ui/states.tsx';
import { useWhoSeesWords } from './words.ts';
import { useHere } from '../ui/visits.ts';

const useStyles = makeStyles({
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  link: { color: tokens.colorBrandForegroundLink },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  label: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** The rules as they are enforced, read by kind of information or by role. */
export default function WhoSeesPage() {
  const styles = useStyles();
  const words = useWhoSeesWords().page;
  const { locale } = useLanguage();
  const [by, setBy] = useHere<'information' | 'role'>('who-sees.by', 'information');
  // Its words come from the server, which speaks the language on screen.
  const policy = useResource(`/who-sees-what?lang=${locale}`, WhoSeesShape);
  return (
    <Page title={words.title} lead={words.lead} back={{ to: '/preferences', label: words.back }}>
      <p className={styles.quiet}>
        <Link href="/my-data" className={styles.link}>
          {words.myData}
        </Link>
      </p>
      <TabList
        aria-label={words.choose}
        selectedValue={by}
        onTabSelect={(_event, { value }) => setBy(value === 'role' ? 'role' : 'information')}
      >
        <Tab value="information">{words.byInformation}</Tab>
        <Tab value="role">{words.byRole}</Tab>
      </TabList>
      <Loaded resource={policy}>
        {({ information, roles }) =>
          by === 'information' ? <Kinds kinds={information} /> : <Roles roles={roles} />
        }
      </Loaded>
    </Page>
  );
}

function Kinds({ kinds }: { readonly kinds: WhoSeesWire['information'] }) {
  const styles = useStyles();
  const words = useWhoSeesWords().page;
  return (
    <Section>
      <DataTable
        label={words.byInformation}
        items={kinds}
        keyOf={({ key }) => key}
        columns={[
          {
            key: 'name',
            head: words.information,
            names: true,
            width: '52%',
            cell: ({ name, text }) => (
              <>
                <strong>{name}</strong>
                <p className={styles.quiet}>{text}</p>
              </>
            ),
          },
          {
            key: 'by',
            head: words.seenBy,
            cell: ({ by }) =>
              by.length === 0 ? (
                words.nobody
              ) : (
                <Items items={by.map(({ role, reach }) => withReach(role, reach))} />
              ),
          },
        ]}
      />
    </Section>
  );
}

/** One's own roles first, and open: the others are there for whoever asks. */
function Roles({ roles }: { readonly roles: WhoSeesWire['roles'] }) {
  const words = useWhoSeesWords().page;
  const { me } = useMe();
  const mine = new Set<string>(me.programmes.flatMap((programme) => programme.roles));
  return (
    <>
      {roles
        .filter(({ key }) => mine.has(key))
        .map((role) => (
          <Section key={role.key} title={`${role.name} – ${words.yours}`}>
            <Role role={role} />
          </Section>
        ))}
      {roles
        .filter(({ key }) => !mine.has(key))
        .map((role) => (
          <Folded key={role.key} surface="card" title={role.name}>
            <Role role={role} />
          </Folded>
        ))}
    </>
  );
}

function Role({ role }: { readonly role: WhoSeesWire['roles'][number] }) {
  const styles = useStyles();
  const words = useWhoSeesWords().page;
  return (
    <>
      <p className={styles.quiet}>{role.text}</p>
      {(
        [
          [words.sees, role.sees.map(({ name, reach }) => withReach(name, reach))],
          [words.never, role.never],
          [words.may, role.may],
        ] as const
      ).map(([title, items]) =>
        items.length === 0 ? null : (
          <div key={title}>
            <h3 className={styles.label}>{title}</h3>
            <Items items={items} />
          </div>
        ),
      )}
    </>
  );
}

function Items({ items }: { readonly items: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

function withReach(name: string, reach: string | undefined): string {
  return reach === undefined ? name : `${name}, ${reach}`;
}
