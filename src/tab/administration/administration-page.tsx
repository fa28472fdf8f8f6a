import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { TenantDeliveriesShape } from '../../wire/deliveries.ts';
import { HealthShape, type HealthWire } from '../../wire/health.ts';
import { DataTable } from '../programmes/parts/data-table.tsx';
import { NothingHere } from '../shell/nothing-here.tsx';
import { BusyButton } from '../ui/busy-button.tsx';
import { useLanguage, useWords } from '../ui/language.tsx';
import { Page } from '../ui/page.tsx';
import { useCommand, useResource } from '../ui/resources.ts';
import { Section } from '../ui/section.tsx';
import { FailureNote, Loaded } from '../ui/states.tsx';
import { useHealthWords } from './words.ts';

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  short: { whiteSpace: 'nowrap' },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

const COLOURS = {
  well: 'success',
  warning: 'warning',
  wrong: 'danger',
  off: 'informative',
} as const;

/** For whoever looks after Binôme in the tenant: how it stands, what it asks for, what fails. */
export default function AdministrationPage() {
  const shared = useWords();
  const words = useHealthWords();
  const { locale } = useLanguage();
  const health = useResource(`/administration/health?lang=${locale}`, HealthShape);
  const look = useCommand(async () => {
    await health.reload();
    return { ok: true as const, value: undefined };
  });
  // Whoever does not look after Binôme has nothing to ask again here.
  if (health.failure?.kind === 'refused' && health.failure.status === 404) return <NothingHere />;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      width="wide"
      overline={health.value === undefined ? '\u00a0' : words.version(health.value.version)}
      back={{ to: '/preferences', label: shared.preferences.title }}
      actions={
        <BusyButton busy={look.busy} onClick={() => void look.run()}>
          {words.again}
        </BusyButton>
      }
    >
      <Loaded resource={health}>
        {(view) => (
          <>
            {/* What is shown is how it stood before. */}
            <FailureNote failure={health.failure} />
            <Parts parts={view.parts} />
            <Failures />
            <Permissions permissions={view.permissions} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Parts({ parts }: { readonly parts: HealthWire['parts'] }) {
  const styles = useStyles();
  const words = useHealthWords();
  return (
    <Section title={words.partsTitle}>
      <DataTable
        label={words.partsTitle}
        items={parts.map((part, index) => ({ ...part, key: String(index) }))}
        keyOf={({ key }) => key}
        columns={[
          { key: 'name', head: words.columns.part, names: true, width: '26%', cell: (p) => p.name },
          {
            key: 'is',
            head: words.columns.state,
            names: true,
            width: '18%',
            cell: ({ is }) => (
              <Badge appearance="tint" color={COLOURS[is]}>
                {words.is[is]}
              </Badge>
            ),
          },
          {
            key: 'says',
            head: words.columns.seen,
            names: true,
            cell: ({ says, remedy }) => (
              <>
                {says.charAt(0).toUpperCase() + says.slice(1)}
                {remedy !== undefined && <p className={styles.text}>{remedy}</p>}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}

function Failures() {
  const styles = useStyles();
  const words = useHealthWords();
  const { locale, formats } = useLanguage();
  const deliveries = useResource(
    `/administration/deliveries?lang=${locale}`,
    TenantDeliveriesShape,
  );
  return (
    <Section title={words.deliveriesTitle}>
      <p className={styles.text}>{words.deliveriesText}</p>
      <Loaded resource={deliveries}>
        {({ programmes }) => {
          const failing = programmes.filter(({ causes }) => causes.length > 0);
          if (failing.length === 0) return <p className={styles.text}>{words.allWell}</p>;
          return failing.map(({ id, name, causes }) => (
            <div key={id}>
              <h3 className={styles.name}>{name}</h3>
              <ul className={styles.list}>
                {causes.map(({ cause, messages, reason, remedy }) => (
                  <li key={cause}>
                    {words.messages(formats.number(messages), reason)}
                    <p className={styles.text}>{remedy}</p>
                  </li>
                ))}
              </ul>
            </div>
          ));
        }}
      </Loaded>
    </Section>
  );
}

function Permissions({ permissions }: { readonly permissions: HealthWire['permissions'] }) {
  const styles = useStyles();
  const words = useHealthWords();
  const { columns } = words;
  return (
    <Section title={words.permissionsTitle}>
      <p className={styles.text}>{words.permissionsText}</p>
      <DataTable
        label={words.permissionsTitle}
        items={permissions}
        keyOf={({ name }) => name}
        columns={[
          {
            key: 'name',
            head: columns.permission,
            names: true,
            width: '34%',
            cell: ({ name, kind }) => (
              <>
                <span className={styles.code}>{name}</span>
                <p className={styles.text}>{kind}</p>
              </>
            ),
          },
          { key: 'why', head: columns.why, cell: ({ why }) => why },
          { key: 'without', head: columns.without, cell: ({ without }) => without },
          {
            key: 'granted',
            head: columns.granted,
            short: true,
            cell: ({ granted }) => <span className={styles.short}>{words.granted[granted]}</span>,
          },
        ]}
      />
    </Section>
  );
}
